namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>What must hold for an account: one slot, or one of several (<paramref name="Slots"/> of one group of alternatives).</summary>
internal sealed record Term(Slot[] Slots, ulong[] Members)
{
    /// <summary>Drops the members that do not pass; false, and nobody is dropped, when one of its slots cannot compare the lead's value.</summary>
    public bool TryKeep(ReadOnlySpan<SlotProbe> probes, Span<ulong> survivors)
    {
        foreach (var slot in Slots)
        {
            if (probes[slot.Number].Kind == ProbeKind.Unclear)
            {
                return false;
            }
        }

        if (Slots.Length == 1)
        {
            Slots[0].Keep(probes[Slots[0].Number], survivors);
            return true;
        }

        Span<ulong> hits = stackalloc ulong[Bits.Words];
        foreach (var slot in Slots)
        {
            slot.AddHits(probes[slot.Number], hits);
        }

        Bits.KeepHits(survivors, Members, hits);
        return true;
    }
}
