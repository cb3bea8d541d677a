using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Pings;

/// <summary>What the gates said about one ping.</summary>
public sealed record PingCheck
{
    /// <summary>The first gate that failed; None when all are open.</summary>
    public RejectReason Reason { get; init; }

    /// <summary>For the source: names fields and rules, never values.</summary>
    public string? Message { get; init; }

    public ImmutableArray<FieldError> Errors { get; init; } = [];

    /// <summary>What the ping said, as a lead whose other fields are blank; null when it could not be read.</summary>
    public Lead? Lead { get; init; }
}
