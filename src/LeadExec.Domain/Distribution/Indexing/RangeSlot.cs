namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>
/// Ranges of numbers. The keys are cut into segments with about as many range ends each; a segment knows as a bitmap who covers it
/// whole, and as a list who begins or ends inside it.
/// </summary>
internal sealed class RangeSlot : Slot
{
    private const int EndsPerSegment = 24;
    private const int MostSegments = 96;

    private readonly long[] cuts;
    private readonly ulong[][] covering;
    private readonly RangeEntry[][] ending;

    private RangeSlot(int number, ulong[] members, long[] cuts, ulong[][] covering, RangeEntry[][] ending)
        : base(number, members) => (this.cuts, this.covering, this.ending) = (cuts, covering, ending);

    public static RangeSlot Of(int number, ulong[] members, IReadOnlyList<RangeEntry> entries)
    {
        var cuts = Cuts(entries);
        var covering = new ulong[cuts.Length + 1][];
        var ending = new RangeEntry[cuts.Length + 1][];
        for (var segment = 0; segment <= cuts.Length; segment++)
        {
            var first = segment == 0 ? long.MinValue : cuts[segment - 1];
            var last = segment == cuts.Length ? long.MaxValue : cuts[segment] - 1;
            covering[segment] = new ulong[Bits.Words];
            var inside = new List<RangeEntry>();
            foreach (var entry in entries)
            {
                if (entry.Low <= first && entry.High >= last)
                {
                    Bits.Set(covering[segment], entry.Ordinal);
                }
                else if (entry.Low <= last && entry.High >= first)
                {
                    inside.Add(entry);
                }
            }

            ending[segment] = [.. inside];
        }

        return new RangeSlot(number, members, cuts, covering, ending);
    }

    public override void AddHits(in SlotProbe probe, Span<ulong> hits)
    {
        if (probe.Kind != ProbeKind.Found)
        {
            return;
        }

        AddHits(probe.Key, hits);
        foreach (var key in probe.More ?? [])
        {
            AddHits(key, hits);
        }
    }

    private void AddHits(long key, Span<ulong> hits)
    {
        var at = Array.BinarySearch(cuts, key);
        var segment = at >= 0 ? at + 1 : ~at;
        Bits.Or(hits, covering[segment]);
        foreach (var entry in ending[segment])
        {
            if (key >= entry.Low && key <= entry.High)
            {
                Bits.Set(hits, entry.Ordinal);
            }
        }
    }

    // A segment begins at a cut, so that a range that begins there covers it from its first key on.
    private static long[] Cuts(IReadOnlyList<RangeEntry> entries)
    {
        var ends = entries.Select(entry => entry.Low).Concat(entries.Where(entry => entry.High < long.MaxValue).Select(entry => entry.High + 1))
            .Where(end => end != long.MinValue).Order().ToList();
        var segments = Math.Clamp(ends.Count / EndsPerSegment, 1, MostSegments);
        return [.. Enumerable.Range(1, segments - 1).Select(segment => ends[(int)((long)segment * ends.Count / segments)]).Distinct()];
    }
}
