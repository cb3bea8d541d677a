namespace LeadExec.Ports.Books;

/// <summary>What one step of sealing did.</summary>
/// <param name="Decided">False while a transaction that may still write below the mark is under way: ask again.</param>
/// <param name="Entries">How many entries were sealed.</param>
public readonly record struct JournalSealing(bool Decided, int Entries)
{
    /// <summary>Most entries of one seal.</summary>
    public const int MostEntries = 10_000;

    /// <summary>There may be more up to the mark.</summary>
    public bool More => Entries == MostEntries;
}
