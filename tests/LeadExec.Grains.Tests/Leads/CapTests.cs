using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Postgres;
using LeadExec.TestKit.Time;

namespace LeadExec.Grains.Tests.Leads;

// CAMP-16, RCV-11, CLNT-19, DIST-46
public sealed class CapTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    [Fact]
    public async Task Eleventh_lead_of_the_day_is_skipped_until_midnight() // D-19
    {
        var catalog = SampleCatalog.Create().WithBuyer(11, 40m, account: account => account with { Limits = new QuantityLimits { PerDay = 10 } });
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog, At("2026-04-07T22:00:00-07:00"));
        LeadReply last = null!;
        for (var lead = 0; lead < 11; lead++)
        {
            last = await engine.PostAsync($"60255511{lead:00}");
        }

        engine.Log.Of(new LeadId(last.LeadId)).Where(step => step.Reason == RejectReason.DailyCap && step.AccountId == 11).Select(step => step.Detail)
            .ShouldContain("daily cap 10 of 10, opens 2026-04-08 00:00 America/Phoenix"); // DIST-55
        (await engine.SalesAsync()).Count(sale => sale == "11:4000").ShouldBe(10);
        engine.Time.JumpTo(DateTimeOffset.Parse("2026-04-08T00:00:00-07:00", null));
        var next = await engine.PostAsync("6025551199");
        (await engine.SalesAsync(next.LeadId)).ShouldBe(["11:4000"]);
    }

    [Fact]
    public async Task Campaign_hour_is_the_last_sixty_minutes() // D-52
    {
        var catalog = SampleCatalog.Create(campaign => campaign with { Id = new CampaignId(2), Limits = new QuantityLimits { PerHour = 5 } }).WithPortal(12, 40m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog, At("2026-04-09T10:00:00Z"));
        Task<LeadReply> Post(string phone) => engine.PostAsync(phone, change: command => command with { CampaignId = 2 });
        for (var lead = 0; lead < 5; lead++)
        {
            await Post($"602555220{lead}");
            engine.Time.Advance(TimeSpan.FromMinutes(2));
        }

        engine.Time.JumpTo(DateTimeOffset.Parse("2026-04-09T10:30:00Z", null));
        var sixth = await Post("6025552206");
        engine.Time.JumpTo(DateTimeOffset.Parse("2026-04-09T11:01:01Z", null));
        var seventh = await Post("6025552207");

        (await engine.Record.LoadAsync(new LeadId(sixth.LeadId), CancellationToken.None))!.Reason.ShouldBe(RejectReason.OverLimit);
        (await engine.Record.LoadAsync(new LeadId(seventh.LeadId), CancellationToken.None))!.Reason.ShouldBe(RejectReason.None);
    }

    [Fact]
    public async Task Two_leads_at_once_for_one_place_get_one_place() // D-70
    {
        var catalog = SampleCatalog.Create()
            .WithBuyer(13, 40m, account: account => account with { Limits = new QuantityLimits { PerDay = 1 } })
            .WithPortal(14, 30m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);

        var replies = await Task.WhenAll(engine.PostAsync("6025553301"), engine.PostAsync("6025553302"));

        var sales = await Task.WhenAll(replies.Select(reply => engine.SalesAsync(reply.LeadId)));
        sales.Select(sale => sale.Single()).Order().ShouldBe(["13:4000", "14:3000"]);
    }

    [Fact]
    public async Task Two_silos_on_one_lead_sell_it_once() // D-69, FM-24
    {
        var catalog = SampleCatalog.Create().WithBuyer(15, 40m).WithBuyer(16, 30m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        await using var twin = await EngineHost.StartAsync(fixture.Database, catalog, engine.Time);
        var command = engine.Submission("6025554401");

        await Task.WhenAll(engine.Lead(command.LeadId).SubmitAsync(command), twin.Lead(command.LeadId).SubmitAsync(command));

        (await engine.SalesAsync(command.LeadId)).Count.ShouldBe(1);
    }

    private static ManualTimeProvider At(string time) => new(DateTimeOffset.Parse(time, null));
}
