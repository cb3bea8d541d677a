using System.Collections.Immutable;
using LeadExec.Domain.Flow;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Intake;

/// <summary>What the gates said about one lead.</summary>
public sealed record GateOutcome
{
    public required LeadValidity Validity { get; init; }

    /// <summary>The first gate that failed; kept even when the lead was forwarded in spite of it (QUAL-08).</summary>
    public RejectReason Reason { get; init; }

    /// <summary>For the source: names fields and rules, never values.</summary>
    public string? Message { get; init; }

    public ImmutableArray<FieldError> Errors { get; init; } = [];

    /// <summary>The checked lead; null when its fields could not be read.</summary>
    public Lead? Lead { get; init; }
}
