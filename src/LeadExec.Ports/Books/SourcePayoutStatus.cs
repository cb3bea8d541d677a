namespace LeadExec.Ports.Books;

/// <summary>What became of a payout or adjustment that was to be recorded.</summary>
public enum SourcePayoutStatus
{
    Recorded = 1,

    /// <summary>The same one was recorded before; nothing changed.</summary>
    Repeated = 2,

    /// <summary>Another one has the id.</summary>
    IdTaken = 3,

    /// <summary>A payout of more than the source is owed.</summary>
    MoreThanOwed = 4,
}
