using System.Text;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Pings;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Pings;

// RCV-24 to RCV-27, CAMP-40 to CAMP-45, E-22, F-19, C-9: what a ping is told, and why.
public sealed class PingTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    private static FieldTest StateIs(string state) => new("State", CriteriaOperator.IsAnyOf, [state]);

    [Fact]
    public async Task Yes_carries_price_order_id_and_expiry_and_leaves_nothing_readable() // RCV-26, FM-39, TH-08
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, PingSamples.Campaign().WithPortal(1, 40m));

        var reply = await engine.PingAsync();

        reply.Accepted.ShouldBeTrue(reply.Message);
        reply.PriceCents.ShouldBe(2_500);
        reply.ExpiresAt.ShouldBe(engine.Time.GetUtcNow().AddSeconds(300));
        reply.OrderId.ShouldNotBeNull().Length.ShouldBe(22, "128 bits as base64url");
        var row = await engine.Database.ScalarAsync<string>($"select p::text || encode(bids, 'escape') from ping p where id = '{reply.PingId}'");
        row.ShouldNotBeNull().ShouldNotContain(reply.OrderId);
        row.ShouldNotContain("AZ");
        await engine.CheckAsync();
    }

    [Fact]
    public async Task No_buyer_is_a_no_without_order_id() // RCV-27
    {
        var catalog = PingSamples.Campaign().WithPortal(1, 40m, account => account with { Criteria = StateIs("CA") });
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);

        var reply = await engine.PingAsync();

        reply.Accepted.ShouldBeFalse();
        reply.Reason.ShouldBe(RejectReason.NoCoverage);
        reply.OrderId.ShouldBeNull();
        reply.PriceCents.ShouldBe(0);
        (await engine.Database.ScalarAsync<short>($"select reason from ping where id = '{reply.PingId}' and not accepted and token_hash is null")).ShouldBe((short)RejectReason.NoCoverage);
    }

    [Theory]
    [InlineData(15.0, null, RejectReason.None)] // D-30: 40 - 25 = 15
    [InlineData(16.0, null, RejectReason.ProfitTooLow)]
    [InlineData(null, 37.5, RejectReason.None)] // D-31: 15 of 40
    [InlineData(null, 38.0, RejectReason.ProfitPercentTooLow)]
    [InlineData(16.0, 38.0, RejectReason.ProfitTooLow)]
    public async Task Profit_requirements(double? profit, double? percent, RejectReason expected)
    {
        var catalog = PingSamples.Campaign(ping => ping with
        {
            ProfitRequirement = profit is { } amount ? Money.Round((decimal)amount) : null,
            ProfitPercentRequirement = (decimal?)percent,
        });
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog.WithPortal(1, 40m).WithPortal(2, 30m));

        var reply = await engine.PingAsync();

        reply.Reason.ShouldBe(expected);
        reply.Accepted.ShouldBe(expected == RejectReason.None);
    }

    [Theory]
    [InlineData(1, RejectReason.TooFewBuyers)]
    [InlineData(2, RejectReason.None)]
    public async Task Minimum_delivery_count(int buyers, RejectReason expected) // D-32
    {
        var catalog = PingSamples.Campaign(ping => ping with { MinimumDeliveries = 2 }, campaign => campaign with { MaximumDeliveryCount = 2 });
        for (var buyer = 1; buyer <= buyers; buyer++)
        {
            catalog = catalog.WithPortal(buyer, 40m);
        }

        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);

        (await engine.PingAsync()).Reason.ShouldBe(expected);
    }

    [Theory]
    [InlineData(70, RejectReason.None)]
    [InlineData(71, RejectReason.RevenueTooLow)]
    public async Task Revenue_is_that_of_the_best_combination(int required, RejectReason expected) // CAMP-40, F-19
    {
        var catalog = PingSamples.Campaign(ping => ping with { RevenueRequirement = Money.Round(required) }, campaign => campaign with { MaximumDeliveryCount = 2 })
            .WithPortal(1, 20m).WithPortal(2, 40m).WithPortal(3, 30m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);

        (await engine.PingAsync()).Reason.ShouldBe(expected);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Criteria_over_fields_that_were_not_pinged_wait_for_the_post_unless_all_must_qualify(bool all, bool accepted) // D-33, CAMP-44
    {
        var both = new CriteriaGroup(GroupKind.And, [StateIs("AZ"), new FieldTest("Phone", CriteriaOperator.IsNotBlank, [])]);
        var catalog = PingSamples.Campaign(ping => ping with { QualifyAllCriteria = all }).WithPortal(1, 40m, account => account with { Criteria = both });
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);

        (await engine.PingAsync()).Accepted.ShouldBe(accepted);
        (await engine.PingAsync("NV")).Accepted.ShouldBeFalse();
    }

    [Theory]
    [InlineData("AZ", true)]
    [InlineData("NV", false)]
    public async Task Campaign_criteria_are_asked_of_what_was_pinged(string state, bool accepted)
    {
        var catalog = PingSamples.Campaign(campaign: campaign => campaign with
        {
            Criteria = new CriteriaGroup(GroupKind.And, [StateIs("AZ"), new FieldTest("Note", CriteriaOperator.Is, ["x"])]),
        });
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog.WithPortal(1, 40m));

        var reply = await engine.PingAsync(state);

        reply.Accepted.ShouldBe(accepted);
        reply.Reason.ShouldBe(accepted ? RejectReason.None : RejectReason.OutsideCriteria);
    }

    [Fact]
    public async Task Fields_that_the_campaign_requires_must_be_there_and_others_are_not_read() // RCV-24, CAMP-45
    {
        var catalog = PingSamples.Campaign(ping => ping with { Fields = [new PingField { Name = "State", Required = true }] });
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog.WithPortal(1, 40m));

        var blank = await engine.PingAsync(state: null);
        var wrong = await engine.PingAsync("Atlantis");
        var unread = await engine.PingAsync(more: EngineHost.Field("Phone", "no number"));

        blank.Reason.ShouldBe(RejectReason.DataErrors);
        blank.Errors.ShouldHaveSingleItem().Field.ShouldBe("State");
        wrong.Reason.ShouldBe(RejectReason.DataErrors);
        unread.Accepted.ShouldBeTrue();
    }

    [Fact]
    public async Task Only_an_active_ping_post_campaign_takes_pings() // RCV-06
    {
        var paused = PingSamples.Campaign(campaign: campaign => campaign with { Status = CampaignStatus.Inactive });
        await using var engine = await EngineHost.StartAsync(fixture.Database, paused.WithPortal(1, 40m));
        (await engine.PingAsync()).Reason.ShouldBe(RejectReason.CampaignInactive);

        engine.Catalogs.Publish(_ => SampleCatalog.Create().WithPortal(1, 40m));
        (await engine.PingAsync()).Reason.ShouldBe(RejectReason.UnknownCampaign);
    }

    [Fact]
    public async Task Revenue_share_answers_what_the_best_combination_would_cost() // E-22, F-02
    {
        var catalog = PingSamples.Campaign(
            ping => ping with { ProfitPercentRequirement = 40m },
            campaign => campaign with { MaximumDeliveryCount = 2, RevenueShare = new RevenueShare { Percent = 50m, PerSale = Money.Round(1m) } });
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog.WithPortal(1, 40m).WithPortal(2, 30m).WithPortal(3, 10m));

        var reply = await engine.PingAsync();

        reply.Accepted.ShouldBeTrue(reply.Message);
        reply.PriceCents.ShouldBe(3_700);
        var posted = await engine.PostAsync(reply, "6025570901");
        (await engine.SalesAsync(posted.LeadId)).ShouldBe(["1:4000", "2:3000"]);
        Encoding.UTF8.GetString(posted.Body.AsSpan()).ShouldContain("37.00", customMessage: "the post is told what its ping was quoted"); // RCV-30
    }

    [Theory] // CAMP-16, E-29: nobody is asked for a lead that its post would be refused; a test counts for nothing
    [InlineData(false)]
    [InlineData(true)]
    public async Task Campaign_that_is_full_takes_no_ping(bool hourly)
    {
        var limits = hourly ? new QuantityLimits { PerHour = 1 } : new QuantityLimits { PerDay = 1 };
        await using var engine = await EngineHost.StartAsync(fixture.Database, PingSamples.Campaign(campaign: campaign => campaign with { Limits = limits }).WithPortal(1, 40m));
        var first = await engine.PingAsync();
        (await engine.ReasonAsync(await engine.PostAsync(first, hourly ? "6025570911" : "6025570912"))).ShouldBe(RejectReason.None);

        (await engine.PingAsync()).Reason.ShouldBe(RejectReason.OverLimit);
        (await engine.PingAsync(test: true)).Accepted.ShouldBeTrue();
        engine.Time.Advance(hourly ? TimeSpan.FromMinutes(61) : TimeSpan.FromDays(1));
        (await engine.PingAsync()).Accepted.ShouldBeTrue();
    }

    [Fact]
    public async Task Same_ping_again_is_declined_until_the_window_is_over()
    {
        var catalog = PingSamples.Campaign(ping => ping with { RepeatSeconds = 60 });
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog.WithPortal(1, 40m));
        async Task<PingReply> Ping(string note) => await engine.PingAsync(more: EngineHost.Field("Note", note));

        (await Ping("a")).Accepted.ShouldBeTrue();
        (await Ping("a")).Reason.ShouldBe(RejectReason.PingRepeated);
        engine.Time.Advance(TimeSpan.FromSeconds(60));
        (await Ping("a")).Accepted.ShouldBeTrue();
        (await engine.PingAsync("NV")).Accepted.ShouldBeTrue("it says something else");
    }
}
