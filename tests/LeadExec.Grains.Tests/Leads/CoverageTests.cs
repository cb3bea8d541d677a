using System.Text.Json;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Leads;

// What is found out before the answer, and what it shows: RCV-20, RCV-21, RCV-30, F-02, E-24, DIST-53
public sealed class CoverageTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    [Theory]
    [InlineData(ScanCoverage.Coverage, "28.00")]
    [InlineData(ScanCoverage.Delivery, "28.00")]
    [InlineData(ScanCoverage.None, "20.00")]
    public async Task Answer_shows_the_true_cost_where_it_was_scanned_for_and_else_the_price(ScanCoverage scan, string cost) // D-43
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Shared(scan).WithBuyer(1, 40m));

        var reply = await engine.PostAsync($"602556010{(int)scan}");

        Cost(reply).ShouldBe(cost);
        (await engine.LoadAsync(reply)).Cost.ShouldBe(Money.Round(28m)); // and the books have it in any case
        await engine.CheckAsync();
    }

    [Theory]
    [InlineData(ScanCoverage.Coverage, "28.00")] // as planned: 70 % of 40
    [InlineData(ScanCoverage.Delivery, "17.50")] // as it came: 70 % of 25
    public async Task Coverage_answers_the_plan_and_delivery_what_was_sold(ScanCoverage scan, string cost)
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Shared(scan).WithBuyer(11, 40m).WithPortal(12, 25m));
        engine.Buyers.Answer(11, AttemptState.Rejected);

        var reply = await engine.PostAsync($"602556020{(int)scan}");

        Cost(reply).ShouldBe(cost);
        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["12:2500"]);
        (await engine.LoadAsync(reply)).Cost.ShouldBe(Money.Round(17.5m));
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Plan_sells_as_often_as_the_lead_may_be_sold_and_never_beside_an_exclusive_account()
    {
        var catalog = Shared(ScanCoverage.Coverage, campaign => campaign with { MaximumDeliveryCount = 2, UseDeliveryQueue = true })
            .WithPortal(21, 30m).WithBuyer(22, 25m, account => account with { Exclusive = true }).WithBuyer(23, 20m).WithBuyer(24, 10m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);

        var reply = await engine.PostAsync("6025560301");

        Cost(reply).ShouldBe("35.00"); // 21 and 14, with nothing sold yet
        (await engine.SalesAsync(reply.LeadId)).ShouldBeEmpty();
        engine.Buyers.Sent.ShouldBeEmpty();
        (await engine.StageAsync(reply)).ShouldBe(FlowStage.Queued);
    }

    [Theory]
    [InlineData(ScanCoverage.Coverage, false)]
    [InlineData(ScanCoverage.Coverage, true)]
    [InlineData(ScanCoverage.Delivery, false)]
    public async Task Lead_that_nobody_would_buy_is_rejected_where_the_campaign_says_so(ScanCoverage scan, bool queue)
    {
        var catalog = Shared(scan, campaign => campaign with { RejectNoCoverage = true, UseDeliveryQueue = queue });
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);

        var reply = await engine.PostAsync($"602556040{(int)scan}", queue ? "NV" : "AZ");

        var lead = await engine.LoadAsync(reply);
        (lead.Validity, lead.Reason, lead.Cost, lead.Stage).ShouldBe((LeadValidity.Rejected, RejectReason.NoCoverage, Money.Zero, FlowStage.Settled));
        Body(reply).GetProperty("ResponseType").GetInt32().ShouldBe(5); // decision 2
        await engine.CheckAsync();
    }

    [Theory]
    [InlineData(DefaultReject.QualityControl, LeadValidity.InQualityControl)]
    [InlineData(DefaultReject.ForwardToDelivery, LeadValidity.Valid)]
    public async Task Missing_coverage_follows_the_default_reject_option(DefaultReject option, LeadValidity validity) // C-1
    {
        var catalog = Shared(ScanCoverage.Coverage, campaign => campaign with { RejectNoCoverage = true, DefaultReject = option });
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);

        var lead = await engine.LoadAsync(await engine.PostAsync($"602556050{(int)option}"));
        var repeated = await engine.LoadAsync(await engine.PostAsync($"602556050{(int)option}", "NV"));

        (lead.Validity, lead.Reason).ShouldBe((validity, RejectReason.NoCoverage));
        repeated.Validity.ShouldBe(validity);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Without_the_rejection_an_uncovered_lead_is_taken_at_no_cost()
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Shared(ScanCoverage.Coverage));

        var reply = await engine.PostAsync("6025560601");

        Cost(reply).ShouldBe("0.00");
        (await engine.LoadAsync(reply)).Validity.ShouldBe(LeadValidity.Valid);
    }

    [Fact]
    public async Task Duplicate_is_one_before_coverage_is_asked_for() // E-16
    {
        var catalog = Shared(ScanCoverage.Coverage, campaign => campaign with { RejectNoCoverage = true }).WithPortal(71, 40m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        var first = await engine.PostAsync("6025560701");
        engine.Catalogs.Publish(_ => Shared(ScanCoverage.Coverage, campaign => campaign with { RejectNoCoverage = true }));

        var second = await engine.PostAsync("6025560701", "NV");

        (await engine.LoadAsync(first)).Validity.ShouldBe(LeadValidity.Valid);
        (await engine.LoadAsync(second)).Reason.ShouldBe(RejectReason.Duplicate);
    }

    [Fact]
    public async Task Test_lead_costs_nothing_whatever_is_scanned() // decision 6
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Shared(ScanCoverage.Delivery).WithPortal(81, 40m));

        var reply = await engine.PostAsync("6025560801", change: command => command with { Test = true });

        Cost(reply).ShouldBe("0.00");
    }

    [Fact]
    public async Task Scan_takes_no_turn() // E-44
    {
        var catalog = Shared(ScanCoverage.Coverage, campaign => campaign with { DistributionMethod = DistributionMethod.RoundRobin }).WithPortal(91, 10m).WithPortal(92, 10m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        List<string> sales = [];
        for (var lead = 0; lead < 4; lead++)
        {
            engine.Time.Advance(TimeSpan.FromSeconds(1));
            sales.AddRange(await engine.SalesAsync((await engine.PostAsync($"602556090{lead}")).LeadId));
        }

        sales.ShouldBe(["91:1000", "92:1000", "91:1000", "92:1000"]);
    }

    private static Catalog Shared(ScanCoverage scan, Func<Campaign, Campaign>? change = null) => SampleCatalog.Create(campaign =>
    {
        var shared = campaign with { Price = Money.Round(20m), RevenueShare = new RevenueShare { Percent = 70m }, ScanCoverage = scan };
        return change is null ? shared : change(shared);
    });

    private static JsonElement Body(LeadReply reply) => JsonDocument.Parse(reply.Body.ToArray()).RootElement;

    private static string Cost(LeadReply reply) => Body(reply).GetProperty("Cost").GetRawText();
}
