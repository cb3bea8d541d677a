using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Pings;

/// <summary>What <see cref="AuctionPlanner"/> decides from, beside the plan itself.</summary>
public sealed record AuctionQuestion
{
    public required Catalog Catalog { get; init; }

    public required Campaign Campaign { get; init; }

    /// <summary>The standing bids by delivery account: just collected, or those of the inbound ping that a post goes along.</summary>
    public required ImmutableDictionary<DeliveryAccountId, StandingBid> Bids { get; init; }

    /// <summary>What became of the pings; names why a ping buyer has no bid. May be empty.</summary>
    public ImmutableArray<PingTrace> Traces { get; init; } = [];

    /// <summary>Most deliveries of the lead; null is unlimited (E-49).</summary>
    public int? MaximumDeliveries { get; init; }

    /// <summary>
    /// The sale must meet the campaign's <see cref="PingOptions"/>: revenue, profit, profit percentage, least deliveries (F-19). For an
    /// inbound ping; a lead, or a post along an accepted ping, is not asked again.
    /// </summary>
    public bool AskRequirements { get; init; }

    /// <summary>The bids of a round of pings.</summary>
    public static ImmutableDictionary<DeliveryAccountId, StandingBid> BidsOf(CollectedBids collected)
    {
        ArgumentNullException.ThrowIfNull(collected);
        return collected.WithBids.Where(candidate => candidate.Bid is not null).ToImmutableDictionary(candidate => candidate.Account.Id, candidate => candidate.Bid!);
    }
}
