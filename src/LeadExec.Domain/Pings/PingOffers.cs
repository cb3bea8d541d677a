using System.Collections.Immutable;
using LeadExec.Domain.Auction;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Pings;

/// <summary>What a ping found: every delivery account that would take the lead, what the best combination brings, and what the source is told (E-22, F-19).</summary>
public sealed record PingOffers
{
    /// <summary>One per delivery account that would take the lead, in the order in which its post would try them.</summary>
    public required ImmutableArray<OfferedBid> Bids { get; init; }

    /// <summary>What the best combination brings.</summary>
    public required Money Revenue { get; init; }

    /// <summary>What the source would be paid for it (F-01, F-02); in shared exchange what is left of it after margin.</summary>
    public required Money Cost { get; init; }

    /// <summary>The price in the answer: the cost (E-22), in shared exchange the best single bid after margin.</summary>
    public required Money Price { get; init; }

    /// <param name="campaign">Whose ping it is.</param>
    /// <param name="auction">Who would be tried, in order, at which price, and who makes the best combination.</param>
    /// <param name="newId">Ids for bids of accounts with a fixed price.</param>
    public static PingOffers Of(Campaign campaign, AuctionPlan auction, Func<Guid> newId)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        ArgumentNullException.ThrowIfNull(auction);
        ArgumentNullException.ThrowIfNull(newId);
        var margin = AuctionSetup.MarginOf(campaign.Auction);
        var winners = auction.Winners;
        var won = winners.ToDictionary(winner => winner.Account.Id, winner => winner.Price);
        ImmutableArray<OfferedBid> bids =
        [
            .. auction.Plan.Rounds.SelectMany(round => round.Candidates).Select(candidate => Offer(candidate, won.GetValueOrDefault(candidate.Account.Id, candidate.Price)) with
            {
                Winner = won.ContainsKey(candidate.Account.Id),
            }),
        ];
        var shared = campaign.Ping is { Exchange: ExchangeMode.Shared };
        var cost = campaign.RevenueShare is { } share ? Sum(winners.Select(winner => share.CostOf(winner.Price))) : auction.Result?.Cost ?? campaign.Price;
        return new PingOffers
        {
            Bids = bids,
            Revenue = Sum(winners.Select(winner => winner.Price)),
            Cost = cost,
            Price = shared ? bids.Select(bid => bid.Offered).DefaultIfEmpty().Max() : cost,
        };

        OfferedBid Offer(Candidate candidate, Money price) => new()
        {
            BidId = candidate.Bid?.BidId ?? new BidId(newId()),
            AccountId = candidate.Account.Id,
            Price = price,
            Offered = AtLeastNothing(margin.After(price)),
            Bid = candidate.Bid,
        };
    }

    private static Money AtLeastNothing(Money amount) => amount < Money.Zero ? Money.Zero : amount;

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);
}
