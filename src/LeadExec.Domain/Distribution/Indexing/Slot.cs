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

    /// <summary>Drops the members whose test does not hold; accounts that are no members stay. The probe is never unclear.</summary>
    public virtual void Keep(in SlotProbe probe, Span<ulong> survivors)
    {
        Span<ulong> hits = stackalloc ulong[Bits.Words];
        AddHits(probe, hits);
        Bits.KeepHits(survivors, members, hits);
    }
}
