using System.Collections.Immutable;
using LeadExec.Domain.Criteria;
using NodaTime;

namespace LeadExec.Domain.Distribution.Why;

/// <summary>What would have let a lead through the one gate that it failed.</summary>
public sealed record Remedy
{
    /// <summary>For people: "State is AZ or CA", "at 2026-03-03 09:00 America/Phoenix".</summary>
    public required string Words { get; init; }

    /// <summary>The lead field that stood in the way; null for another gate than criteria.</summary>
    public string? Field { get; init; }

    public CriteriaOperator? Operator { get; init; }

    /// <summary>Values that the operator would have taken.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>When the schedule opens next; null for another gate.</summary>
    public Instant? OpensAt { get; init; }
}
