namespace LeadExec.Ports.Books;

/// <summary>What a look at a part of the chain found.</summary>
public sealed record JournalVerdict
{
    /// <summary>Most faults that are named.</summary>
    public const int MostFaults = 100;

    /// <summary>Number of the last seal that was looked at; ask on from here.</summary>
    public required long Upto { get; init; }

    /// <summary>No seal follows it.</summary>
    public required bool Complete { get; init; }

    /// <summary>In order of the chain, so that the first is the first entry that was changed; empty when all is as it was sealed.</summary>
    public required IReadOnlyList<JournalFault> Faults { get; init; }
}
