namespace LeadExec.Ports.Books;

/// <summary>What changes what a source is owed besides its leads; the numbers are those of <see cref="EntryKind"/>.</summary>
public enum SourcePayoutKind
{
    /// <summary>Money paid to the source.</summary>
    Payout = 17,

    /// <summary>Something added to, or taken from, what it is owed.</summary>
    Adjustment = 18,
}
