namespace LeadExec.Ports.Books;

/// <summary>What became of the closing of a month.</summary>
public enum PeriodClosingStatus
{
    Closed = 1,

    /// <summary>It was closed before; nothing changed.</summary>
    Already = 2,

    /// <summary>It ended less than <see cref="IBookPeriods.Grace"/> ago, or has not ended.</summary>
    NotOver = 3,

    /// <summary>Another month comes first.</summary>
    NotNext = 4,

    /// <summary>Nothing can be dated into it any more, but a transaction that is under way may have done so before: ask again.</summary>
    Waiting = 5,
}
