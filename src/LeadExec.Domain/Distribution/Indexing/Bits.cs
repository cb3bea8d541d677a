using System.Numerics;
using System.Runtime.InteropServices;

namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>Sets of the delivery accounts of one chunk: one bit each, a fixed number of words, worked on a vector at a time.</summary>
internal static class Bits
{
    /// <summary>Most accounts of one chunk. A bitmap of it is a kilobyte, so that everything a chunk needs at once stays in the nearest cache.</summary>
    public const int ChunkSize = 8_192;

    /// <summary>64-bit words of one bitmap.</summary>
    public const int Words = ChunkSize / 64;

    public static void And(Span<ulong> into, ReadOnlySpan<ulong> other)
    {
        var target = Vectors(into);
        var mask = Vectors(other);
        for (var at = 0; at < target.Length; at++)
        {
            target[at] &= mask[at];
        }
    }

    public static void AndNot(Span<ulong> into, ReadOnlySpan<ulong> other)
    {
        var target = Vectors(into);
        var mask = Vectors(other);
        for (var at = 0; at < target.Length; at++)
        {
            target[at] = Vector.AndNot(target[at], mask[at]);
        }
    }

    public static void Or(Span<ulong> into, ReadOnlySpan<ulong> other)
    {
        var target = Vectors(into);
        var mask = Vectors(other);
        for (var at = 0; at < target.Length; at++)
        {
            target[at] |= mask[at];
        }
    }

    /// <summary>Drops the members that are not among the hits; accounts that are no members stay.</summary>
    public static void KeepHits(Span<ulong> into, ReadOnlySpan<ulong> members, ReadOnlySpan<ulong> hits)
    {
        var target = Vectors(into);
        var all = Vectors(members);
        var hit = Vectors(hits);
        for (var at = 0; at < target.Length; at++)
        {
            target[at] = Vector.AndNot(target[at], Vector.AndNot(all[at], hit[at]));
        }
    }

    public static bool IsEmpty(ReadOnlySpan<ulong> set) => !set.ContainsAnyExcept(0UL);

    public static int Count(ReadOnlySpan<ulong> set)
    {
        var count = 0;
        foreach (var word in set)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    public static void Set(Span<ulong> set, int at) => set[at >> 6] |= 1UL << (at & 63);

    public static void Clear(Span<ulong> set, int at) => set[at >> 6] &= ~(1UL << (at & 63));

    /// <summary>Without a branch, for conditions that nobody can foresee.</summary>
    public static void ClearIf(bool condition, Span<ulong> set, int at) => set[at >> 6] &= ~((condition ? 1UL : 0UL) << (at & 63));

    /// <summary>Without a branch, for conditions that nobody can foresee.</summary>
    public static void SetIf(bool condition, Span<ulong> set, int at) => set[at >> 6] |= (condition ? 1UL : 0UL) << (at & 63);

    public static bool Has(ReadOnlySpan<ulong> set, int at) => (set[at >> 6] & (1UL << (at & 63))) != 0;

    /// <summary>Takes the lowest member out of a word.</summary>
    public static int TakeLowest(ref ulong word)
    {
        var at = BitOperations.TrailingZeroCount(word);
        word &= word - 1;
        return at;
    }

    private static Span<Vector<ulong>> Vectors(Span<ulong> words) => MemoryMarshal.Cast<ulong, Vector<ulong>>(words);

    private static ReadOnlySpan<Vector<ulong>> Vectors(ReadOnlySpan<ulong> words) => MemoryMarshal.Cast<ulong, Vector<ulong>>(words);
}
