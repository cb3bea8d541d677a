using LeadExec.Domain.Auction;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Pings;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.Pings;

// Bids in the scan plan: DIST-51, DIST-52, CLNT-29, E-66, F-09, D-67, issue sections 2.3, 2.4 and 3.2
public sealed class AuctionPlannerTests
{
    private static readonly AuctionSettings Best = AuctionSettings.Standard;

    [Fact] // D-67 without an auction: bids 22, 35, none; requirement 25; the others stay, and the method orders by the bids
    public void Bids_are_prices_where_the_distribution_method_orders()
    {
        var plan = new Bidders()
            .Pinged(1, 22m, Requires(25m)).Pinged(2, 35m, Requires(25m)).Pinged(3, null, Requires(25m)).Fixed(4, 30m)
            .Apply();

        var round = plan.Plan.Rounds.ShouldHaveSingleItem();
        round.Method.ShouldBe(DistributionMethod.Price);
        Named(Ordering.ByPrice(round.Candidates)).ShouldBe("2:35.00 4:30.00");
        round.Candidates[0].Bid!.Reference.ShouldBe("ref-2");
        plan.Plan.Skipped.Select(skipped => (skipped.AccountId.Value, skipped.Gate)).ShouldBe([(1, RejectReason.PriceRequirementNotMet), (3, RejectReason.NoBid)]);
        plan.Winners.ShouldBeEmpty();
    }

    [Fact] // DIST-55: the reason of the ping is the reason of the candidate
    public void Ping_buyer_without_a_bid_is_left_out_with_its_pings_reason()
    {
        var bidders = new Bidders().Pinged(1, null);
        var trace = new PingTrace
        {
            ClientId = new ClientId(1),
            AccountId = new DeliveryAccountId(1),
            MethodId = new DeliveryMethodId(1),
            BidId = new BidId(Guid.Empty),
            State = PingState.TimedOut,
            Reason = RejectReason.BuyerTimeout,
            Detail = "no answer within the deadline",
        };

        var plan = AuctionPlanner.Apply(bidders.Plan(), bidders.Question() with { Traces = [trace] });

        plan.Plan.Rounds.ShouldBeEmpty();
        plan.Plan.Skipped.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            skipped => skipped.Gate.ShouldBe(RejectReason.BuyerTimeout), skipped => skipped.Detail.ShouldBe("no answer within the deadline"));
    }

    [Theory] // the strategies on bids 30, 40, 20, the first of the best priority
    [InlineData(AuctionStrategy.BestCombination, 2, "2:40.00 1:30.00", 2)]
    [InlineData(AuctionStrategy.HighestBid, 2, "2:40.00", 1)]
    [InlineData(AuctionStrategy.Waterfall, 2, "1:30.00", 1)]
    [InlineData(AuctionStrategy.AllUpToCount, 3, "2:40.00 1:30.00 3:20.00", 3)]
    public void Strategy_selects_the_winners(AuctionStrategy strategy, int maximum, string winners, int deliveries)
    {
        var plan = Auctioned(new AuctionSettings { Strategy = strategy }).Pinged(1, 30m).Pinged(2, 40m).Pinged(3, 20m).Priority(2, 5).Priority(3, 5).Apply(maximum);

        Named(plan.Winners).ShouldBe(winners);
        plan.Plan.Rounds[0].Kind.ShouldBe(ScanRoundKind.Auction);
        plan.MaximumDeliveries.ShouldBe(deliveries);
    }

    [Fact] // a fixed price competes with the bids
    public void Fixed_prices_take_part()
    {
        var plan = Auctioned(Best).Pinged(1, 30m).Fixed(2, 45m).Pinged(3, 20m).Apply(maximum: 1);

        Named(plan.Winners).ShouldBe("2:45.00");
        plan.Result!.Revenue.ShouldBe(Money.Round(45m));
    }

    [Fact] // 100 alone beats 60 + 30, 50 with one other does not
    public void Price_depends_on_how_many_share()
    {
        var alone = Auctioned(Best).Pinged(1, 100m, null, 100m, 50m).Pinged(2, 60m).Apply(maximum: 2);
        var together = Auctioned(Best).Pinged(1, 100m, null, 100m, 50m).Pinged(2, 60m).Pinged(3, 55m).Apply(maximum: 2);

        Named(alone.Winners).ShouldBe("2:60.00 1:50.00");
        alone.Winners.Single(winner => winner.Account.Id.Value == 1).MostTogether.ShouldBe(2);
        Named(together.Winners).ShouldBe("2:60.00 3:55.00");
    }

    [Theory] // ranked by weighted value, paid at the bid; floors of the campaign
    [InlineData(1.0, 0, null, "2:31.00")]
    [InlineData(1.1, 0, null, "1:30.00")]
    [InlineData(1.1, 5, null, "2:31.00")]
    [InlineData(1.1, 0, 31, "2:31.00")]
    [InlineData(1.1, 0, 32, "")]
    public void Weight_and_penalty_rank_and_the_floor_excludes(decimal weight, decimal penalty, int? floor, string winner)
    {
        var plan = Auctioned(Best with { Floor = floor is { } least ? Money.Round(least) : null })
            .Pinged(1, 30m, account => account with { Bidding = new BidSettings { Weight = weight, Penalty = Money.Round(penalty) } })
            .Pinged(2, 31m)
            .Apply();

        Named(plan.Winners).ShouldBe(winner);
    }

    [Fact] // A never together with B
    public void Clients_that_never_share_are_not_sold_to_together()
    {
        var plan = Auctioned(Best).Pinged(1, 40m).Pinged(2, 30m).Pinged(3, 20m).Never(1, 2).Apply(maximum: 2);

        Named(plan.Winners).ShouldBe("1:40.00 3:20.00");
    }

    [Theory] // a refused post falls to the next by the rules, as many as were to get it and no more
    [InlineData(0, "3:20.00 4:10.00")]
    [InlineData(1, "3:20.00 4:10.00")]
    [InlineData(2, "")]
    public void Runners_up_stand_in_for_winners_that_refused(int taken, string order)
    {
        var bidders = Auctioned(Best).Pinged(1, 40m).Pinged(2, 30m).Pinged(3, 20m).Pinged(4, 10m);
        var plan = bidders.Apply(maximum: 2);

        Named(AuctionPlanner.RunnersUp(plan, plan.Plan.Rounds[1], bidders.Question(2), taken)).ShouldBe(order);
    }

    [Fact] // the exclusive winner refused: two shared buyers bring more than the next exclusive one
    public void Runners_up_are_an_auction_of_their_own()
    {
        var bidders = Auctioned(Best).Pinged(1, 100m, Exclusive).Pinged(2, 60m, Exclusive).Pinged(3, 50m).Pinged(4, 40m);
        var plan = bidders.Apply(maximum: 2);

        Named(plan.Winners).ShouldBe("1:100.00");
        Named(AuctionPlanner.RunnersUp(plan, plan.Plan.Rounds[1], bidders.Question(2), taken: 0)).ShouldBe("3:50.00 4:40.00 2:60.00");
    }

    [Theory] // F-19, CAMP-40, CAMP-43: asked of a ping, not of a lead
    [InlineData(true, "")]
    [InlineData(false, "1:40.00")]
    public void Requirements_of_the_campaign_are_asked_of_pings_only(bool ask, string winners)
    {
        var campaign = new Campaign
        {
            Id = new CampaignId(1),
            LeadSourceId = new LeadSourceId(1),
            LeadTypeId = new LeadTypeId(1),
            Name = "Pings",
            Channel = Channel.PingPost,
            Ping = new PingOptions { RevenueRequirement = Money.Round(50m) },
        };

        var plan = new Bidders { Campaign = campaign }.Pinged(1, 40m).Apply(ask: ask);

        Named(plan.Winners).ShouldBe(winners);
        plan.Result!.Refusal.ShouldBe(ask ? AuctionRefusal.RevenueTooLow : AuctionRefusal.None);
        plan.Plan.Candidates.ShouldBe(ask ? 0 : 1);
    }

    [Theory]
    [InlineData(39.99, true)]
    [InlineData(40.00, false)] // equal money: the rule of ties may choose the one that is not in yet
    [InlineData(41.00, false)]
    public void Waiting_is_over_when_no_ceiling_left_would_win(decimal ceiling, bool decided)
    {
        var bidders = Auctioned(Best).Pinged(2, 40m).Pinged(1, null, account => account with { Bidding = new BidSettings { Ceiling = Money.Round(ceiling) } });
        var question = bidders.Question();

        EarlyClose.IsDecided(new EarlyQuestion
        {
            Catalog = bidders.Catalog,
            Campaign = bidders.Campaign,
            MaximumDeliveries = 1,
            Standing = [bidders.Candidate(2).At(question.Bids[new DeliveryAccountId(2)])],
            Pending = [bidders.Candidate(1)],
        }).ShouldBe(decided);
    }

    private static DeliveryAccount Exclusive(DeliveryAccount account) => account with { Exclusive = true };

    private static Func<DeliveryAccount, DeliveryAccount> Requires(decimal revenue) =>
        account => account with { Requirements = new PriceRequirements { Revenue = Money.Round(revenue) } };

    private static Bidders Auctioned(AuctionSettings settings) => new()
    {
        Campaign = new Campaign { Id = new CampaignId(1), LeadSourceId = new LeadSourceId(1), LeadTypeId = new LeadTypeId(1), Name = "Web", Auction = settings },
    };

    private static string Named(IEnumerable<Candidate> candidates) => string.Join(' ', candidates.Select(candidate => $"{candidate.Account.Id.Value}:{candidate.Price}"));
}
