using System.Buffers;

namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>
/// For each key the accounts of one chunk that have it: sixteen-bit ordinals where they are few, a bitmap where they are many, so
/// that a key costs little when rare and never more than a bitmap.
/// </summary>
internal sealed class Postings
{
    /// <summary>Most accounts of one key that are kept one by one. A bitmap takes the room of four times as many, and the time of about as many.</summary>
    public const int MostFew = Bits.ChunkSize / 64;

    // Null when most keys occur: then a key is its own place.
    private readonly int[]? keys;
    private readonly int[] starts;
    private readonly ushort[] ordinals;
    private readonly int[] denseKeys;
    private readonly ulong[][] bitmaps;

    private Postings(int[]? keys, int[] starts, ushort[] ordinals, int[] denseKeys, ulong[][] bitmaps) =>
        (this.keys, this.starts, this.ordinals, this.denseKeys, this.bitmaps) = (keys, starts, ordinals, denseKeys, bitmaps);

    /// <summary>The postings of these sets; keys are below <paramref name="limit"/>.</summary>
    public static Postings Of(IReadOnlyList<(int Ordinal, IdSet Keys)> sets, int limit)
    {
        var counts = ArrayPool<int>.Shared.Rent(limit + 1);
        try
        {
            counts.AsSpan(0, limit + 1).Clear();
            foreach (var (_, ids) in sets)
            {
                foreach (var key in ids)
                {
                    counts[key]++;
                }
            }

            return Fill(sets, counts.AsSpan(0, limit));
        }
        finally
        {
            ArrayPool<int>.Shared.Return(counts);
        }
    }

    /// <summary>Adds the accounts of a key to a set.</summary>
    public void AddTo(Span<ulong> set, int key)
    {
        if (Find(key, out var few) is { } many)
        {
            Bits.Or(set, many);
        }

        foreach (var ordinal in few)
        {
            Bits.Set(set, ordinal);
        }
    }

    /// <summary>The accounts of a key: a bitmap when they are many, else null and up to <see cref="MostFew"/> of them.</summary>
    public ulong[]? Find(int key, out ReadOnlySpan<ushort> few)
    {
        var at = keys is null ? key : Array.BinarySearch(keys, key);
        few = at >= 0 && at < starts.Length - 1 ? ordinals.AsSpan(starts[at], starts[at + 1] - starts[at]) : default;
        if (!few.IsEmpty)
        {
            return null;
        }

        at = Array.BinarySearch(denseKeys, key);
        return at >= 0 ? bitmaps[at] : null;
    }

    // Counts become places: a sparse key's next ordinal, or the complement of a dense key's bitmap.
    private static Postings Fill(IReadOnlyList<(int Ordinal, IdSet Keys)> sets, Span<int> counts)
    {
        var (keys, starts, denseKeys) = (new List<int>(), new List<int>(), new List<int>());
        var total = 0;
        for (var key = 0; key < counts.Length; key++)
        {
            var count = counts[key];
            if (count > MostFew)
            {
                counts[key] = ~denseKeys.Count;
                denseKeys.Add(key);
            }
            else if (count > 0)
            {
                counts[key] = total;
                keys.Add(key);
                starts.Add(total);
                total += count;
            }
        }

        starts.Add(total);
        int[]? sorted = [.. keys];
        if (keys.Count > counts.Length / 2)
        {
            (sorted, starts) = (null, Spread(keys, starts, counts.Length));
        }

        var ordinals = new ushort[total];
        var bitmaps = new ulong[denseKeys.Count][];
        for (var at = 0; at < bitmaps.Length; at++)
        {
            bitmaps[at] = new ulong[Bits.Words];
        }

        foreach (var (ordinal, ids) in sets)
        {
            foreach (var key in ids)
            {
                if (counts[key] < 0)
                {
                    Bits.Set(bitmaps[~counts[key]], ordinal);
                }
                else
                {
                    ordinals[counts[key]++] = (ushort)ordinal;
                }
            }
        }

        return new Postings(sorted, [.. starts], ordinals, [.. denseKeys], bitmaps);
    }

    // One start for every key there is; a key that does not occur starts where the next one does.
    private static List<int> Spread(List<int> keys, List<int> starts, int limit)
    {
        var spread = new List<int>(limit + 1);
        for (var at = 0; at < keys.Count; at++)
        {
            while (spread.Count <= keys[at])
            {
                spread.Add(starts[at]);
            }
        }

        while (spread.Count <= limit)
        {
            spread.Add(starts[^1]);
        }

        return spread;
    }
}
