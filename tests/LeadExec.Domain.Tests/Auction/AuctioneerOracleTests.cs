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

    private static bool Same(AuctionResult result, (AuctionRefusal Refusal, List<(BidId Bid, Money Price)> Winners, Money Revenue, Money Cost) expected) =>
        Sale(result) is var sale && sale.Winners.SequenceEqual(expected.Winners) && (sale.Refusal, sale.Revenue, sale.Cost) == (expected.Refusal, expected.Revenue, expected.Cost);

    private static (AuctionRefusal Refusal, List<(BidId Bid, Money Price)> Winners, Money Revenue, Money Cost) Sale(AuctionResult result) =>
        (result.Refusal, [.. result.Winners.Select(winner => (winner.BidId, winner.Price))], result.Revenue, result.Cost);

    private static string Text((AuctionRefusal Refusal, List<(BidId Bid, Money Price)> Winners, Money Revenue, Money Cost) sale) =>
        $"{sale.Refusal} {string.Join(' ', sale.Winners.Select(winner => $"{winner.Bid}@{winner.Price}"))} {sale.Revenue} {sale.Cost}";
}
