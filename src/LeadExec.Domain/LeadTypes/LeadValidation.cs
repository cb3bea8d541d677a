using System.Collections.Immutable;

namespace LeadExec.Domain.LeadTypes;

/// <summary>The outcome of <see cref="LeadValidator"/>: a lead, or all field errors together (E-16).</summary>
public sealed record LeadValidation
{
    /// <summary>The canonical lead; null when there are errors.</summary>
    public Lead? Lead { get; init; }

    public ImmutableArray<FieldError> Errors { get; init; } = [];

    /// <summary>Posted names that the lead type does not know, as posted; they stay in the insert request only (E-15).</summary>
    public ImmutableArray<string> UnknownFields { get; init; } = [];

    public bool Accepted => Lead is not null;
}
