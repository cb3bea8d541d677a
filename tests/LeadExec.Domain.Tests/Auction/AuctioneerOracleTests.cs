using LeadExec.Domain.Auction;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.Auction;

// RCV-25, F-02, F-03, F-04, F-19, E-22, E-66, decision 34
public sealed class AuctioneerOracleTests
{
    [Theory]
    [InlineData(AuctionStrategy.BestCombination, 100_000, 20261122)]
    [InlineData(AuctionStrategy.AllUpToCount, 10_000, 20261123)]
    [InlineData(AuctionStrategy.HighestBid, 10_000, 20261124)]
    [InlineData(AuctionStrategy.Waterfall, 10_000, 20261125)]
    public void Decides_as_brute_force_does_on_random_cases_of_up_to_12_bids(AuctionStrategy strategy, int count, int seed)
    {
        var (cases, sold, several) = (new AuctionCases(seed), 0, 0);
        for (var number = 0; number < count; number++)
        {
            var (bids, rules) = cases.Next(number % 13, strategy);

            var result = Auctioneer.Decide(bids, rules);

            var expected = new AuctionOracle(bids, rules).Decide();
            if (!Same(result, expected) || !result.Optimal || result.Winners.Length + result.Losses.Length != bids.Length)
            {
                Assert.Fail($"seed {seed}, case {number}: expected {Text(expected)}, but was {Text(Sale(result))}, optimal {result.Optimal}");
            }

            sold += result.Winners.IsEmpty ? 0 : 1;
            several += result.Winners.Length > 1 ? 1 : 0;
        }

        sold.ShouldBeGreaterThan(count / 3);
        several.ShouldBeGreaterThan(strategy is AuctionStrategy.BestCombination or AuctionStrategy.AllUpToCount ? count / 8 : count / 100);
    }

    [Theory]
    [InlineData(AuctionStrategy.BestCombination, 20261126)]
    [InlineData(AuctionStrategy.AllUpToCount, 20261127)]
    [InlineData(AuctionStrategy.HighestBid, 20261128)]
    [InlineData(AuctionStrategy.Waterfall, 20261129)]
    public void Adds_to_what_is_sold_as_brute_force_does_when_a_winner_refuses(AuctionStrategy strategy, int seed)
    {
        var (cases, random, added) = (new AuctionCases(seed), new Random(seed), 0);
        for (var number = 0; number < 6_000; number++)
        {
            var (bids, rules) = cases.Next(number % 13, strategy);
            if (Auctioneer.Decide(bids, rules).Winners is not { IsEmpty: false } winners)
            {
                continue;
            }

            // The winners up to one accepted; the next, if any, refused.
            var accepted = random.Next(1, winners.Length + 1);
            var standing = accepted == winners.Length ? bids : [.. bids.Where(bid => bid.Id != winners[accepted].BidId)];
            var sold = winners.Take(accepted).Select(winner => new SoldBid(winner.BidId, winner.Price, winners.Length)).ToArray();

            var result = Auctioneer.Continue(standing, rules, sold);

            var expected = new AuctionOracle(standing, rules, sold).Decide();
            if (!Same(result, expected) || !result.Optimal || accepted + result.Winners.Length + result.Losses.Length != standing.Length)
            {
                Assert.Fail($"seed {seed}, case {number}: expected {Text(expected)}, but was {Text(Sale(result))}, optimal {result.Optimal}");
            }

            added += result.Winners.IsEmpty ? 0 : 1;
        }

        added.ShouldBeGreaterThan(20);
    }

    private static bool Same(AuctionResult result, (AuctionRefusal Refusal, List<(BidId Bid, Money Price)> Winners, Money Revenue, Money Cost) expected) =>
        Sale(result) is var sale && sale.Winners.SequenceEqual(expected.Winners) && (sale.Refusal, sale.Revenue, sale.Cost) == (expected.Refusal, expected.Revenue, expected.Cost);

    private static (AuctionRefusal Refusal, List<(BidId Bid, Money Price)> Winners, Money Revenue, Money Cost) Sale(AuctionResult result) =>
        (result.Refusal, [.. result.Winners.Select(winner => (winner.BidId, winner.Price))], result.Revenue, result.Cost);

    private static string Text((AuctionRefusal Refusal, List<(BidId Bid, Money Price)> Winners, Money Revenue, Money Cost) sale) =>
        $"{sale.Refusal} {string.Join(' ', sale.Winners.Select(winner => $"{winner.Bid}@{winner.Price}"))} {sale.Revenue} {sale.Cost}";
}
