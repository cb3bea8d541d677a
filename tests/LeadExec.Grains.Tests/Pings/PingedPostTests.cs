using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Pings;

// RCV-28, E-23, F-27, C-9, INV-24: posts and the order ids they use up.
public sealed class PingedPostTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    private static Catalog TwoBuyers => PingSamples.Campaign().WithPortal(1, 40m).WithPortal(2, 30m);

    [Theory]
    [InlineData(299_000, RejectReason.None)]
    [InlineData(300_000, RejectReason.None)]
    [InlineData(300_001, RejectReason.PingExpired)]
    public async Task Post_is_taken_up_to_and_including_300_seconds(int afterMs, RejectReason expected) // D-27
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, TwoBuyers);
        var ping = await engine.PingAsync();
        engine.Time.Advance(TimeSpan.FromMilliseconds(afterMs));

        var reply = await engine.PostAsync(ping, $"602556{afterMs % 10_000:0000}");

        (await engine.ReasonAsync(reply)).ShouldBe(expected);
        (await engine.SalesAsync(reply.LeadId)).ShouldBe(expected == RejectReason.None ? ["1:4000"] : []);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Order_id_is_used_once_and_the_same_body_is_answered_again() // D-28, decision 1
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, TwoBuyers);
        var ping = await engine.PingAsync();
        var first = await engine.PostAsync(ping, "6025570001");

        var second = await engine.PostAsync(ping, "6025570002");
        var replay = await engine.PostAsync(ping, "6025570001");

        (await engine.ReasonAsync(first)).ShouldBe(RejectReason.None);
        (await engine.ReasonAsync(second)).ShouldBe(RejectReason.PingUsed);
        (await engine.SalesAsync(second.LeadId)).ShouldBeEmpty();
        replay.Status.ShouldBe(LeadReplyStatus.Replayed);
        replay.LeadId.ShouldBe(first.LeadId);
        replay.Body.ShouldBe(first.Body);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Posts_at_once_sell_one_lead() // FM-39
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, TwoBuyers);
        var ping = await engine.PingAsync();

        var replies = await Task.WhenAll(Enumerable.Range(10, 8).Select(n => engine.PostAsync(ping, $"60255701{n}")));

        var reasons = await Task.WhenAll(replies.Select(engine.ReasonAsync));
        reasons.Count(reason => reason == RejectReason.None).ShouldBe(1);
        reasons.Count(reason => reason == RejectReason.PingUsed).ShouldBe(7);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Field_errors_may_be_repeated_inside_the_window() // E-23
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, TwoBuyers);
        var ping = await engine.PingAsync();

        var wrong = await engine.PostAsync(ping, "123");
        var again = await engine.PostAsync(ping, "6025570021");

        (await engine.ReasonAsync(wrong)).ShouldBe(RejectReason.DataErrors);
        (await engine.SalesAsync(again.LeadId)).ShouldBe(["1:4000"]);
        await engine.CheckAsync();
    }

    [Theory]
    [InlineData(PingChange.Refuse, RejectReason.PingMismatch)]
    [InlineData(PingChange.Warn, RejectReason.None)]
    public async Task Changed_field_is_refused_or_noted(PingChange change, RejectReason expected) // E-23
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, PingSamples.Campaign(ping => ping with { ChangedFields = change }).WithPortal(1, 40m));
        var ping = await engine.PingAsync();

        var reply = await engine.PostAsync(ping, $"602557003{(int)change}", "NV");

        var stored = await engine.LoadAsync(reply);
        stored.Reason.ShouldBe(expected);
        if (change == PingChange.Refuse)
        {
            stored.ReasonDetail.ShouldNotBeNull().ShouldContain("State");
            stored.ReasonDetail.ShouldNotContain("NV");
            (await engine.ReasonAsync(await engine.PostAsync(ping, "6025570035"))).ShouldBe(RejectReason.None, "the order id was not used up");
        }
        else
        {
            engine.Log.Of(stored.Id).ShouldContain(step => step.Step == "ping" && step.Detail!.Contains("State"));
        }
    }

    [Fact]
    public async Task Order_id_of_another_campaign_and_a_guess_are_told_alike() // TH-08, FM-39
    {
        var catalog = SampleCatalog.Change(TwoBuyers, builder => builder.Put(TwoBuyers.Campaigns[SampleCatalog.Campaign] with { Id = new CampaignId(2), Name = "Other" }));
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        var ping = await engine.PingAsync();

        var foreign = await engine.LoadAsync(await engine.PostAsync(ping, "6025570041", change: command => command with { CampaignId = 2 }));
        var guess = await engine.LoadAsync(await engine.PostAsync(ping with { OrderId = new string('A', 22) }, "6025570042"));
        var none = await engine.LoadAsync(await engine.PostAsync(ping with { OrderId = null }, "6025570043"));

        (foreign.Reason, foreign.ReasonDetail).ShouldBe((guess.Reason, guess.ReasonDetail));
        foreign.Reason.ShouldBe(RejectReason.PingRequired);
        none.Reason.ShouldBe(RejectReason.PingRequired);
        (await engine.ReasonAsync(await engine.PostAsync(ping, "6025570044"))).ShouldBe(RejectReason.None);
    }

    [Fact]
    public async Task Duplicate_leaves_the_order_id_usable() // E-23, QUAL-10
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, TwoBuyers);
        await engine.PostAsync(await engine.PingAsync(), "6025570051");
        var ping = await engine.PingAsync();

        var duplicate = await engine.PostAsync(ping, "6025570051", change: command => command with { BodyHash = [.. command.BodyHash.Reverse()] });
        var person = await engine.PostAsync(ping, "6025570052");

        (await engine.ReasonAsync(duplicate)).ShouldBe(RejectReason.Duplicate);
        (await engine.ReasonAsync(person)).ShouldBe(RejectReason.None);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Post_is_matched_by_all_criteria()
    {
        var catalog = PingSamples.Campaign().WithPortal(1, 40m, account => account with { Criteria = new FieldTest("Note", CriteriaOperator.Is, ["x"]) }).WithPortal(2, 30m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        var ping = await engine.PingAsync();

        var reply = await engine.PostAsync(ping, "6025570061");

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["2:3000"]);
    }

    [Fact]
    public async Task Test_ping_serves_a_test_post_only() // decision 6
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, TwoBuyers);
        var ping = await engine.PingAsync(test: true);
        ping.OrderId.ShouldNotBeNull();

        var real = await engine.PostAsync(ping, "6025570071");
        var test = await engine.PostAsync(ping, "6025570072", change: command => command with { Test = true });

        (await engine.ReasonAsync(real)).ShouldBe(RejectReason.PingRequired);
        (await engine.ReasonAsync(test)).ShouldBe(RejectReason.None);
        (await engine.SalesAsync(test.LeadId)).ShouldBeEmpty();
    }
}
