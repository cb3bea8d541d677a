namespace LeadExec.Hosting.Operations;

/// <summary>Calls of one grain type on one host.</summary>
public sealed record GrainCalls
{
    /// <summary>Name of the grain's class.</summary>
    public required string Grain { get; init; }

    /// <summary>Ended calls since the host started, failed ones included.</summary>
    public required long Calls { get; init; }

    /// <summary>Of those: ended by an exception of the grain.</summary>
    public required long Failures { get; init; }

    /// <summary>Times of the last five to ten minutes in buckets, which add up over hosts.</summary>
    public required IReadOnlyList<long> Recent { get; init; }

    /// <summary>Sum of those times.</summary>
    public required long RecentMicroseconds { get; init; }
}
