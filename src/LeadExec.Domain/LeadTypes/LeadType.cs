using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.LeadTypes;

/// <summary>The schema of a lead: its fields and its duplicate rule (LT-01, LT-02). Immutable; a change is a new version of the catalog.</summary>
public sealed record LeadType
{
    private readonly FieldIndex index = FieldIndex.Empty;

    public required LeadTypeId Id { get; init; }

    public required string Name { get; init; }

    public string? Industry { get; init; }

    public ImmutableArray<LeadField> Fields
    {
        get => index.Fields;
        init => index = FieldIndex.Of(value);
    }

    /// <summary>False: all ticked fields must match; true: any one of them is enough (E-31).</summary>
    public bool DuplicateMatchAny { get; init; }

    /// <summary>The reasons that a client chooses from when it returns a lead; empty lets it write its own (RET-02).</summary>
    public ImmutableArray<string> ReturnReasons { get; init; } = [];

    internal FieldIndex Index => index;

    /// <summary>The field of that name in any case; null when there is none.</summary>
    public LeadField? Find(string name) => index.Find(name);

    /// <summary>The field tied to a system field; null when there is none, always null for <see cref="SystemField.Custom"/>.</summary>
    public LeadField? Find(SystemField systemField) => index.Find(systemField);

    /// <summary>Same settings; fields are compared one by one in order, their options and sub-fields by identity, so that a copy read from JSON may differ.</summary>
    public bool Equals(LeadType? other) =>
        other is not null && Id == other.Id && Name == other.Name && Industry == other.Industry
        && DuplicateMatchAny == other.DuplicateMatchAny && ReturnReasons.SequenceEqual(other.ReturnReasons) && Fields.SequenceEqual(other.Fields);

    public override int GetHashCode() => HashCode.Combine(Id, Name, Fields.Length);
}
