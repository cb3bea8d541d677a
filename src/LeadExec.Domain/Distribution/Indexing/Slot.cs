namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>One slot of one chunk: which of its accounts pass for a lead.</summary>
internal abstract class Slot(int number, ulong[] members)
{
    /// <summary>The number in <see cref="IndexTables.Slots"/>.</summary>
    public int Number => number;

    /// <summary>The accounts that have a test here.</summary>
    public ulong[] Members => members;

    /// <summary>Adds the members whose test holds; the probe is never unclear.</summary>
    public abstract void AddHits(in SlotProbe probe, Span<ulong> hits);
}
