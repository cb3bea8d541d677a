using LeadExec.Domain.Auction;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Pings;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.DeliveryAccounts;
using LeadExec.Grains.Pings;
using LeadExec.Grains.Tests.Engine;
using LeadExec.Ports;
using LeadExec.TestKit.Time;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using static LeadExec.Grains.Tests.Pings.VirtualBuyers;

namespace LeadExec.Grains.Tests.Pings;

// Outbound pings in virtual time, where deadlines are exact (decision 33): DIST-51, E-105, E-66, FM-47, FM-56, issue section 2.2
public sealed class BidCollectorTests
{
    private const int DeadlineMs = 500;
    private const int ReserveMs = 50;

    [Theory] // E-105, decision 33: answer <= deadline, nothing sent after it, whatever the order of turns
    [MemberData(nameof(Seeds))]
    public async Task Deadline_is_exact_whatever_buyers_do(int seed)
    {
        var random = new Random(seed);
        var run = new Run(seed, Buyers(20));
        var scripts = Enumerable.Range(1, 20).ToDictionary(number => number, _ => Draw(random));
        foreach (var (number, script) in scripts)
        {
            run.Buyers.Set(number, script);
        }

        var (collected, ended) = await run.CollectAsync();
        run.Time.Advance(TimeSpan.FromSeconds(60));
        run.Turns.RunToIdle();

        var within = run.Cutoff - run.Start;
        ended.ShouldBeLessThanOrEqualTo(run.Cutoff);
        run.Buyers.Sent.ShouldAllBe(sent => sent.At <= run.Cutoff);
        collected.Traces.Select(trace => trace.AccountId.Value).ShouldBe(Enumerable.Range(1, 20), "one trace per buyer, in the order of the match");
        foreach (var (number, script) in scripts)
        {
            var trace = collected.Traces.Single(ping => ping.AccountId.Value == number);
            var (state, at) = Expected(script, within);
            (trace.State == state || (at == within && trace.State == PingState.TimedOut)).ShouldBeTrue($"{number}: {script} ended as {trace.State}");
            collected.WithBids.Any(candidate => candidate.Account.Id.Value == number).ShouldBe(trace.State == PingState.BidAccepted);
            run.Buyers.Ends.Count(end => end.Account == number && end.End != PingEnd.Late).ShouldBe(1, "every ping is counted once");
            run.Buyers.Ends.Count(end => end == (number, PingEnd.Late)).ShouldBe(IsLate(script, trace.State, within) ? 1 : 0, $"{number}: {script}");
        }

        run.Buyers.Permits.Values.ShouldAllBe(outcome => outcome != null, "every permit comes back");
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Fact] // DIST-51, DELV-37, DELV-39, F-09: the bid is the price, the reference stays with it
    public async Task Bid_prices_its_candidate_and_carries_the_reference()
    {
        var run = new Run(1, Buyers(1));
        run.Buyers.Set(1, Script.Bids(35.005m, 20));

        var (collected, _) = await run.CollectAsync();

        var candidate = collected.WithBids.ShouldHaveSingleItem();
        candidate.Price.ShouldBe(Money.Round(35.01m));
        candidate.Bid!.Reference.ShouldBe("ref-35.005");
        candidate.Bid.BidId.ShouldBe(collected.Traces[0].BidId);
        collected.Traces[0].ElapsedMs.ShouldBe(20);
    }

    [Theory] // FM-54, TH-22, E-66: what is no price in range is no bid
    [InlineData(9.99, false)]
    [InlineData(10, true)]
    [InlineData(60, true)]
    [InlineData(60.01, false)]
    public async Task Bid_lies_within_the_accounts_range(decimal price, bool stands)
    {
        var run = new Run(1, Buyers(1, account => account with { Bidding = new BidSettings { Floor = Money.Round(10m), Ceiling = Money.Round(60m) } }));
        run.Buyers.Set(1, Script.Bids(price));

        var (collected, _) = await run.CollectAsync();

        collected.WithBids.Length.ShouldBe(stands ? 1 : 0);
        collected.Traces[0].Reason.ShouldBe(stands ? RejectReason.None : RejectReason.BidOutOfRange);
    }

    [Fact] // FM-54
    public async Task Yes_without_a_price_or_with_an_unusable_one_is_no_bid()
    {
        var run = new Run(1, Buyers(2));
        run.Buyers.Set(1, new Script { Verdict = new DeliveryVerdict { State = AttemptState.Accepted } });
        run.Buyers.Set(2, new Script { Verdict = new DeliveryVerdict { State = AttemptState.Accepted, PriceUnusable = true } });

        var (collected, _) = await run.CollectAsync();

        collected.WithBids.ShouldBeEmpty();
        collected.Traces.Select(trace => trace.Reason).ShouldBe([RejectReason.NoBid, RejectReason.BidUnusable]);
    }

    [Theory] // FM-56: a buyer that is shed is not sent to, and the others are not touched
    [InlineData(RejectReason.BreakerOpen)]
    [InlineData(RejectReason.NoPermit)]
    [InlineData(RejectReason.PingRateReached)]
    public async Task Shed_buyer_is_left_out(RejectReason refusal)
    {
        var run = new Run(1, Buyers(2));
        run.Buyers.Set(1, new Script { Refusal = refusal });
        run.Buyers.Set(2, Script.Bids(20m, 100));

        var (collected, _) = await run.CollectAsync();

        collected.Traces[0].ShouldSatisfyAllConditions(trace => trace.State.ShouldBe(PingState.NotSent), trace => trace.Reason.ShouldBe(refusal));
        run.Buyers.Sent.Select(sent => sent.Account).ShouldBe([2]);
        collected.WithBids.ShouldHaveSingleItem().Account.Id.Value.ShouldBe(2);
    }

    [Theory] // early close, and never while somebody left could win
    [InlineData(40, 30, true)]
    [InlineData(40, 50, false)]
    [InlineData(40, null, false)]
    public async Task Waiting_ends_early_when_nobody_left_could_win(int bid, int? ceilingOfTheOther, bool early)
    {
        var run = new Run(1, Auctioned(Buyers(2, account => account.Id.Value == 1 ? account : account with
        {
            Bidding = new BidSettings { Ceiling = ceilingOfTheOther is { } most ? Money.Round(most) : null },
        })));
        run.Buyers.Set(1, Script.Bids(bid, 10));
        run.Buyers.Set(2, Script.Hangs);

        var (collected, ended) = await run.CollectAsync();

        collected.ClosedEarly.ShouldBe(early);
        ended.ShouldBe(early ? run.Start.AddMilliseconds(10) : run.Cutoff);
        collected.Traces[1].State.ShouldBe(early ? PingState.Sent : PingState.TimedOut);
        run.Buyers.Ends.ShouldContain((2, early ? PingEnd.NotNeeded : PingEnd.TimedOut));
    }

    [Fact] // the breaker does not learn from a ping that was not waited for
    public async Task Permit_of_a_ping_that_was_not_needed_comes_back_without_a_verdict()
    {
        var run = new Run(1, Auctioned(Buyers(2, account => account with { Bidding = new BidSettings { Ceiling = Money.Round(40m) } })));
        run.Buyers.Set(1, Script.Bids(40m, 10));
        run.Buyers.Set(2, Script.Hangs);

        await run.CollectAsync();

        run.Buyers.Permits.Values.ShouldBe([AttemptState.Accepted, AttemptState.Planned], ignoreOrder: true);
    }

    [Fact] // DELV-54: the lead that pings are made of holds no contact field
    public async Task Ping_is_rendered_from_a_lead_without_contact_fields()
    {
        var run = new Run(1, Buyers(1));

        await run.CollectAsync();

        run.Buyers.Orders.ShouldHaveSingleItem().Lead.Text("Phone").ShouldBeNull();
        run.Buyers.Orders[0].Lead.Text("State").ShouldBe("AZ");
    }

    [Fact]
    public async Task Nobody_to_ping_is_no_wait()
    {
        var run = new Run(1, SampleCatalog.Create().WithBuyer(1, 40m));

        var (collected, ended) = await run.CollectAsync();

        (collected.Traces.Length, ended).ShouldBe((0, run.Start));
    }

    private static Script Draw(Random random)
    {
        var verdict = random.Next(4) switch
        {
            0 => new DeliveryVerdict { State = AttemptState.Rejected, Reason = RejectReason.BuyerRejected },
            1 => new DeliveryVerdict { State = AttemptState.Failed, Reason = RejectReason.BuyerError },
            _ => new DeliveryVerdict { State = AttemptState.Accepted, Price = random.Next(1, 5_000) / 100m },
        };
        return new Script
        {
            // Edges on purpose: the cutoff itself, and one millisecond to both sides of it.
            Permit = TimeSpan.FromMilliseconds(random.Next(5) == 0 ? random.Next(440, 460) : random.Next(5)),
            Connect = TimeSpan.FromMilliseconds(random.Next(5) == 0 ? random.Next(440, 460) : random.Next(20)),
            Answer = random.Next(5) == 0 ? null : TimeSpan.FromMilliseconds(random.Next(3) == 0 ? random.Next(420, 460) : random.Next(1_500)),
            Refusal = random.Next(12) == 0 ? RejectReason.BreakerOpen : RejectReason.None,
            Unbuildable = random.Next(20) == 0,
            Verdict = verdict,
        };
    }

    /// <summary>How a ping ends, and when that is known. What is known at the very cutoff may count, or be too late.</summary>
    private static (PingState State, TimeSpan At) Expected(Script script, TimeSpan within)
    {
        var sent = script.Permit + script.Connect;
        return script switch
        {
            { Unbuildable: true } => (PingState.NotSent, TimeSpan.Zero),
            _ when script.Permit > within => (PingState.TimedOut, within),
            { Refusal: not RejectReason.None } => (PingState.NotSent, script.Permit),
            _ when script.Permit == within || sent > within => (PingState.NotSent, within),
            { Answer: { } answer } when sent + answer <= within => (Judged(script.Verdict.State), sent + answer),
            _ => (PingState.TimedOut, within),
        };
    }

    private static PingState Judged(AttemptState state) => state switch
    {
        AttemptState.Accepted => PingState.BidAccepted,
        AttemptState.Rejected => PingState.BidRefused,
        _ => PingState.Failed,
    };

    /// <summary>The request went out, the answer was not used, and it came within the grace.</summary>
    private static bool IsLate(Script script, PingState state, TimeSpan within) =>
        state == PingState.TimedOut && script is { Unbuildable: false, Refusal: RejectReason.None, Answer: { } answer }
        && script.Permit < within && script.Permit + script.Connect <= within
        && answer <= within + TimeSpan.FromMilliseconds(2_000) - script.Permit - script.Connect;

    private static Catalog Buyers(int count, Func<DeliveryAccount, DeliveryAccount>? account = null) =>
        Enumerable.Range(1, count).Aggregate(SampleCatalog.Create(), (catalog, number) => catalog.WithPinged(number, account));

    private static Catalog Auctioned(Catalog catalog) =>
        SampleCatalog.Change(catalog, builder => builder.Put(catalog.Campaigns[SampleCatalog.Campaign] with { Auction = new AuctionSettings { Strategy = AuctionStrategy.BestCombination } }));

    /// <summary>One round of pings on one thread and a clock that moves by the millisecond.</summary>
    private sealed class Run
    {
        private readonly Catalog _catalog;

        public Run(int seed, Catalog catalog)
        {
            _catalog = catalog;
            Time = new ManualTimeProvider();
            Start = Time.GetUtcNow();
            Turns = new SeededTurns(seed);
            Buyers = new VirtualBuyers(Time);
        }

        public ManualTimeProvider Time { get; }

        public SeededTurns Turns { get; }

        public VirtualBuyers Buyers { get; }

        public DateTimeOffset Start { get; }

        public DateTimeOffset Cutoff => Start.AddMilliseconds(DeadlineMs - ReserveMs);

        public async Task<(CollectedBids Collected, DateTimeOffset Ended)> CollectAsync()
        {
            var services = new PingServices(Buyers, new CountedIds(), Time, Options.Create(new PingRunOptions { FinishingReserveMs = ReserveMs, LateGraceMs = 2_000 }), NullLoggerFactory.Instance);
            var run = Turns.Start(() => new BidCollector(services, Buyers).CollectAsync(Request()));
            Turns.RunToIdle();
            for (var step = 0; !run.IsCompleted && step < 60_000; step++)
            {
                Time.Advance(TimeSpan.FromMilliseconds(1));
                Turns.RunToIdle();
            }

            run.IsCompleted.ShouldBeTrue("the round ends");
            return (await run, Time.GetUtcNow());
        }

        private BidRequest Request() => new()
        {
            LeadId = new LeadId(Guid.CreateVersion7()),
            Lead = Lead.FromJson(_catalog.LeadTypes[SampleCatalog.Type], """{"Phone":"6025550000","State":"AZ"}"""),
            Catalog = _catalog,
            Campaign = _catalog.Campaigns[SampleCatalog.Campaign],
            Source = _catalog.LeadSources[new LeadSourceId(1)],
            Candidates = [.. _catalog.DeliveryAccounts.Keys.OrderBy(id => id.Value).Select(id => PingCatalog.CandidateOf(_catalog, id.Value))],
            Deadline = Start.AddMilliseconds(DeadlineMs),
            ReceivedAt = Start,
            MaximumDeliveries = 1,
        };
    }

    private sealed class CountedIds : IIdSource
    {
        private int _last;

        public Guid NewId() => new(++_last, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
