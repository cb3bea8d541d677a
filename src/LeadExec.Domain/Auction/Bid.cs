using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Auction;

/// <summary>
/// A standing bid: it came in time, its delivery account passed every gate and its own floor. It is ranked by
/// weight x (price - margin) - penalty and paid at its price.
/// </summary>
public sealed record Bid
{
    public required BidId Id { get; init; }

    public required ClientId ClientId { get; init; }

    public required DeliveryAccountId AccountId { get; init; }

    public required BidOffer Offer { get; init; }

    /// <summary>Factor of the ranking, 0 to 1,000; 1 ranks the bid as it is.</summary>
    public decimal Weight { get; init; } = 1;

    /// <summary>Taken off in the ranking, in currency units; negative adds.</summary>
    public decimal Penalty { get; init; }

    /// <summary>0 is first (DIST-07). The order of a waterfall, and the third rule among equals.</summary>
    public int Priority { get; init; }

    /// <summary>The client takes one delivery per account instead of one in all (E-48).</summary>
    public bool SeveralPerClient { get; init; }

    /// <summary>Clients that never get a lead together with this one; naming it on one side is enough.</summary>
    public ImmutableArray<ClientId> Conflicts { get; init; } = [];
}
