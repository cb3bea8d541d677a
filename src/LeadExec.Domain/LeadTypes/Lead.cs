using System.Collections.Immutable;

namespace LeadExec.Domain.LeadTypes;

/// <summary>
/// A checked lead: canonical values of the fields of its lead type. Immutable. It holds personal data, so it prints as
/// [lead] and must never reach a log, a metric or an exception message.
/// </summary>
public sealed class Lead
{
    internal Lead(LeadType type, FieldRecord root) => (Type, Root) = (type, root);

    public LeadType Type { get; }

    /// <summary>The top-level values.</summary>
    public FieldRecord Root { get; }

    /// <summary>The value of a field of the lead type; blank when the field is not of this type.</summary>
    public FieldValue this[LeadField field] => Value(field.Name);

    /// <summary>A lead of that type from the JSON that <see cref="ToJson"/> wrote. Names that the type no longer knows are left out.</summary>
    /// <exception cref="System.Text.Json.JsonException">The text is not a JSON object.</exception>
    public static Lead FromJson(LeadType type, string json) => new(type, LeadJson.Read(type.Index, json));

    /// <summary>The value of a field by name in any case, or of a path such as Drivers.Age; blank when absent or unknown.</summary>
    public FieldValue Value(string fieldName) => Root.Value(fieldName);

    /// <summary>The canonical text of a field; null when blank, absent or unknown.</summary>
    public string? Text(string fieldName) => Root.Text(fieldName);

    /// <summary>The groups of a sub-fields field; empty when blank.</summary>
    public ImmutableArray<FieldRecord> Records(string fieldName) => Value(fieldName).Records;

    /// <summary>The canonical text of the field tied to a system field (LT-10); null when blank or not tied.</summary>
    public string? SystemValue(SystemField systemField) => Type.Find(systemField) is { } field ? Text(field.Name) : null;

    /// <summary>The same lead with one value replaced, for steps that fill fields (for example IsMobile).</summary>
    /// <exception cref="ArgumentException">The lead type has no such field.</exception>
    public Lead With(string fieldName, FieldValue value)
    {
        var at = Type.Index.PositionOf(fieldName);
        ArgumentOutOfRangeException.ThrowIfNegative(at, nameof(fieldName));
        return new Lead(Type, Root.With(at, value));
    }

    /// <summary>The same values as a lead of that type, which has the same fields in the same order.</summary>
    internal Lead Of(LeadType type) => new(type, new FieldRecord(type.Index, Root.Values));

    /// <summary>The same lead without what a ping may not carry (DELV-54).</summary>
    internal Lead WithoutWithheld()
    {
        var root = Root.WithoutWithheld();
        return ReferenceEquals(root, Root) ? this : new Lead(Type, root);
    }

    /// <summary>
    /// Canonical JSON for storage: an object in field order without blanks; numbers as JSON numbers, several values as
    /// arrays, sub-fields as arrays of objects, everything else as its canonical text.
    /// </summary>
    public string ToJson() => LeadJson.Write(Root);

    public override string ToString() => "[lead]";
}
