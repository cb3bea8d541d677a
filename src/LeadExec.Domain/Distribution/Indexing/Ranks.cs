using System.Numerics;

namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>Some accounts of a chunk, and for each how many of them stand before it: its place in an array that only they have.</summary>
internal sealed class Ranks
{
    private readonly ulong[] members = new ulong[Bits.Words];
    private readonly ushort[] before = new ushort[Bits.Words];

    /// <summary>The accounts with these ordinals, in rising order.</summary>
    public Ranks(IEnumerable<int> ordinals)
    {
        foreach (var ordinal in ordinals)
        {
            Bits.Set(members, ordinal);
        }

        for (var word = 1; word < before.Length; word++)
        {
            before[word] = (ushort)(before[word - 1] + BitOperations.PopCount(members[word - 1])); // a chunk has fewer accounts than that holds
        }
    }

    public ReadOnlySpan<ulong> Members => members;

    /// <summary>The place of a member.</summary>
    public int Of(int ordinal) => before[ordinal >> 6] + BitOperations.PopCount(members[ordinal >> 6] & ((1UL << (ordinal & 63)) - 1));
}
