using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Tests.Engine;
using LeadExec.Ports.Leads;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Leads;

// Unknown outcomes end by policy when their time is over, durably and once: reliability 5.5, decisions 9 and 10, FM-59
public sealed class PinEndingTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    [Fact]
    public async Task By_default_staff_decide_and_nothing_ends()
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Catalog(1, PinEnd.Staff));
        var (lead, attempt) = await UnknownAsync(engine, 1, "6025554001");

        (await engine.Lead(lead).EndPinAsync(attempt)).ShouldBeFalse();

        (await AttemptAsync(engine, lead)).State.ShouldBe(AttemptState.Unknown);
    }

    [Fact]
    public async Task Accepted_by_policy_is_one_manual_sale_at_the_held_price()
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Catalog(2, PinEnd.Accepted));
        var (lead, attempt) = await UnknownAsync(engine, 2, "6025554002");

        var ended = new[] { await engine.Lead(lead).EndPinAsync(attempt), await engine.Lead(lead).EndPinAsync(attempt) };

        ended.ShouldBe([true, false]);
        (await engine.SalesAsync(lead)).ShouldBe(["2:4000"]);
        (await engine.Database.ScalarAsync<bool>($"select manual from sale where lead_id = '{lead}'")).ShouldBeTrue();
        (await engine.Record.LoadAsync(new LeadId(lead), CancellationToken.None))!.Stage.ShouldBe(FlowStage.Settled);
    }

    [Fact]
    public async Task Not_delivered_by_policy_gives_everything_back_and_the_lead_goes_on()
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Catalog(3, PinEnd.NotDelivered).WithPortal(30, 25m));
        var (lead, attempt) = await UnknownAsync(engine, 3, "6025554003");

        (await engine.Lead(lead).EndPinAsync(attempt)).ShouldBeTrue();
        await engine.Lead(lead).ResumeAsync();

        (await engine.SalesAsync(lead)).ShouldBe(["30:2500"]);
        var ended = await AttemptAsync(engine, lead);
        (ended.State, ended.SlotTaken).ShouldBe((AttemptState.Failed, false));
        (await engine.Database.ScalarAsync<string>($"select cap_state || ' ' || ambiguous from attempt where id = '{attempt}'")).ShouldBe("4 true");
    }

    [Fact]
    public async Task Released_lead_goes_on_and_the_cap_stays_pinned()
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Catalog(4, PinEnd.ReleaseLead).WithPortal(40, 25m));
        var (lead, attempt) = await UnknownAsync(engine, 4, "6025554004");

        var ended = new[] { await engine.Lead(lead).EndPinAsync(attempt), await engine.Lead(lead).EndPinAsync(attempt) };
        await engine.Lead(lead).ResumeAsync();

        ended.ShouldBe([true, false]);
        (await engine.SalesAsync(lead)).ShouldBe(["40:2500"]);
        (await engine.Database.ScalarAsync<string>($"select state || ' ' || cap_state || ' ' || slot_state from attempt where id = '{attempt}'")).ShouldBe("6 2 4");
    }

    [Fact]
    public async Task Acceptance_by_policy_never_adds_to_an_exclusive_sale()
    {
        var catalog = Catalog(5, PinEnd.Accepted, exclusive: false).WithPortal(50, 25m, account => account with { Exclusive = true });
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        var (lead, attempt) = await UnknownAsync(engine, 5, "6025554005"); // moves on, and the portal client takes it alone

        (await engine.Lead(lead).EndPinAsync(attempt)).ShouldBeFalse();

        (await engine.SalesAsync(lead)).ShouldBe(["50:2500"]);
        (await AttemptAsync(engine, lead)).State.ShouldBe(AttemptState.Unknown);
    }

    private static Catalog Catalog(int buyer, PinEnd end, bool exclusive = true) => SampleCatalog.Create().WithBuyer(
        buyer,
        40m,
        account => account with { Exclusive = exclusive, PinEnd = end, Limits = new QuantityLimits { PerDay = 5 } });

    private static async Task<(Guid Lead, Guid Attempt)> UnknownAsync(EngineHost engine, int buyer, string phone)
    {
        engine.Buyers.Answer(buyer, AttemptState.Unknown);
        var reply = await engine.PostAsync(phone);
        return (reply.LeadId, (await AttemptAsync(engine, reply.LeadId)).Id.Value);
    }

    private static async Task<AttemptRecord> AttemptAsync(EngineHost engine, Guid lead) =>
        (await engine.Record.LoadAsync(new LeadId(lead), CancellationToken.None))!.Attempts.Single(attempt => attempt.Number == 1);
}
