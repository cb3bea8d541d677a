using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadExec.Domain.Expressions;

namespace LeadExec.Domain.LeadTypes;

/// <summary>Fields of a lead type or of a sub-fields field, with look-up by name in any case and by system field.</summary>
internal sealed class FieldIndex
{
    private readonly FrozenDictionary<string, int> byName;
    private readonly FrozenDictionary<SystemField, int> bySystemField;
    private readonly ImmutableArray<FieldIndex?> children;
    private readonly Lazy<ImmutableArray<TextPattern?>> patterns;
    private readonly Lazy<CalculationPlan> calculations;
    private readonly Lazy<ImmutableArray<bool>> withheld;

    private FieldIndex(ImmutableArray<LeadField> fields)
    {
        Fields = fields;
        byName = Positions(fields, field => field.Name, StringComparer.OrdinalIgnoreCase);
        bySystemField = Positions(
            fields, field => field.SystemField, EqualityComparer<SystemField>.Default, field => field.SystemField != SystemField.Custom);
        children = [.. fields.Select(field => field.Children.IsDefaultOrEmpty ? null : new FieldIndex(field.Children))];
        patterns = new(() => [.. Fields.Select(PatternOf)]);
        calculations = new(() => new CalculationPlan(this));
        withheld = new(() => [.. Fields.Select(field => ContactFields.IsWithheld(this, field, 0))]);
    }

    public static FieldIndex Empty { get; } = new([]);

    public ImmutableArray<LeadField> Fields { get; }

    /// <summary>The calculated fields in order; built on first use.</summary>
    public CalculationPlan Calculations => calculations.Value;

    /// <summary>By position, whether a ping may not carry the field (DELV-54); built on first use.</summary>
    public ImmutableArray<bool> WithheldFromPing => withheld.Value;

    public static FieldIndex Of(ImmutableArray<LeadField> fields) => fields.IsDefaultOrEmpty ? Empty : new FieldIndex(fields);

    /// <summary>Position of the field of that name, or -1.</summary>
    public int PositionOf(string name) => byName.GetValueOrDefault(name, -1);

    public LeadField? Find(string name) => byName.TryGetValue(name, out var at) ? Fields[at] : null;

    public LeadField? Find(SystemField systemField) => bySystemField.TryGetValue(systemField, out var at) ? Fields[at] : null;

    public FieldIndex ChildrenOf(int position) => children[position] ?? Empty;

    /// <summary>The validation pattern of a field, built once; null when it has none or it cannot be built.</summary>
    public TextPattern? PatternAt(int position) => patterns.Value[position];

    private static TextPattern? PatternOf(LeadField field) =>
        field.Validation.Rule == ValidationRule.Pattern && TextPattern.TryCreate(field.Validation.Pattern, out var pattern, out _) ? pattern : null;

    // A wrong definition may repeat a name; the first field then wins, and LeadTypeChecker reports the other.
    private static FrozenDictionary<TKey, int> Positions<TKey>(
        ImmutableArray<LeadField> fields, Func<LeadField, TKey> key, IEqualityComparer<TKey> comparer, Func<LeadField, bool>? take = null)
        where TKey : notnull
    {
        var positions = new Dictionary<TKey, int>(comparer);
        for (var at = 0; at < fields.Length; at++)
        {
            if (take is null || take(fields[at]))
            {
                positions.TryAdd(key(fields[at]), at);
            }
        }

        return positions.ToFrozenDictionary(comparer);
    }
}
