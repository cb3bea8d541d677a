using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Leads;

// What a source is paid, in the books, whichever way a sale comes about: CAMP-33, CAMP-34, F-01, F-02
public sealed class CostTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    private static readonly RevenueShare TenPercentAndTwo = new() { Percent = 10m, PerSale = Money.Round(2m) };

    [Fact]
    public async Task Each_sale_costs_its_percent_and_its_amount() // D-44
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Shared(2).WithBuyer(1, 30m).WithPortal(2, 20m));

        var reply = await engine.PostAsync("6025590001");

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["1:3000", "2:2000"], ignoreOrder: true);
        (await CostsAsync(engine, reply)).ShouldBe("4:400 4:500"); // 2 + 2, and 3 + 2
        (await engine.LoadAsync(reply)).Cost.ShouldBe(Money.Round(9m));
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Portal_sale_in_the_leads_first_commit_costs_its_share()
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Shared(1).WithPortal(11, 25m));

        var reply = await engine.PostAsync("6025590011");

        (await CostsAsync(engine, reply)).ShouldBe("4:450");
        (await engine.LoadAsync(reply)).Cost.ShouldBe(Money.Round(4.5m));
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Share_is_of_the_price_that_the_buyer_answered() // F-09, DELV-37
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Shared(1).WithBuyer(21, 30m));
        engine.Buyers.Answer(21, AttemptState.Accepted, price: 17.77m);

        var reply = await engine.PostAsync("6025590021");

        (await CostsAsync(engine, reply)).ShouldBe("4:378"); // 1.777 + 2, rounded once
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Lead_that_nobody_buys_costs_nothing_under_a_share_and_its_price_without()
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Shared(1).WithBuyer(31, 30m));
        engine.Buyers.Answer(31, AttemptState.Rejected);
        var shared = await engine.PostAsync("6025590031");
        engine.Catalogs.Publish(_ => SampleCatalog.Create().WithBuyer(31, 30m));
        var fixedPrice = await engine.PostAsync("6025590032");

        (await CostsAsync(engine, shared)).ShouldBe("");
        (await engine.LoadAsync(shared)).Cost.ShouldBe(Money.Zero);
        (await CostsAsync(engine, fixedPrice)).ShouldBe("2:1500");
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Sale_that_staff_decide_later_costs_its_share() // decision 10
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Shared(1).WithBuyer(41, 40m, account: account => account with { Exclusive = true }));
        engine.Buyers.Answer(41, AttemptState.Unknown);
        var reply = await engine.PostAsync("6025590041");
        (await engine.LoadAsync(reply)).Cost.ShouldBe(Money.Zero);
        var attempt = (await engine.LoadAsync(reply)).Attempts.Single();

        await engine.Lead(reply.LeadId).DecideAttemptAsync(new DecideAttempt { AttemptId = attempt.Id.Value, Accepted = true, UserId = 1 });

        (await CostsAsync(engine, reply)).ShouldBe("4:600");
        (await engine.LoadAsync(reply)).Cost.ShouldBe(Money.Round(6m));
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Share_stays_as_it_was_at_receipt_until_a_client_confirms() // E-61
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Shared(1).WithPortal(51, 40m, account: account => account with { ConfirmWithinHours = 24 }));
        var reply = await engine.PostAsync("6025590051");
        (await CostsAsync(engine, reply)).ShouldBe("");
        engine.Catalogs.Publish(_ => SampleCatalog.Create(campaign => campaign with { RevenueShare = new RevenueShare { Percent = 90m } }).WithPortal(51, 40m));
        var attempt = (await engine.LoadAsync(reply)).Attempts.Single();

        (await engine.Lead(reply.LeadId).ConfirmAsync(new ConfirmDelivery { UserId = 7, AttemptId = attempt.Id.Value, ClientId = 51 })).Status.ShouldBe(ConfirmStatus.Confirmed);

        (await CostsAsync(engine, reply)).ShouldBe("4:600");
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Delivery_of_a_method_under_test_costs_nothing() // E-67
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Shared(1).WithBuyer(61, 40m, method: way => way with { Environment = DeliveryEnvironment.Testing }));

        var reply = await engine.PostAsync("6025590061");

        (await CostsAsync(engine, reply)).ShouldBe("");
        await engine.CheckAsync();
    }

    [Fact]
    public async Task What_the_margin_leaves_of_each_sale_is_the_sources()
    {
        var catalog = SampleCatalog.Create(campaign => campaign with { Price = Money.Zero, MaximumDeliveryCount = 2, Auction = new AuctionSettings { MarginPercent = 20m, MarginAmount = Money.Round(1m) } })
            .WithBuyer(71, 40m).WithPortal(72, 20.03m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);

        var reply = await engine.PostAsync("6025590071");

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["71:4000", "72:2003"], ignoreOrder: true);
        (await CostsAsync(engine, reply)).ShouldBe("4:1502 4:3100"); // 16.02 - 1, and 32 - 1
        (await engine.LoadAsync(reply)).Cost.ShouldBe(Money.Round(46.02m));
        System.Text.Json.JsonDocument.Parse(reply.Body.ToArray()).RootElement.GetProperty("Cost").GetRawText().ShouldBe("46.02");
        await engine.CheckAsync();
    }

    private static Catalog Shared(int deliveries) =>
        SampleCatalog.Create(campaign => campaign with { RevenueShare = TenPercentAndTwo, MaximumDeliveryCount = deliveries });

    /// <summary>Cost entries of a lead and its sales as kind:cents.</summary>
    private static async Task<string> CostsAsync(EngineHost engine, LeadReply reply) => await engine.Database.ScalarAsync<string>($"""
        select string_agg(e.kind || ':' || e.cents, ' ' order by e.kind, e.cents) from entry e
         where e.debit = 'cogs' and (e.ref = '{reply.LeadId}' or e.ref in (select id from attempt where lead_id = '{reply.LeadId}'))
        """) ?? "";
}
