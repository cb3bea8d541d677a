namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>
/// Ranges of numbers. The keys are cut into segments with about as many range ends each; a segment knows as a bitmap who does not miss it
/// whole, accounts without a test included, and as a list who of them begins or ends inside it.
/// </summary>
internal sealed class RangeSlot : Slot
{
    private const int EndsPerSegment = 24;
    private const int MostSegments = 96;

    private readonly long[] cuts;
    private readonly ulong[][] passing;
    private readonly RangeEntry[][] ending;

    private RangeSlot(int number, ulong[] members, long[] cuts, ulong[][] passing, RangeEntry[][] ending)
        : base(number, members) => (this.cuts, this.passing, this.ending) = (cuts, passing, ending);

    public static RangeSlot Of(int number, ulong[] members, IReadOnlyList<RangeEntry> entries)
    {
        var cuts = Cuts(entries);
        var passing = new ulong[cuts.Length + 1][];
        var ending = new RangeEntry[cuts.Length + 1][];
        var inside = new List<RangeEntry>();
        for (var segment = 0; segment <= cuts.Length; segment++)
        {
            var first = segment == 0 ? long.MinValue : cuts[segment - 1];
            var last = segment == cuts.Length ? long.MaxValue : cuts[segment] - 1;
            var pass = passing[segment] = [.. members.Select(word => ~word)];
            inside.Clear();
            foreach (var entry in entries)
            {
                if (entry.Low > last || entry.High < first)
                {
                    continue;
                }

                Bits.Set(pass, entry.Ordinal);
                if (entry.Low > first || entry.High < last)
                {
                    inside.Add(entry);
                }
            }

            ending[segment] = [.. inside];
        }

        return new RangeSlot(number, members, cuts, passing, ending);
    }

    public override void AddHits(in SlotProbe probe, Span<ulong> hits)
    {
        if (probe.Kind != ProbeKind.Found)
        {
            return;
        }

        Span<ulong> own = stackalloc ulong[Bits.Words];
        AddHits(probe.Key, own, hits);
        foreach (var key in probe.More ?? [])
        {
            AddHits(key, own, hits);
        }
    }

    public override void Keep(in SlotProbe probe, Span<ulong> survivors)
    {
        if (probe.Kind != ProbeKind.Found)
        {
            Bits.AndNot(survivors, Members);
        }
        else if (probe.More is null)
        {
            Keep(probe.Key, survivors);
        }
        else
        {
            base.Keep(probe, survivors);
        }
    }

    private void AddHits(long key, Span<ulong> own, Span<ulong> hits)
    {
        Members.CopyTo(own);
        Keep(key, own);
        Bits.Or(hits, own);
    }

    private void Keep(long key, Span<ulong> survivors)
    {
        var at = Array.BinarySearch(cuts, key);
        var segment = at >= 0 ? at + 1 : ~at;
        Bits.And(survivors, passing[segment]);
        foreach (ref readonly var entry in ending[segment].AsSpan())
        {
            Bits.ClearIf(key < entry.Low | key > entry.High, survivors, entry.Ordinal);
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
