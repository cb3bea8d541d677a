namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>Within miles of a place: the circles that touch the lead's square are tested one by one.</summary>
internal sealed class NearSlot(int number, ulong[] members, Postings squares, GeoCircle?[] circles) : Slot(number, members)
{
    public override void AddHits(in SlotProbe probe, Span<ulong> hits)
    {
        Span<ulong> near = stackalloc ulong[Bits.Words];
        foreach (ref readonly var spot in probe.Spots.AsSpan())
        {
            near.Clear();
            squares.AddTo(near, spot.Square);
            for (var word = 0; word < near.Length; word++)
            {
                for (var left = near[word]; left != 0;)
                {
                    var at = word * 64 + Bits.TakeLowest(ref left);
                    if (circles[at]!.Contains(spot)) // whoever has squares has a circle
                    {
                        Bits.Set(hits, at);
                    }
                }
            }
        }
    }
}
