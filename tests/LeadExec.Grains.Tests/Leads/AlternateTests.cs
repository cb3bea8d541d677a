using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Leads;

// Deliveries beside the primary one: CLNT-27, DIST-50, E-62
public sealed class AlternateTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    [Fact]
    public async Task Alternate_that_fails_changes_nothing() // D-66
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, With(10, AlternateTrigger.Always).WithPortal(19, 20m));
        engine.Buyers.AnswerMethod(11, AttemptState.Failed);

        var reply = await engine.PostAsync("6027100001");

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["10:4000"]);
        engine.Buyers.Methods.ShouldBe([10, 11]);
        var attempts = (await engine.LoadAsync(reply)).Attempts;
        attempts.Select(attempt => attempt.State).ShouldBe([AttemptState.Accepted, AttemptState.Failed]);
        attempts[1].AlternateOf.ShouldBe(attempts[0].Id);
        (await engine.Database.ScalarAsync<int>("select day_taken from book where kind = 4 and id = 10")).ShouldBe(1);
        engine.Log.Of(new LeadId(reply.LeadId)).Count(step => step.Step == "sent").ShouldBe(2);
        (await engine.StageAsync(reply)).ShouldBe(FlowStage.Settled);
        await engine.CheckAsync();
    }

    [Theory]
    [InlineData(AttemptState.Accepted, new[] { 20, 21 })]
    [InlineData(AttemptState.Rejected, new[] { 20, 21, 22 })]
    public async Task Alternate_for_a_failing_primary_runs_only_then(AttemptState primary, int[] expected)
    {
        var catalog = With(20, AlternateTrigger.Always).WithMethod(20, 22);
        catalog = SampleCatalog.Change(catalog, builder =>
        {
            var account = catalog.DeliveryAccounts[new DeliveryAccountId(20)];
            builder.Put(account with { Alternates = account.Alternates.Add(new AlternateDelivery { DeliveryMethodId = new DeliveryMethodId(22), Trigger = AlternateTrigger.PrimaryFails }) });
        });
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        engine.Buyers.AnswerMethod(20, primary);

        var reply = await engine.PostAsync($"602711000{(int)primary}");

        engine.Buyers.Methods.ShouldBe(expected);
        (await engine.SalesAsync(reply.LeadId)).Count.ShouldBe(primary == AttemptState.Accepted ? 1 : 0);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Alternate_that_accepts_is_no_sale_and_the_lead_goes_on()
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, With(30, AlternateTrigger.PrimaryFails).WithPortal(39, 20m));
        engine.Buyers.AnswerMethod(30, AttemptState.Failed);
        engine.Buyers.AnswerMethod(31, AttemptState.Accepted);

        var reply = await engine.PostAsync("6027120001");

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["39:2000"]);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Portal_delivery_has_its_alternate_too()
    {
        var catalog = SampleCatalog.Create().WithPortal(40, 40m, account => account with { Alternates = [new AlternateDelivery { DeliveryMethodId = new DeliveryMethodId(41) }] }).WithMethod(40, 41);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);

        var reply = await engine.PostAsync("6027130001");

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["40:4000"]);
        engine.Buyers.Methods.ShouldBe([41]);
        (await engine.StageAsync(reply)).ShouldBe(FlowStage.Settled);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Alternate_that_a_crash_kept_from_being_made_is_made_up_for()
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, With(50, AlternateTrigger.Always));
        var reply = await engine.PostAsync("6027140001");
        // As the record stands when the process dies between the primary's outcome and the alternate's request.
        await engine.Database.ExecuteAsync($"delete from attempt where lead_id = '{reply.LeadId}' and alternate_of is not null; update lead_flow set stage = 0 where id = '{reply.LeadId}'");

        await engine.Lead(reply.LeadId).ResumeAsync();

        engine.Buyers.Methods.ShouldBe([50, 51, 51]);
        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["50:4000"]);
        await engine.CheckAsync();
    }

    private static Catalog With(int number, AlternateTrigger trigger) => SampleCatalog.Create()
        .WithBuyer(number, 40m, account => account with
        {
            Limits = new QuantityLimits { PerDay = 5 },
            Alternates = [new AlternateDelivery { DeliveryMethodId = new DeliveryMethodId(number + 1), Trigger = trigger }],
        })
        .WithMethod(number, number + 1);
}
