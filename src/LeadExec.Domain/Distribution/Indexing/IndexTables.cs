using System.Collections.Concurrent;

namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>
/// What the snapshots of one lead type's index share while they follow each other: slots, vocabularies and residual nodes. All
/// only grow; a full rebuild begins with new ones.
/// </summary>
internal sealed class IndexTables
{
    private readonly ConcurrentDictionary<string, Vocabulary> vocabularies = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<SlotKey, int> slotNumbers = [];
    private readonly Lock adding = new();
    private volatile SlotKey[] slots = [];

    public ResidualTable Residuals { get; } = new();

    /// <summary>All slots so far, by number.</summary>
    public ReadOnlySpan<SlotKey> Slots => slots;

    /// <summary>Entries of all tables together; grows with every new value that any account ever wanted.</summary>
    public int Size => Residuals.Count + slots.Length + vocabularies.Values.Sum(vocabulary => vocabulary.Count);

    public Vocabulary VocabularyOf(string path) => vocabularies.GetOrAdd(path, static _ => new Vocabulary());

    public int SlotOf(SlotKey key)
    {
        lock (adding)
        {
            if (!slotNumbers.TryGetValue(key, out var number))
            {
                number = slots.Length;
                slotNumbers.Add(key, number);
                slots = [.. slots, key];
            }

            return number;
        }
    }
}
