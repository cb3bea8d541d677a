using System.Numerics;

namespace LeadExec.Domain.Auction;

/// <summary>A set of positions in a lot.</summary>
internal sealed class Bits
{
    private readonly ulong[] _words;

    public Bits(int size) => _words = new ulong[(size + 63) / 64];

    private Bits(ulong[] words) => _words = words;

    public static Bits All(int size)
    {
        var all = new Bits(size);
        for (var at = 0; at < size; at++)
        {
            all.Add(at);
        }

        return all;
    }

    public bool Has(int at) => (_words[at >> 6] & (1UL << at)) != 0;

    public void Add(int at) => _words[at >> 6] |= 1UL << at;

    public void Remove(int at) => _words[at >> 6] &= ~(1UL << at);

    public void AddAll(Bits others)
    {
        for (var word = 0; word < _words.Length; word++)
        {
            _words[word] |= others._words[word];
        }
    }

    public void RemoveAll(Bits others)
    {
        for (var word = 0; word < _words.Length; word++)
        {
            _words[word] &= ~others._words[word];
        }
    }

    public void Clear() => Array.Clear(_words);

    /// <summary>How many of these are in the others too.</summary>
    public int CountIn(Bits others)
    {
        var count = 0;
        for (var word = 0; word < _words.Length; word++)
        {
            count += BitOperations.PopCount(_words[word] & others._words[word]);
        }

        return count;
    }

    public bool AllIn(Bits others)
    {
        for (var word = 0; word < _words.Length; word++)
        {
            if ((_words[word] & ~others._words[word]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    public Bits Copy() => new((ulong[])_words.Clone());
}
