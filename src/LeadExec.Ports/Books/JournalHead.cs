namespace LeadExec.Ports.Books;

/// <summary>The end of the chain. Who keeps number and hash somewhere else can tell later whether anything before it was changed.</summary>
public sealed record JournalHead
{
    /// <summary>Number of the last seal; 0 before the first.</summary>
    public required long Number { get; init; }

    /// <summary>Its hash, lower-case hex; empty before the first.</summary>
    public required string Hash { get; init; }

    public DateTimeOffset? SealedAt { get; init; }

    /// <summary>Entries that are not sealed yet.</summary>
    public required long Waiting { get; init; }

    /// <summary>The oldest of them.</summary>
    public DateTimeOffset? WaitingSince { get; init; }
}
