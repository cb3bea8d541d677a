using System.Collections.Immutable;

namespace LeadExec.Domain.LeadTypes;

/// <summary>The outcome of <see cref="LeadEditor"/>: the edited lead with what changed, or all field errors together. Holds personal data.</summary>
public sealed record LeadEdit
{
    /// <summary>The lead with its new values; null when there are errors.</summary>
    public Lead? Lead { get; init; }

    /// <summary>What is to be stored instead of the values that were; null when there are errors.</summary>
    public string? FieldsJson { get; init; }

    /// <summary>In field order, calculated fields included; empty when nothing is different.</summary>
    public ImmutableArray<ValueChange> Changes { get; init; } = [];

    public ImmutableArray<FieldError> Errors { get; init; } = [];

    public override string ToString() => "[edit]";
}
