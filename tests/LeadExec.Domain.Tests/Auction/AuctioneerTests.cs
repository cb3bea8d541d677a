using System.Collections.Immutable;
using LeadExec.Domain.Auction;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.Auction;

// RCV-25, F-02, F-04, F-19, E-22, E-48, decision 34
public sealed class AuctioneerTests
{
    [Theory]
    [InlineData(AuctionStrategy.BestCombination)]
    [InlineData(AuctionStrategy.AllUpToCount)]
    [InlineData(AuctionStrategy.HighestBid)]
    [InlineData(AuctionStrategy.Waterfall)]
    public void Order_of_arrival_never_matters_even_when_the_search_is_cut_short(AuctionStrategy strategy)
    {
        var (cases, cut) = (new AuctionCases(seed: 34), 0);
        for (var number = 0; number < 300; number++)
        {
            var (bids, rules) = cases.Next(number % 60, strategy);
            rules = rules with { NodeLimit = number % 2 == 0 ? 3 : 2_000 };

            var result = Auctioneer.Decide(bids, rules);

            Lines(Auctioneer.Decide(cases.Shuffled(bids), rules)).ShouldBe(Lines(result), $"case {number}");
            cut += result.Optimal ? 0 : 1;
        }

        cut.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Without_conflicts_the_highest_of_each_client_win_at_one_node_per_count(int most)
    {
        var random = new Random(most);
        for (var number = 0; number < 100; number++)
        {
            var bids = Enumerable.Range(1, 200).Select(id => Shared(id, random.Next(1, 50)) with { ClientId = new ClientId(random.Next(1, 120)) }).ToArray();

            var result = Auctioneer.Decide(bids, new AuctionRules { MaximumWinners = most });

            var expected = bids.GroupBy(bid => bid.ClientId).Select(client => client.Max(bid => bid.Offer.At(1)!.Value)).OrderDescending().Take(most);
            result.Winners.Select(winner => winner.Price).ShouldBe(expected);
            result.Nodes.ShouldBe(most);
        }
    }

    [Fact]
    public void Node_limit_ends_with_the_best_found_and_says_so()
    {
        var bids = Tangle(count: 80, percent: 60, seed: 5);
        var rules = new AuctionRules { NodeLimit = 30 };

        var cut = Auctioneer.Decide(bids, rules);
        var whole = Auctioneer.Decide(bids, rules with { NodeLimit = AuctionRules.DefaultNodeLimit });

        (cut.Optimal, cut.Nodes).ShouldBe((false, 30));
        (whole.Optimal, whole.Nodes > 30).ShouldBe((true, true));
        cut.Winners.ShouldNotBeEmpty();
        whole.Revenue.ShouldBeGreaterThanOrEqualTo(cut.Revenue);
        Conflicts(bids, cut).ShouldBe(0);
        Conflicts(bids, whole).ShouldBe(0);
    }

    [Fact]
    public void Equal_bids_of_which_none_meets_the_requirement_are_not_all_combined()
    {
        // 33.35 percent of 10.00 are 3.335, rounded 3.34, so 66.6 percent are left, not 66.65: between the two no bound helps, only that all sales are alike.
        var bids = Enumerable.Range(1, 200).Select(id => Shared(id, 10)).ToArray();
        var rules = new AuctionRules { MaximumWinners = 5, MinimumWinners = 5, Cost = CostModel.RevenueShare(33.35m, Money.Zero), ProfitPercentRequirement = 66.64m };

        var result = Auctioneer.Decide(bids, rules);

        (result.Refusal, result.Optimal).ShouldBe((AuctionRefusal.ProfitPercentTooLow, true));
        result.Nodes.ShouldBeLessThan(10);
    }

    [Fact]
    public void Enough_revenue_is_found_among_200_bids_whose_ranks_differ_from_their_prices()
    {
        var random = new Random(9);
        var bids = Enumerable.Range(1, 200).Select(id => Shared(id, random.Next(100, 6_000) / 100m) with { Weight = random.Next(10, 200) / 100m }).ToArray();
        var free = Auctioneer.Decide(bids, new AuctionRules { MaximumWinners = 5 });

        var result = Auctioneer.Decide(bids, new AuctionRules { MaximumWinners = 5, RevenueRequirement = free.Revenue + Money.Round(10) });

        result.Optimal.ShouldBeTrue();
        result.Nodes.ShouldBeLessThan(5_000);
        result.Revenue.ShouldBeGreaterThanOrEqualTo(free.Revenue + Money.Round(10));
        result.Winners.Sum(winner => winner.Value).ShouldBeLessThan(free.Winners.Sum(winner => winner.Value));
    }

    [Fact]
    public void Blank_maximum_count_is_10()
    {
        var bids = Enumerable.Range(1, 15).Select(id => Shared(id, 10)).ToArray();

        Auctioneer.Decide(bids, new AuctionRules()).Winners.Length.ShouldBe(10);
    }

    [Theory] // E-22: without revenue the percentage is 0, whatever the cost
    [InlineData(0, AuctionRefusal.None)]
    [InlineData(0.5, AuctionRefusal.ProfitPercentTooLow)]
    public void Profit_percent_of_no_revenue_is_0(double percent, AuctionRefusal expected)
    {
        var rules = new AuctionRules { Cost = CostModel.Fixed(Money.Round(5)), ProfitPercentRequirement = (decimal)percent };

        Auctioneer.Decide([Shared(1, 0)], rules).Refusal.ShouldBe(expected);
    }

    [Theory]
    [InlineData(1, 100)]
    [InlineData(2, 50)]
    [InlineData(3, null)]
    [InlineData(4, 40)]
    [InlineData(5, null)]
    [InlineData(0, null)]
    public void Conditional_offer_has_a_price_for_each_number_of_buyers(int buyers, int? price)
    {
        var offer = BidOffer.Conditional([Money.Round(100), Money.Round(50), null, Money.Round(40)]);

        offer.At(buyers)?.Amount.ShouldBe(price!.Value);
        (offer.At(buyers) is null).ShouldBe(price is null);
    }

    [Fact]
    public void Offers_are_equal_by_their_prices()
    {
        BidOffer.Conditional([Money.Round(5), null]).ShouldBe(BidOffer.Conditional([Money.Round(5), null]));
        BidOffer.Conditional([Money.Round(5)]).ShouldNotBe(BidOffer.Exclusive(Money.Round(5)));
        BidOffer.Shared(Money.Round(5)).GetHashCode().ShouldBe(BidOffer.Shared(Money.Round(5)).GetHashCode());
    }

    public static TheoryData<AuctionRules> Impossible() =>
    [
        new AuctionRules { MaximumWinners = 0 },
        new AuctionRules { MaximumWinners = AuctionRules.MostWinners + 1 },
        new AuctionRules { NodeLimit = 0 },
        new AuctionRules { Margin = new Margin { Percent = 100.01m } },
        new AuctionRules { Margin = new Margin { Amount = Money.FromCents(-1) } },
        new AuctionRules { Cost = CostModel.RevenueShare(101, Money.Zero) },
        new AuctionRules { Cost = CostModel.Fixed(Money.FromCents(-1)) },
    ];

    [Theory]
    [MemberData(nameof(Impossible))]
    public void Settings_out_of_range_throw(AuctionRules rules) => Should.Throw<ArgumentOutOfRangeException>(() => Auctioneer.Decide([], rules));

    [Fact]
    public void Bids_that_cannot_be_throw()
    {
        Should.Throw<ArgumentException>(() => Auctioneer.Decide([Shared(1, 5), Shared(1, 6)], new AuctionRules()));
        Should.Throw<ArgumentException>(() => Auctioneer.Decide([Shared(1, 5) with { Weight = -1 }], new AuctionRules()));
        Should.Throw<ArgumentException>(() => Auctioneer.Decide([Shared(1, 5) with { Penalty = 10_000_001 }], new AuctionRules()));
        Should.Throw<ArgumentException>(() => Auctioneer.Decide(Enumerable.Range(1, AuctionRules.MostBids + 1).Select(id => Shared(id, 1)), new AuctionRules()));
    }

    private static Bid Shared(int id, decimal price) => new()
    {
        Id = AuctionCases.Id(id),
        ClientId = new ClientId(id),
        AccountId = new DeliveryAccountId(id),
        Offer = BidOffer.Shared(Money.Round(price)),
    };

    private static Bid[] Tangle(int count, int percent, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(1, count).Select(id => Shared(id, random.Next(1_000, 3_000) / 100m) with { Conflicts = Others(id, percent, random) })];
    }

    private static ImmutableArray<ClientId> Others(int id, int percent, Random random) =>
        [.. Enumerable.Range(1, id - 1).Where(_ => random.Next(100) < percent).Select(other => new ClientId(other))];

    private static int Conflicts(Bid[] bids, AuctionResult result)
    {
        var winners = result.Winners.Select(winner => winner.ClientId).ToHashSet();
        return bids.Where(bid => winners.Contains(bid.ClientId)).Sum(bid => bid.Conflicts.Count(winners.Contains));
    }

    private static List<string> Lines(AuctionResult result) =>
    [
        $"{result.Refusal} {result.Revenue} {result.Cost} {result.Optimal} {result.Nodes}",
        .. result.Winners.Select(winner => winner.ToString()),
        .. result.Losses.Select(loss => loss.ToString()),
    ];
}
