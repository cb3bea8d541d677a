namespace LeadExec.Ports.Queue;

/// <summary>When the queue takes no more leads, and when it counts as slow.</summary>
public sealed record QueueLimits
{
    public required int MaximumDepth { get; init; }

    public required TimeSpan MaximumAge { get; init; }

    public required int DegradedDepth { get; init; }

    public required TimeSpan DegradedAge { get; init; }

    /// <summary>What a refused post is told to wait, in seconds.</summary>
    public required int RetryAfterSeconds { get; init; }
}
