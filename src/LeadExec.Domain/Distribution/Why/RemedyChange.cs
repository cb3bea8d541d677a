using System.Collections.Immutable;
using LeadExec.Domain.Capacity;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Values;
using NodaTime;

namespace LeadExec.Domain.Distribution.Why;

/// <summary>One thing that would have to differ for a lead to be sold to a delivery account.</summary>
public sealed record RemedyChange
{
    public required RemedyKind Kind { get; init; }

    /// <summary>For people: "State is AZ or CA", "at 2026-03-03 09:00 America/Phoenix".</summary>
    public required string Words { get; init; }

    /// <summary>The lead field that stood in the way; null for another gate than criteria, and for a calculated test.</summary>
    public string? Field { get; init; }

    public CriteriaOperator? Operator { get; init; }

    /// <summary>Values that the operator takes: of several that compare, one of them.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>The operator must not hold.</summary>
    public bool Not { get; init; }

    /// <summary>The least radius that would have reached the lead, in miles, rounded up to a tenth.</summary>
    public decimal? Miles { get; init; }

    /// <summary>When the schedule or the full cap opens next.</summary>
    public Instant? OpensAt { get; init; }

    /// <summary>The full cap.</summary>
    public CapReading? Cap { get; init; }

    /// <summary>The least limit with which the lead would have fitted.</summary>
    public int? RaiseTo { get; init; }

    /// <summary>The least price that meets the requirements.</summary>
    public Money? LeastPrice { get; init; }
}
