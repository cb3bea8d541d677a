using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Auction;

/// <summary>
/// Chooses who gets a lead and for how much. Pure: the same bids in any order and the same rules have the same outcome. Exact up to the
/// node limit (decision 34): at each number of buyers all prices are fixed, so that the question falls into one choice per number.
/// </summary>
public static class Auctioneer
{
    /// <param name="bids">Standing bids, at most <see cref="AuctionRules.MostBids"/>, each once.</param>
    /// <exception cref="ArgumentException">There are too many bids, a bid is there twice, or a setting is out of its range.</exception>
    public static AuctionResult Decide(IEnumerable<Bid> bids, AuctionRules rules)
    {
        ArgumentNullException.ThrowIfNull(bids);
        ArgumentNullException.ThrowIfNull(rules);
        Check(rules);
        var book = new BidBook(bids, rules);
        var lots = Lots(book, rules, Math.Max(1, rules.MinimumWinners));
        var search = Best(lots, rules, book.HasConflicts);
        if (search.Best is { } sale)
        {
            return Sold(book, rules, search, sale);
        }

        // Only a search that was cut short can have missed that the best sale without requirements meets them.
        var free = Best(lots, Without(rules), book.HasConflicts).Best;
        var missed = free is null ? Unreached(book, rules) : Requirements.Missed(rules, free);
        return missed == AuctionRefusal.None ? Sold(book, rules, search, free!) : NotSold(book, rules, search, missed);
    }

    private static ImmutableArray<Lot> Lots(BidBook book, AuctionRules rules, int least)
    {
        var most = Math.Min(rules.MaximumWinners ?? AuctionRules.DefaultMaximumWinners, book.Bids.Length);
        most = rules.Strategy is AuctionStrategy.Waterfall or AuctionStrategy.HighestBid ? Math.Min(Math.Max(1, rules.MinimumWinners), most) : most;
        return [.. Enumerable.Range(least, Math.Max(0, most - least + 1)).Select(buyers => new Lot(book, buyers, rules.Strategy))];
    }

    private static Search Best(ImmutableArray<Lot> lots, AuctionRules rules, bool conflicts)
    {
        var search = new Search(rules);
        var inOrder = rules.Strategy == AuctionStrategy.AllUpToCount ? lots.Reverse() : lots;
        if (conflicts || HasRequirements(rules))
        {
            foreach (var lot in inOrder)
            {
                search.Seed(lot);
            }
        }

        foreach (var lot in inOrder)
        {
            search.Explore(lot);
        }

        return search;
    }

    private static bool HasRequirements(AuctionRules rules) =>
        rules.RevenueRequirement is not null || rules.ProfitRequirement is not null || rules.ProfitPercentRequirement is not null;

    private static AuctionRules Without(AuctionRules rules) =>
        rules with { RevenueRequirement = null, ProfitRequirement = null, ProfitPercentRequirement = null };

    private static AuctionResult Sold(BidBook book, AuctionRules rules, Search search, Sale sale)
    {
        var winners = sale.Positions.ToArray().Select(position => sale.Lot.Entries[position]).ToImmutableArray();
        return new AuctionResult
        {
            Winners = [.. winners.Select(Winner)],
            Losses = Losses.Of(book, rules, winners),
            Refusal = AuctionRefusal.None,
            Revenue = Money.FromCents(winners.Sum(winner => winner.Price)),
            Cost = rules.Cost.Price + Money.FromCents(winners.Sum(winner => winner.Cost)),
            Optimal = !search.Exhausted,
            Nodes = search.Nodes,
        };
    }

    private static AuctionWinner Winner(LotEntry entry) => new()
    {
        BidId = entry.Bid.Id,
        ClientId = entry.Bid.ClientId,
        AccountId = entry.Bid.AccountId,
        Shape = entry.Bid.Offer.Shape,
        Price = Money.FromCents(entry.Price),
        AfterMargin = Money.FromCents(entry.AfterMargin),
        Value = entry.Value / BidBook.Millionths,
    };

    private static AuctionResult NotSold(BidBook book, AuctionRules rules, Search search, AuctionRefusal refusal) => new()
    {
        Winners = [],
        Losses = Losses.Of(book, rules, []),
        Refusal = refusal,
        Optimal = !search.Exhausted,
        Nodes = search.Nodes,
    };

    private static AuctionRefusal Unreached(BidBook book, AuctionRules rules) =>
        Enumerable.Range(1, rules.MaximumWinners ?? AuctionRules.DefaultMaximumWinners).Any(buyers => book.At(buyers).Length > 0)
            ? AuctionRefusal.TooFewBuyers
            : AuctionRefusal.NoBid;

    private static void Check(AuctionRules rules)
    {
        Within(rules.MaximumWinners ?? 1, 1, AuctionRules.MostWinners, nameof(rules.MaximumWinners));
        Within(rules.NodeLimit, 1, int.MaxValue, nameof(rules.NodeLimit));
        Within(rules.Margin.Percent, 0, 100, nameof(rules.Margin));
        Within(rules.Margin.Amount.Cents, 0, AuctionRules.HighestPrice.Cents, nameof(rules.Margin));
        Within(rules.Cost.Percent, 0, 100, nameof(rules.Cost));
        Within(rules.Cost.PerSale.Cents, 0, AuctionRules.HighestPrice.Cents, nameof(rules.Cost));
        Within(rules.Cost.Price.Cents, 0, AuctionRules.HighestPrice.Cents, nameof(rules.Cost));
        Within(rules.ProfitPercentRequirement ?? 0, -1_000, 1_000, nameof(rules.ProfitPercentRequirement));
    }

    private static void Within(decimal value, decimal least, decimal most, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, name);
    }
}
