namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>Is any of some values, or with <paramref name="negative"/> is none of them.</summary>
internal sealed class SetSlot(int number, ulong[] members, Postings postings, bool negative) : Slot(number, members)
{
    public override void AddHits(in SlotProbe probe, Span<ulong> hits)
    {
        if (!negative)
        {
            AddNamed(probe, hits);
            return;
        }

        Span<ulong> others = stackalloc ulong[Bits.Words];
        Members.CopyTo(others);
        Span<ulong> named = stackalloc ulong[Bits.Words];
        AddNamed(probe, named);
        Bits.AndNot(others, named);
        Bits.Or(hits, others);
    }

    private void AddNamed(in SlotProbe probe, Span<ulong> set)
    {
        if (probe.Kind != ProbeKind.Found)
        {
            return;
        }

        postings.AddTo(set, (int)probe.Key);
        foreach (var key in probe.More ?? [])
        {
            postings.AddTo(set, (int)key);
        }
    }
}
