using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Leads;

// One delivery per client or per account, maximum delivery count, exclusivity: CAMP-14, DIST-24, DIST-25, E-48, E-49
public sealed class TierTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    [Theory]
    [InlineData(false, new[] { "1:5000", "3:3000" })]
    [InlineData(true, new[] { "1:5000", "2:4000", "3:3000" })]
    public async Task Client_gets_a_lead_once_or_once_per_account(bool several, string[] expected) // E-48
    {
        var catalog = SampleCatalog.Create(campaign => campaign with { MaximumDeliveryCount = null })
            .WithBuyer(1, 50m)
            .WithAccount(1, 2, 40m)
            .WithClient(1, client => client with { AllowSeveralDeliveries = several })
            .WithPortal(3, 30m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);

        var reply = await engine.PostAsync(several ? "6026900001" : "6026900002");

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(expected);
        await engine.CheckAsync();
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(null, 4)]
    public async Task Lead_is_sold_as_often_as_the_campaign_says(int? maximum, int expected) // CAMP-14, DIST-25, E-49
    {
        var catalog = SampleCatalog.Create(campaign => campaign with { MaximumDeliveryCount = maximum })
            .WithBuyer(11, 50m).WithBuyer(12, 40m).WithPortal(13, 30m).WithPortal(14, 20m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);

        var reply = await engine.PostAsync($"602690100{maximum ?? 0}");

        (await engine.SalesAsync(reply.LeadId)).Count.ShouldBe(expected);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Exclusive_account_that_accepts_first_ends_the_scan() // D-61
    {
        var catalog = SampleCatalog.Create(campaign => campaign with { MaximumDeliveryCount = 3 })
            .WithBuyer(21, 50m, account => account with { Exclusive = true }).WithBuyer(22, 40m).WithPortal(23, 30m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);

        var reply = await engine.PostAsync("6026902001");

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["21:5000"]);
        engine.Buyers.Sent.Select(sent => sent.Account).ShouldBe([21]);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Shared_account_that_accepts_first_drops_the_exclusive_one() // D-62
    {
        var catalog = SampleCatalog.Create(campaign => campaign with { MaximumDeliveryCount = 3 })
            .WithBuyer(31, 50m).WithBuyer(32, 40m, account => account with { Exclusive = true }).WithPortal(33, 30m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);

        var reply = await engine.PostAsync("6026903001");

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["31:5000", "33:3000"]);
        engine.Log.Of(new LeadId(reply.LeadId)).ShouldContain(step => step.Reason == RejectReason.ExclusiveAfterShared && step.AccountId == 32);
        await engine.CheckAsync();
    }
}
