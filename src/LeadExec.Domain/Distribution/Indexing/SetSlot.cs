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

    public override void Keep(in SlotProbe probe, Span<ulong> survivors)
    {
        if (probe is not { Kind: ProbeKind.Found, More: null })
        {
            base.Keep(probe, survivors);
            return;
        }

        var many = postings.Find((int)probe.Key, out var few);
        if (negative)
        {
            Drop(survivors, many, few);
        }
        else if (many is not null)
        {
            Bits.KeepHits(survivors, Members, many);
        }
        else
        {
            KeepOnly(survivors, few);
        }
    }

    private static void Drop(Span<ulong> survivors, ulong[]? many, ReadOnlySpan<ushort> few)
    {
        if (many is not null)
        {
            Bits.AndNot(survivors, many);
        }

        foreach (var ordinal in few)
        {
            Bits.Clear(survivors, ordinal);
        }
    }

    // Those few are noted before all members go.
    private void KeepOnly(Span<ulong> survivors, ReadOnlySpan<ushort> few)
    {
        Span<ushort> kept = stackalloc ushort[Postings.MostFew];
        var count = 0;
        foreach (var ordinal in few)
        {
            kept[count] = ordinal;
            count += Bits.Has(survivors, ordinal) ? 1 : 0;
        }

        Bits.AndNot(survivors, Members);
        foreach (var ordinal in kept[..count])
        {
            Bits.Set(survivors, ordinal);
        }
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
