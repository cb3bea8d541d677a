namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>Within miles of a place: the circles that touch the lead's square are tested one by one. Postings name entries, not accounts.</summary>
internal sealed class NearSlot(int number, ulong[] members, Postings squares, NearEntry[] entries, GeoCircle[] circles) : Slot(number, members)
{
    public static NearSlot Of(int number, ulong[] members, IReadOnlyList<(int Ordinal, Conjunct Test)> tests)
    {
        var known = tests.Select(test => (test.Ordinal, Area: (NearArea)test.Test.Wanted!)).Where(test => test.Area.Circle is not null).ToList(); // near tests have an area
        return new NearSlot(
            number,
            members,
            Postings.Of([.. known.Select((test, at) => (at, test.Area.Squares))], GeoSpot.Squares),
            [.. known.Select(test => test.Area.Circle!.EntryOf(test.Ordinal))],
            [.. known.Select(test => test.Area.Circle!)]);
    }

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
                    ref readonly var entry = ref entries[at];
                    var cosine = entry.GeoCenter.CosineTo(spot);
                    if (cosine >= entry.GeoLimits.Inside || (cosine > entry.GeoLimits.Outside && circles[at].Contains(spot.Point)))
                    {
                        Bits.Set(hits, entry.Ordinal);
                    }
                }
            }
        }
    }
}
