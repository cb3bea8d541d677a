using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using LeadExec.Domain.Criteria;

namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>
/// What the snapshots of one lead type's index share while they follow each other: slots, vocabularies and residual nodes. All
/// only grow; a full rebuild begins with new ones.
/// </summary>
internal sealed class IndexTables
{
    // No field name begins with it.
    private const char ExpressionMark = '=';
    private const int MostExpressions = 32;

    private readonly ConcurrentDictionary<string, Vocabulary> vocabularies = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<SlotKey, int> slotNumbers = [];
    private readonly Lock adding = new();
    private volatile SlotKey[] slots = [];
    private volatile ImmutableList<ExpressionTest> expressions = [];

    public ResidualTable Residuals { get; } = new();

    /// <summary>All slots so far, by number.</summary>
    public ReadOnlySpan<SlotKey> Slots => slots;

    /// <summary>Entries of all tables together; grows with every new value that any account ever wanted.</summary>
    public int Size => Residuals.Count + slots.Length + vocabularies.Values.Sum(vocabulary => vocabulary.Count);

    public Vocabulary VocabularyOf(string path) => vocabularies.GetOrAdd(path, static _ => new Vocabulary());

    /// <summary>
    /// The path under which a calculated value is compared like a field's; null when there are too many different expressions to
    /// calculate them all for every lead.
    /// </summary>
    public string? PathOf(ExpressionTest test)
    {
        lock (adding)
        {
            var known = expressions.FindIndex(other => other.Expression == test.Expression);
            if (known < 0 && expressions.Count == MostExpressions)
            {
                return null;
            }

            if (known < 0)
            {
                (known, expressions) = (expressions.Count, expressions.Add(test));
            }

            return string.Create(CultureInfo.InvariantCulture, $"{ExpressionMark}{known}");
        }
    }

    /// <summary>The expression under a path; null when the path is a field's.</summary>
    public ExpressionTest? ExpressionAt(string path) =>
        IsExpression(path) ? expressions[int.Parse(path.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture)] : null;

    /// <summary>Whether a path is one of <see cref="PathOf"/>, or looks like one.</summary>
    public static bool IsExpression(string path) => path.StartsWith(ExpressionMark);

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
