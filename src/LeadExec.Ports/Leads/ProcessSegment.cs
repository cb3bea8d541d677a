using System.Collections.Immutable;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Leads;

/// <summary>An uninterrupted piece of work on one lead: from a post, a retry, a recovery or a staff decision to its end.</summary>
public sealed record ProcessSegment
{
    /// <summary>Most steps kept of one segment; the writer cuts the rest and says so in a last step.</summary>
    public const int MaximumSteps = 500;

    public required LeadId LeadId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Milliseconds from <see cref="StartedAt"/> to the end of the segment, with at most three decimals.</summary>
    public required decimal ElapsedMs { get; init; }

    /// <summary>The part of <see cref="ElapsedMs"/> spent waiting on others; the rest is our own overhead.</summary>
    public required decimal WaitMs { get; init; }

    public required ImmutableArray<FlowStep> Steps { get; init; }
}
