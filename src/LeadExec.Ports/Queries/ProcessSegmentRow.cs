using System.Collections.Immutable;
using LeadExec.Domain.Flow;

namespace LeadExec.Ports.Queries;

/// <summary>A stored segment of the process log (LEAD-36).</summary>
public sealed record ProcessSegmentRow(DateTimeOffset StartedAt, decimal ElapsedMs, decimal WaitMs, ImmutableArray<FlowStep> Steps)
{
    /// <summary>Our own overhead apart from waiting.</summary>
    public decimal OwnMs => ElapsedMs - WaitMs;
}
