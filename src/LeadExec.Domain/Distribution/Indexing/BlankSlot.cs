namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>Is blank, or with <paramref name="negative"/> is not.</summary>
internal sealed class BlankSlot(int number, ulong[] members, bool negative) : Slot(number, members)
{
    public override void AddHits(in SlotProbe probe, Span<ulong> hits)
    {
        if ((probe.Kind == ProbeKind.Found) != negative)
        {
            Bits.Or(hits, Members);
        }
    }
}
