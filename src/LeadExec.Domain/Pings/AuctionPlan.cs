using System.Collections.Immutable;
using LeadExec.Domain.Auction;
using LeadExec.Domain.Distribution;

namespace LeadExec.Domain.Pings;

/// <summary>A scan plan after the bids, and what they would bring.</summary>
public sealed record AuctionPlan
{
    /// <summary>
    /// Who is tried in which rounds; ping buyers without a standing bid are in none. With an auction: a round of its winners in posting
    /// order, and one of the runners-up, which is put into order by <see cref="AuctionPlanner.RunnersUp"/> when it is reached.
    /// </summary>
    public required ScanPlan Plan { get; init; }

    /// <summary>With an auction: the candidates it selected, in posting order, each at the price of so many buyers. Without one: empty.</summary>
    public ImmutableArray<Candidate> Winners { get; init; } = [];

    /// <summary>What the auction decided: revenue, cost, losses, whether it is proven best. Null without one.</summary>
    public AuctionResult? Result { get; init; }

    /// <summary>Most deliveries of the lead: the campaign's, or one where the strategy sells to one buyer; null is unlimited.</summary>
    public int? MaximumDeliveries { get; init; }
}
