using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.DeliveryAccounts;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Interfaces.Wire;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Pings;

// Pings of a posted lead through the real engine: D-67, DIST-51, DIST-52, DIST-55, DELV-53, DELV-55, CLNT-29, E-66, E-105, F-09
public sealed class LeadPingTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    private static int _person;

    [Theory] // D-67: bids 22, 35, none; requirement 25; maximum 1. Combined method and classic pair alike.
    [InlineData(false)]
    [InlineData(true)]
    public async Task Post_goes_to_the_bidder_that_meets_the_requirement_with_its_reference(bool classic)
    {
        await using var engine = await StartAsync(D67(classic));

        var reply = await engine.PostAsync(NewPhone());

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["2:3500"]);
        engine.Buyers.Pinged.Order().ShouldBe([1, 2, 3]);
        engine.Buyers.Sent.Select(sent => sent.Account).ShouldBe([2]);
        var post = engine.Buyers.Orders.Last();
        (post.PingReference, post.Price).ShouldBe(("ref-2", Money.Round(35m)));
        await engine.CheckAsync();
    }

    [Fact] // D-67: refused, so no ping buyer is left (22 < 25) and the scan goes on with the others
    public async Task Refused_post_leaves_the_candidates_without_a_ping()
    {
        await using var engine = await StartAsync(D67(classic: false));
        engine.Buyers.Answer(2, AttemptState.Rejected);

        var reply = await engine.PostAsync(NewPhone());

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["4:3000"]);
        engine.Buyers.Sent.Select(sent => sent.Account).ShouldBe([2]);
        Steps(engine, reply).ShouldContain(step => step.AccountId == 1 && step.Reason == RejectReason.PriceRequirementNotMet);
        await engine.CheckAsync();
    }

    [Fact] // DIST-55: every ping is named with what came of it
    public async Task Process_log_names_the_pings()
    {
        await using var engine = await StartAsync(D67(classic: false));

        var reply = await engine.PostAsync(NewPhone());

        var pings = Steps(engine, reply).Where(step => step.Step == FlowStepKind.Ping).ToList();
        pings.Where(step => step.AccountId is not null).Select(step => $"{step.AccountId} {step.Result} {step.Detail}").ShouldBe(["1 done bid 22.00", "2 done bid 35.00", "3 refused "], ignoreOrder: true);
        pings.ShouldContain(step => step.Detail == "3 pinged, 2 bids");
    }

    [Fact] // winners in order, then the rest decided anew
    public async Task Auction_posts_to_its_winners_and_then_to_the_runners_up()
    {
        var catalog = SampleCatalog.Create(campaign => campaign with { Auction = AuctionSettings.Standard, MaximumDeliveryCount = 2 })
            .WithPinged(1).WithPinged(2).WithPinged(3).WithPinged(4);
        await using var engine = await StartAsync(catalog, (1, 40m), (2, 30m), (3, 20m), (4, 10m));
        engine.Buyers.Answer(2, AttemptState.Rejected);

        var reply = await engine.PostAsync(NewPhone());

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["1:4000", "3:2000"]);
        engine.Buyers.Sent.Select(sent => sent.Account).ShouldBe([1, 2, 3]);
        Steps(engine, reply).ShouldContain(step => step.Step == FlowStepKind.Auction && step.Detail == "2 of 4 win, 70.00 together");
        await engine.CheckAsync();
    }

    [Fact] // C-10: off by default; committed with the lead's end, one per bid
    public async Task Loser_that_asked_for_it_gets_one_notice()
    {
        var catalog = SampleCatalog.Create(campaign => campaign with { Auction = AuctionSettings.Standard })
            .WithPinged(1).WithPinged(2, account => account with { Bidding = new BidSettings { LossNoticeMethodId = new DeliveryMethodId(2) } }).WithPinged(3);
        await using var engine = await StartAsync(catalog, (1, 40m), (2, 30m), (3, 20m));

        var reply = await engine.PostAsync(NewPhone());

        var notices = await engine.Database.ScalarAsync<string>($"select string_agg(payload->>'accountId' || ' ' || (payload->>'reason'), ',') from outbox where topic = 'bid.lost' and payload->>'leadId' = '{reply.LeadId}'");
        notices.ShouldBe("2 outbid");

        // Nobody tells it here, and the other tests of this database check that nothing waits for days (INV-28).
        await engine.Database.ExecuteAsync("update outbox set state = 1 where topic = 'bid.lost'");
    }

    [Fact] // a price that was bid for two is not charged beside two others
    public async Task Buyer_with_a_price_for_one_stays_alone()
    {
        var catalog = SampleCatalog.Create(campaign => campaign with { Auction = AuctionSettings.Standard, MaximumDeliveryCount = 3 }).WithPinged(1).WithPinged(2);
        await using var engine = await StartAsync(catalog, (2, 30m));
        engine.Buyers.Bid(1, () => Task.FromResult(ScriptedTransport.Verdict(AttemptState.Accepted, 100m) with { PricesByCount = [100m, 20m] }));

        var reply = await engine.PostAsync(NewPhone());

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["1:10000"]);
        engine.Buyers.Sent.Select(sent => sent.Account).ShouldBe([1]);
    }

    [Fact] // conflicts hold for every lead, with pings or without
    public async Task Clients_that_never_share_do_not_get_the_same_lead()
    {
        var catalog = SampleCatalog.Create(campaign => campaign with { MaximumDeliveryCount = 3 })
            .WithBuyer(1, 40m).WithBuyer(2, 30m).WithBuyer(3, 20m).WithClient(2, client => client with { NeverWith = [new ClientId(1)] });
        await using var engine = await StartAsync(catalog);

        var reply = await engine.PostAsync(NewPhone());

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["1:4000", "3:2000"]);
        Steps(engine, reply).ShouldContain(step => step.AccountId == 2 && step.Reason == RejectReason.ClientConflict);
    }

    [Theory] // QUAL-10: a duplicate is offered to nobody; one that is sold all the same is planned twice and pinged once
    [InlineData(DefaultReject.BackToSource, 1)]
    [InlineData(DefaultReject.ForwardToDelivery, 2)]
    public async Task Buyers_are_pinged_once_per_lead_that_is_sold(DefaultReject duplicates, int pings)
    {
        var catalog = D67(classic: false);
        await using var engine = await StartAsync(SampleCatalog.Change(catalog, builder => builder.Put(catalog.Campaigns[SampleCatalog.Campaign] with { DefaultReject = duplicates })));
        var phone = NewPhone();

        await engine.PostAsync(phone);
        await engine.PostAsync(phone, "NV");
        await engine.PostAsync(phone, "NV");

        engine.Buyers.Pinged.Count(account => account == 2).ShouldBe(pings);
        await engine.CheckAsync();
    }

    [Fact] // reliability 5.2: the lead is durable while the pings fly, and who takes it up again pings anew
    public async Task Crash_in_the_middle_of_the_pings_loses_nothing()
    {
        var catalog = D67(classic: false);
        await using var engine = await StartAsync(catalog);
        engine.Buyers.Bid(2, () => new TaskCompletionSource<DeliveryVerdict>().Task);
        var command = engine.Submission(NewPhone());
        var lost = engine.Lead(command.LeadId).SubmitAsync(command);
        await Until(() => engine.Buyers.Pinged.Contains(2));

        await using var survivor = await EngineHost.StartAsync(fixture.Database, catalog, engine.Time);
        survivor.Buyers.Bid(2, 35m);
        await survivor.Lead(command.LeadId).ResumeAsync();

        (await survivor.SalesAsync(command.LeadId)).ShouldBe(["2:3500"]);
        await AdvanceUntil(engine, lost); // the first owner wakes up, finds its epoch or its slots gone, and sells nothing
        (await survivor.SalesAsync(command.LeadId)).ShouldBe(["2:3500"]);
        await survivor.CheckAsync();
    }

    [Fact] // decision 6: a test lead reaches nobody
    public async Task Test_lead_pings_nobody()
    {
        await using var engine = await StartAsync(D67(classic: false));

        await engine.PostAsync(NewPhone(), change: command => command with { Test = true });

        engine.Buyers.Pinged.ShouldBeEmpty();
    }

    [Fact] // FM-47, E-105: a buyer that hangs costs the ping's deadline, and the lead goes to the others
    public async Task Buyer_that_hangs_is_left_out_after_the_deadline()
    {
        await using var engine = await StartAsync(D67(classic: false));
        var late = new TaskCompletionSource<DeliveryVerdict>();
        engine.Buyers.Bid(2, () => late.Task);

        var post = engine.PostAsync(NewPhone());
        await Until(() => engine.Buyers.Pinged.Contains(2));
        await AdvanceUntil(engine, post);
        var reply = await post;

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["4:3000"]);
        Steps(engine, reply).ShouldContain(step => step.AccountId == 2 && step.Step == FlowStepKind.Ping && step.Result == FlowStepResult.Failed);
        late.SetResult(ScriptedTransport.Verdict(AttemptState.Accepted, 99m));
        await Until(async () => (await HealthAsync(engine, 2)).Pings is { Late: 1, TimedOut: 1 });
        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["4:3000"], "a late answer is never used");
    }

    [Fact] // per-buyer statistics, and the breaker learns from pings (FM-56)
    public async Task Statistics_count_the_pings_of_each_buyer()
    {
        await using var engine = await StartAsync(D67(classic: false));

        await engine.PostAsync(NewPhone());
        await engine.PostAsync(NewPhone());

        await Until(async () => (await HealthAsync(engine, 2)).Pings is { Bids: 2 } && (await HealthAsync(engine, 3)).Pings is { Refused: 2 });
    }

    [Fact] // rate per delivery account
    public async Task Rate_per_minute_sheds_one_buyer_only()
    {
        var catalog = SampleCatalog.Create().WithPinged(1, account => account with { Bidding = new BidSettings { MostPerMinute = 2 } }).WithPinged(2);
        await using var engine = await StartAsync(catalog, (1, 40m), (2, 30m));

        var sales = new List<string>();
        for (var lead = 0; lead < 4; lead++)
        {
            engine.Time.Advance(TimeSpan.FromSeconds(lead == 3 ? 61 : 1));
            sales.AddRange(await engine.SalesAsync((await engine.PostAsync(NewPhone())).LeadId));
        }

        sales.ShouldBe(["1:4000", "1:4000", "2:3000", "1:4000"]);
    }

    private static Catalog D67(bool classic)
    {
        static DeliveryAccount Requires(DeliveryAccount account) => account with { Requirements = new PriceRequirements { Revenue = Money.Round(25m) } };
        var catalog = SampleCatalog.Create();
        catalog = Enumerable.Range(1, 3).Aggregate(catalog, (made, number) => classic ? made.WithClassic(number, Requires) : made.WithPinged(number, Requires));
        return catalog.WithPortal(4, 30m);
    }

    private async Task<EngineHost> StartAsync(Catalog catalog, params (int Account, decimal Price)[] bids)
    {
        var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        foreach (var (account, price) in bids.Length == 0 ? [(1, 22m), (2, 35m)] : bids)
        {
            engine.Buyers.Bid(account, price);
        }

        return engine;
    }

    private static Task<DeliveryAccountHealth> HealthAsync(EngineHost engine, int account) =>
        engine.Grains.GetGrain<IDeliveryAccountGrain>(GrainKeys.DeliveryAccount(account)).GetHealthAsync();

    private static async Task AdvanceUntil(EngineHost engine, Task done)
    {
        using var hang = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!done.IsCompleted)
        {
            hang.Token.ThrowIfCancellationRequested();
            engine.Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(5, hang.Token);
        }
    }

    private static Task Until(Func<bool> condition) => Until(() => Task.FromResult(condition()));

    private static async Task Until(Func<Task<bool>> condition)
    {
        using var hang = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await condition())
        {
            await Task.Delay(5, hang.Token);
        }
    }

    private static string NewPhone() => $"602557{Interlocked.Increment(ref _person):0000}";

    private static IReadOnlyList<FlowStep> Steps(EngineHost engine, LeadReply reply) => engine.Log.Of(new LeadId(reply.LeadId));
}
