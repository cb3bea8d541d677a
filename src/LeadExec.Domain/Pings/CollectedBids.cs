using System.Collections.Immutable;
using LeadExec.Domain.Distribution;

namespace LeadExec.Domain.Pings;

/// <summary>The end of one round of outbound pings.</summary>
public sealed record CollectedBids
{
    /// <summary>Nobody was pinged.</summary>
    public static CollectedBids None { get; } = new() { WithBids = [], Traces = [] };

    /// <summary>Candidates with a standing bid, <see cref="Candidate.Bid"/> set and priced at it; in the order in which they were asked for, never of arrival.</summary>
    public required ImmutableArray<Candidate> WithBids { get; init; }

    /// <summary>One per candidate with a ping method, in the same order.</summary>
    public required ImmutableArray<PingTrace> Traces { get; init; }

    /// <summary>Waiting ended before all had answered, because nobody left could change the result.</summary>
    public bool ClosedEarly { get; init; }
}
