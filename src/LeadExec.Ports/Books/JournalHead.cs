namespace LeadExec.Ports.Books;

/// <summary>The ends of the chains of journal and audit. Who keeps numbers and hashes somewhere else can tell later whether anything before them was changed (INV-30i).</summary>
public sealed record JournalHead
{
    /// <summary>Number of the last seal; 0 before the first.</summary>
    public required long Number { get; init; }

    /// <summary>Its hash, lower-case hex; empty before the first.</summary>
    public required string Hash { get; init; }

    public DateTimeOffset? SealedAt { get; init; }

    /// <summary>Number of the audit's last seal; 0 before the first.</summary>
    public required long AuditNumber { get; init; }

    /// <summary>Its hash, lower-case hex; empty before the first.</summary>
    public required string AuditHash { get; init; }

    /// <summary>Entries that are not sealed yet.</summary>
    public required long Waiting { get; init; }

    /// <summary>The oldest of them.</summary>
    public DateTimeOffset? WaitingSince { get; init; }
}
