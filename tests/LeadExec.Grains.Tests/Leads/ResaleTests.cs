using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Tests.Engine;
using LeadExec.Ports.Returns;
using LeadExec.Postgres.Returns;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Leads;

// A returned lead is offered to the others through the real engine: E-81, E-02, CAMP-27, INV-10 to INV-12
public sealed class ResaleTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>, IAsyncLifetime
{
    // What another test left in the queue is none of the next one's business.
    public async ValueTask InitializeAsync() => await fixture.Database.ExecuteAsync("update lead_flow set stage = 6, due_at = null where stage <> 6");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Returned_lead_goes_to_the_next_client_for_a_part_of_the_price_and_never_to_who_had_it()
    {
        await using var engine = await StartAsync(new ResaleSettings { Enabled = true, PriceFactorPercent = 25 }, 1, catalog => catalog
            .WithBuyer(101, 40m, account => account with { Exclusive = true }).WithBuyer(102, 30.10m).WithBuyer(103, 20m));
        engine.Buyers.Answer(102, AttemptState.Rejected);
        var reply = await engine.PostAsync("6025590101");
        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["101:4000"]);

        await ReturnAsync(engine, reply, 101);
        (await engine.StageAsync(reply)).ShouldBe(FlowStage.Queued);
        await WorkAsync(engine);

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["101:4000", "103:500"]); // 102 refused it now, at 7.53
        (await engine.LoadAsync(reply)).Attempts.Select(attempt => (attempt.AccountId.Value, attempt.Held.Cents)).ShouldBe([(101, 4000), (102, 753), (103, 500)]);
        await ReturnAsync(engine, reply, 103);
        await WorkAsync(engine);
        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["101:4000", "103:500"]); // nobody is left
        (await engine.StageAsync(reply)).ShouldBe(FlowStage.Settled);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Client_with_another_account_does_not_get_its_own_return_again()
    {
        var catalog = SampleCatalog.Create(campaign => campaign with { Resale = new ResaleSettings { Enabled = true } }).WithBuyer(111, 40m).WithBuyer(112, 30m, account => account with { ClientId = new ClientId(111) }).WithBuyer(113, 20m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        var reply = await engine.PostAsync("6025590201");

        await ReturnAsync(engine, reply, 111);
        await WorkAsync(engine);

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["111:4000", "113:2000"]); // and not 112 for 30.00, which is the same client's
        await engine.CheckAsync();
    }

    [Theory]
    [InlineData(null, 0)] // no resale
    [InlineData(false, 0)] // switched off
    [InlineData(true, 25)] // too old
    public async Task Returned_lead_rests_without_resale_and_beyond_its_age(bool? enabled, int hoursLater)
    {
        var phone = $"60255903{(enabled is null ? 1 : enabled.Value ? 2 : 3):00}";
        await using var engine = await StartAsync(enabled is { } on ? new ResaleSettings { Enabled = on, MaxAgeHours = 24 } : null, 1, catalog => catalog.WithBuyer(121, 40m).WithBuyer(122, 30m));
        var reply = await engine.PostAsync(phone);
        engine.Time.Advance(TimeSpan.FromHours(hoursLater));

        await ReturnAsync(engine, reply, 121);

        (await engine.StageAsync(reply)).ShouldBe(FlowStage.Settled);
        await WorkAsync(engine);
        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["121:4000"]);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Shared_lead_keeps_its_other_buyers_and_sells_only_the_place_that_is_free()
    {
        await using var engine = await StartAsync(new ResaleSettings { Enabled = true, PriceFactorPercent = 50 }, 2, catalog => catalog
            .WithBuyer(131, 40m).WithBuyer(132, 30m).WithBuyer(133, 20m).WithBuyer(134, 10m));
        var reply = await engine.PostAsync("6025590401");
        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["131:4000", "132:3000"]);

        await ReturnAsync(engine, reply, 131);
        await WorkAsync(engine);

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["131:4000", "132:3000", "133:1000"]);
        await engine.CheckAsync();
    }

    private Task<EngineHost> StartAsync(ResaleSettings? resale, int most, Func<Catalog, Catalog> buyers) =>
        EngineHost.StartAsync(fixture.Database, buyers(SampleCatalog.Create(campaign => campaign with { Resale = resale, MaximumDeliveryCount = most })));

    private static async Task ReturnAsync(EngineHost engine, LeadReply reply, int account)
    {
        var sale = (await engine.LoadAsync(reply)).Attempts.Single(attempt => attempt.AccountId.Value == account);
        var store = new PostgresReturnStore(engine.Database.DataSource, engine.Catalogs, new ReturnOptions(), engine.Time.GetUtcNow);
        var done = await store.ApplyAsync(new ReturnCommand(sale.Id, ReturnEvent.Approved, "user/1") { Reason = "Wrong number" }, CancellationToken.None);
        done.Status.ShouldBe(ReturnStatus.Done, done.Detail);
    }

    private static async Task WorkAsync(EngineHost engine)
    {
        await engine.Queue.RoundAsync(CancellationToken.None);
        await engine.Queue.DrainAsync().WaitAsync(TimeSpan.FromSeconds(30));
    }
}
