using System.Collections.Immutable;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Pings;

/// <summary>A scan plan after the bids, and what they would bring.</summary>
public sealed record AuctionPlan
{
    /// <summary>Who is tried in which rounds: with an auction one round in posting order; ping buyers without a standing bid are in no round.</summary>
    public required ScanPlan Plan { get; init; }

    /// <summary>With an auction: the candidates it selected, in posting order, <see cref="Candidate.Price"/> at what each would pay. Without one: empty.</summary>
    public ImmutableArray<Candidate> Winners { get; init; } = [];

    /// <summary>What the winners would pay together; zero without an auction.</summary>
    public Money Revenue { get; init; }

    /// <summary>The result is proven best; false beyond the node limit (decision 34).</summary>
    public bool Optimal { get; init; } = true;
}
