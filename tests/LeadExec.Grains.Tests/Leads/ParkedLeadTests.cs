using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Leads;

// A lead whose runs broke again and again waits for a person, who goes on with it: FM-07, INV-04, LEAD-20, LEAD-22
public sealed class ParkedLeadTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    [Fact]
    public async Task New_scan_goes_on_with_a_parked_lead()
    {
        var catalog = SampleCatalog.Create().WithBuyer(621, 40m, account => account with { Status = DeliveryAccountStatus.Paused });
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        var lead = await engine.PostAsync("6025546201");
        await ParkAsync(engine, lead);
        engine.Catalogs.Publish(_ => SampleCatalog.Create().WithBuyer(621, 40m));

        await engine.Lead(lead.LeadId).ResumeAsync(); // not by itself
        (await engine.StageAsync(lead)).ShouldBe(FlowStage.QualityControl);
        (await ActAsync(engine, lead, ByHandAction.RunAutomation)).Status.ShouldBe(ByHandStatus.Done);

        (await engine.SalesAsync(lead.LeadId)).ShouldBe(["621:4000"]);
        (await engine.StageAsync(lead)).ShouldBe(FlowStage.Settled);
        await engine.CheckAsync();
    }

    [Theory]
    [InlineData(ByHandAction.RunAutomation)]
    [InlineData(ByHandAction.Send)]
    public async Task Delivery_that_was_planned_for_a_parked_lead_is_sent(ByHandAction action)
    {
        var catalog = SampleCatalog.Create(campaign => campaign with { MaximumDeliveryCount = action == ByHandAction.Send ? 2 : 1 })
            .WithBuyer(622, 40m, account => account with { DelayMinutes = 30 }).WithBuyer(623, 30m, account => account with { Automated = false });
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        var lead = await engine.PostAsync($"602554622{(int)action}");
        await ParkAsync(engine, lead);

        (await ActAsync(engine, lead, action)).Status.ShouldBe(ByHandStatus.Done);
        (await engine.StageAsync(lead)).ShouldBe(FlowStage.Held);
        engine.Time.Advance(TimeSpan.FromMinutes(30));
        await engine.Lead(lead.LeadId).ResumeAsync();

        (await engine.SalesAsync(lead.LeadId)).ShouldContain("622:4000");
        (await engine.StageAsync(lead)).ShouldBe(FlowStage.Settled);
        await engine.CheckAsync();
    }

    private static Task ParkAsync(EngineHost engine, LeadReply lead) =>
        engine.Database.ExecuteAsync($"update lead_flow set stage = {(int)FlowStage.QualityControl}, due_at = null, starts = 4 where id = '{lead.LeadId}'");

    private static Task<ByHandReply> ActAsync(EngineHost engine, LeadReply lead, ByHandAction action) => engine.Lead(lead.LeadId).ActByHandAsync(
        new ActByHand { Key = Guid.NewGuid(), Action = action, AccountId = action == ByHandAction.Send ? 623 : 0, Deadline = engine.Time.GetUtcNow().AddSeconds(30) });
}
