using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace LeadExec.Domain.LeadTypes;

/// <summary>The values of a list of fields: the top level of a lead, or one group of a sub-fields field. Prints as [group].</summary>
public sealed class FieldRecord : IEquatable<FieldRecord>
{
    private readonly ImmutableArray<FieldValue> values;

    internal FieldRecord(FieldIndex index, ImmutableArray<FieldValue> values) => (Index, this.values) = (index, values);

    public ImmutableArray<LeadField> Fields => Index.Fields;

    /// <summary>No field has a value.</summary>
    public bool IsBlank => values.All(value => value.IsBlank);

    internal FieldIndex Index { get; }

    internal ImmutableArray<FieldValue> Values => values;

    /// <summary>
    /// The value of a field by name in any case; blank when absent or unknown. A path such as Drivers.Age gives
    /// the values of that sub-field in all groups.
    /// </summary>
    public FieldValue Value(string name)
    {
        var at = Index.PositionOf(name);
        if (at >= 0)
        {
            return values[at];
        }

        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? FieldValue.Blank : FieldValue.Of(Value(name[..dot]).Records.SelectMany(group => Spread(group.Value(name[(dot + 1)..]))));
    }

    /// <summary>The canonical text of a field; null when blank.</summary>
    public string? Text(string name) => Value(name) is { IsBlank: false } value ? value.Canonical : null;

    public bool Equals(FieldRecord? other) => other is not null && values.SequenceEqual(other.values);

    public override bool Equals(object? obj) => Equals(obj as FieldRecord);

    public override int GetHashCode() => values.Length;

    public override string ToString() => "[group]";

    internal FieldRecord With(int position, FieldValue value) => new(Index, values.SetItem(position, value));

    // DELV-54. The groups below keep their own fields, so that the contact fields of sub-fields go too.
    internal FieldRecord WithoutWithheld()
    {
        FieldValue[]? kept = null;
        for (var at = 0; at < values.Length; at++)
        {
            var allowed = Allowed(at, values[at]);
            if (!ReferenceEquals(allowed, values[at]))
            {
                kept ??= [.. values];
                kept[at] = allowed;
            }
        }

        return kept is null ? this : new FieldRecord(Index, ImmutableCollectionsMarshal.AsImmutableArray(kept));
    }

    private FieldValue Allowed(int at, FieldValue value)
    {
        if (value.IsBlank)
        {
            return value;
        }

        if (Index.WithheldFromPing[at])
        {
            return FieldValue.Blank;
        }

        return value.Kind == FieldValueKind.Records ? FieldValue.Of(value.Records.Select(group => group.WithoutWithheld())) : value;
    }

    private static IEnumerable<FieldValue> Spread(FieldValue value) => value.Kind == FieldValueKind.List ? value.Items : [value];
}
