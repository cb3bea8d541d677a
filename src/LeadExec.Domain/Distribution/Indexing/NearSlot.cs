namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>Within miles of a place: the circles that touch the lead's square are tested one by one.</summary>
internal sealed class NearSlot : Slot
{
    private readonly Postings squares;
    private readonly Ranks known;
    private readonly NearEntry[] entries;
    private readonly GeoCircle[] circles;

    private NearSlot(int number, ulong[] members, IReadOnlyList<(int Ordinal, NearArea Area)> areas)
        : base(number, members)
    {
        squares = Postings.Of([.. areas.Select(area => (area.Ordinal, area.Area.Squares))], GeoSpot.Squares);
        known = new Ranks(areas.Select(area => area.Ordinal));
        circles = [.. areas.Select(area => area.Area.Circle!)];
        entries = [.. circles.Select(circle => circle.Entry())];
    }

    public static NearSlot Of(int number, ulong[] members, IReadOnlyList<(int Ordinal, Conjunct Test)> tests) =>
        new(number, members, [.. tests.Select(test => (test.Ordinal, (NearArea)test.Test.Wanted!)).Where(area => area.Item2.Circle is not null)]); // near tests have an area

    public override void AddHits(in SlotProbe probe, Span<ulong> hits) => AddHits(probe, Members, hits);

    public override void Keep(in SlotProbe probe, Span<ulong> survivors)
    {
        Span<ulong> hits = stackalloc ulong[Bits.Words];
        AddHits(probe, survivors, hits);
        Bits.KeepHits(survivors, Members, hits);
    }

    // Only circles of those who are still asked about are looked at.
    private void AddHits(in SlotProbe probe, ReadOnlySpan<ulong> asked, Span<ulong> hits)
    {
        foreach (ref readonly var spot in probe.Spots.AsSpan())
        {
            var many = squares.Find(spot.Square, out var few);
            foreach (var ordinal in few)
            {
                if (Bits.Has(asked, ordinal))
                {
                    AddHit(ordinal, spot, hits);
                }
            }

            for (var word = 0; many is not null && word < many.Length; word++)
            {
                for (var left = many[word] & asked[word]; left != 0;)
                {
                    AddHit(word * 64 + Bits.TakeLowest(ref left), spot, hits);
                }
            }
        }
    }

    private void AddHit(int ordinal, in GeoSpot spot, Span<ulong> hits)
    {
        var rank = known.Of(ordinal);
        ref readonly var entry = ref entries[rank];
        var cosine = entry.GeoCenter.CosineTo(spot);
        Bits.SetIf(cosine >= entry.GeoLimits.Inside, hits, ordinal);
        if (cosine > entry.GeoLimits.Outside && cosine < entry.GeoLimits.Inside && circles[rank].Contains(spot.Point))
        {
            Bits.Set(hits, ordinal);
        }
    }
}
