using System.Collections.Concurrent;

namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>
/// Numbers for the wanted values of one field, text without regard to case and numbers by size, as criteria compare them. It only
/// grows, so that all snapshots share it: a snapshot has no entry for a number that came after it.
/// </summary>
internal sealed class Vocabulary
{
    private readonly ConcurrentDictionary<string, int> texts = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<decimal, int> numbers = new();
    private readonly Lock adding = new();
    private int count;

    public int Count => Volatile.Read(ref count);

    public int Add(string text) => Add(texts, text);

    public int Add(decimal number) => Add(numbers, number);

    /// <summary>The number of a text, or -1.</summary>
    public int Find(string text) => texts.GetValueOrDefault(text, -1);

    /// <summary>The number of a number, or -1.</summary>
    public int Find(decimal number) => numbers.GetValueOrDefault(number, -1);

    private int Add<T>(ConcurrentDictionary<T, int> known, T value)
        where T : notnull
    {
        if (known.TryGetValue(value, out var id))
        {
            return id;
        }

        lock (adding)
        {
            if (!known.TryGetValue(value, out id))
            {
                id = count;
                known[value] = id;
                Volatile.Write(ref count, id + 1);
            }

            return id;
        }
    }
}
