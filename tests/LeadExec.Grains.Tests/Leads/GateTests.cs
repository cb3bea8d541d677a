using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Leads;

// What a failed check does to a lead, and which method orders its buyers. QUAL-06, QUAL-07, QUAL-08, CAMP-10, CAMP-13, DIST-01, DIST-02, DIST-05
public sealed class GateTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    [Theory]
    [InlineData(DefaultReject.BackToSource, LeadValidity.Rejected, 0)]
    [InlineData(DefaultReject.QualityControl, LeadValidity.InQualityControl, 0)]
    [InlineData(DefaultReject.ForwardToDelivery, LeadValidity.Valid, 1)]
    public async Task Default_reject_option_decides_about_a_lead_outside_the_criteria(DefaultReject option, LeadValidity validity, int sales)
    {
        var catalog = SampleCatalog.Create(campaign => campaign with { DefaultReject = option, Criteria = new FieldTest("State", CriteriaOperator.IsAnyOf, ["AZ"]) })
            .WithPortal(1, 30m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);

        var reply = await engine.PostAsync($"602555700{(int)option}", "NV");

        var stored = (await engine.Record.LoadAsync(new LeadId(reply.LeadId), CancellationToken.None))!;
        stored.Validity.ShouldBe(validity);
        stored.Reason.ShouldBe(RejectReason.OutsideCriteria);
        (await engine.SalesAsync(reply.LeadId)).Count.ShouldBe(sales);
    }

    [Fact]
    public async Task Paused_campaign_refuses_and_still_replays() // decision 1: replay stands before status
    {
        var catalog = SampleCatalog.Create().WithPortal(2, 30m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        var first = await engine.PostAsync("6025557010");
        engine.Catalogs.Publish(present => SampleCatalog.Change(present, builder => builder.Put(present.Campaigns[SampleCatalog.Campaign] with { Status = CampaignStatus.OnHold })));

        var again = await engine.PostAsync("6025557010");
        var other = await engine.PostAsync("6025557011");

        again.Status.ShouldBe(LeadReplyStatus.Replayed);
        again.Body.ShouldBe(first.Body);
        (await engine.Record.LoadAsync(new LeadId(other.LeadId), CancellationToken.None))!.Reason.ShouldBe(RejectReason.CampaignInactive);
    }

    [Theory] // DIST-01, DIST-02, CAMP-13
    [InlineData(DistributionMethod.Price, null, "4:5000")]
    [InlineData(DistributionMethod.Priority, null, "5:1000")]
    [InlineData(DistributionMethod.Price, DistributionMethod.Priority, "5:1000")]
    [InlineData(DistributionMethod.Priority, DistributionMethod.Price, "4:5000")]
    public async Task Campaign_method_beats_the_accounts(DistributionMethod accounts, DistributionMethod? own, string sale)
    {
        var catalog = SampleCatalog.Change(
            SampleCatalog.Create(campaign => campaign with { DistributionMethod = own }).WithPortal(4, 50m).WithPortal(5, 10m).WithAccount(account => account with { DistributionMethod = accounts }),
            builder => builder.Put(new Client { Id = new ClientId(4), CompanyName = "Late", Status = ClientStatus.Active, Priority = 1 }));
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);

        var reply = await engine.PostAsync($"60255575{(int)accounts}{(own is { } method ? (int)method : 9)}");

        (await engine.SalesAsync(reply.LeadId)).ShouldBe([sale]);
    }

    [Theory]
    [InlineData(null, "needs an order id")]
    [InlineData("made-up", "not from an accepted ping")]
    public async Task Ping_post_campaign_takes_no_post_without_an_accepted_ping(string? orderId, string words) // RCV-28, E-16 gate 7
    {
        var catalog = SampleCatalog.Create(campaign => campaign with { Channel = Channel.PingPost }).WithPortal(6, 30m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);

        var reply = await engine.PostAsync(orderId is null ? "6025557030" : "6025557031", change: command => command with { OrderId = orderId });

        var stored = (await engine.Record.LoadAsync(new LeadId(reply.LeadId), CancellationToken.None))!;
        (stored.Validity, stored.Reason).ShouldBe((LeadValidity.Rejected, RejectReason.PingRequired));
        stored.ReasonDetail.ShouldNotBeNull().ShouldContain(words);
        (await engine.SalesAsync(reply.LeadId)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Order_id_is_ignored_and_logged_where_no_ping_is_needed()
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, SampleCatalog.Create().WithPortal(7, 30m));

        var reply = await engine.PostAsync("6025557032", change: command => command with { OrderId = "secret-order" });

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["7:3000"]);
        var step = engine.Log.Of(new LeadId(reply.LeadId)).Single(step => step.Step == FlowStepKind.Ping);
        step.Result.ShouldBe(FlowStepResult.Skipped);
        step.Detail.ShouldNotBeNull().ShouldNotContain("secret-order");
    }
}
