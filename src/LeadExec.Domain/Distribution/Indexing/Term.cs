namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>What must hold for an account: one slot, or one of several (<paramref name="Slots"/> of one group of alternatives).</summary>
internal sealed record Term(Slot[] Slots, ulong[] Members)
{
    /// <summary>Adds the members that pass; false when one of its slots cannot compare the lead's value.</summary>
    public bool TryAddHits(ReadOnlySpan<SlotProbe> probes, Span<ulong> hits)
    {
        foreach (var slot in Slots)
        {
            ref readonly var probe = ref probes[slot.Number];
            if (probe.Kind == ProbeKind.Unclear)
            {
                return false;
            }

            slot.AddHits(probe, hits);
        }

        return true;
    }
}
