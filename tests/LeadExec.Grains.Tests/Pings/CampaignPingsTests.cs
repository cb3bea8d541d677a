using LeadExec.Grains.Interfaces.Pings;
using LeadExec.Grains.Interfaces.Wire;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Pings;

// TH-08
public sealed class CampaignPingsTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    [Fact]
    public async Task Next_ping_is_counted_after_the_seconds_that_the_refusal_named()
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, PingSamples.Campaign());
        var pings = engine.Grains.GetGrain<ICampaignPingsGrain>(GrainKeys.CampaignPings(1));
        (await pings.TakeAsync(2)).ShouldBeNull();
        engine.Time.Advance(TimeSpan.FromSeconds(20));
        (await pings.TakeAsync(2)).ShouldBeNull();

        var wait = (await pings.TakeAsync(2)).ShouldNotBeNull();
        wait.ShouldBe(41);
        engine.Time.Advance(TimeSpan.FromSeconds(wait - 1));
        (await pings.TakeAsync(2)).ShouldBe(1);
        engine.Time.Advance(TimeSpan.FromSeconds(1));
        (await pings.TakeAsync(2)).ShouldBeNull();
        (await pings.TakeAsync(2)).ShouldBe(20);
    }

    [Fact]
    public async Task Each_campaign_has_its_own_minute()
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, PingSamples.Campaign());

        (await engine.Grains.GetGrain<ICampaignPingsGrain>(GrainKeys.CampaignPings(7)).TakeAsync(1)).ShouldBeNull();
        (await engine.Grains.GetGrain<ICampaignPingsGrain>(GrainKeys.CampaignPings(7)).TakeAsync(1)).ShouldNotBeNull();
        (await engine.Grains.GetGrain<ICampaignPingsGrain>(GrainKeys.CampaignPings(8)).TakeAsync(1)).ShouldBeNull();
    }
}
