using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Leads;

// The acceptance scenario of the main job through the real engine: F.1, RCV-14..17, DIST-03, DIST-13..16, DIST-24..26, DELV-80
public sealed class SaleTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    private static Catalog TwoBuyers => SampleCatalog.Create()
        .WithBuyer(1, 40m, account: account => account with { Criteria = new FieldTest("State", CriteriaOperator.IsAnyOf, ["AZ"]) })
        .WithPortal(2, 30m);

    [Fact]
    public async Task Lead_goes_to_the_best_price_that_takes_it()
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, TwoBuyers);

        var arizona = await engine.PostAsync("6025550001");
        var nevada = await engine.PostAsync("6025550002", "NV");

        arizona.Status.ShouldBe(LeadReplyStatus.Final);
        (await engine.SalesAsync(arizona.LeadId)).ShouldBe(["1:4000"]);
        (await engine.SalesAsync(nevada.LeadId)).ShouldBe(["2:3000"]);
        (await engine.Record.LoadAsync(new LeadId(arizona.LeadId), CancellationToken.None))!.Cost.ShouldBe(Money.Round(15m));
    }

    [Fact]
    public async Task Buyer_that_refuses_is_passed_over_and_the_trace_says_so() // DIST-26
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, TwoBuyers);
        engine.Buyers.Answer(1, AttemptState.Failed);

        var reply = await engine.PostAsync("6025550003");

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["2:3000"]);
        engine.Log.Of(new LeadId(reply.LeadId)).ShouldContain(step => step.Step == "sent" && step.Result == "failed" && step.AccountId == 1);
    }

    [Fact]
    public async Task Same_body_again_gets_the_stored_bytes() // decision 1, FM-37
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, TwoBuyers);
        var first = await engine.PostAsync("6025550004");

        var again = await engine.PostAsync("6025550004");

        again.Status.ShouldBe(LeadReplyStatus.Replayed);
        again.LeadId.ShouldBe(first.LeadId);
        again.Body.ShouldBe(first.Body);
    }

    [Fact]
    public async Task Same_key_with_another_body_is_refused() // FM-36
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, TwoBuyers);
        await engine.PostAsync("6025550005", change: command => command with { IdempotencyKey = "k5" });

        var reply = await engine.PostAsync("6025550006", change: command => command with { IdempotencyKey = "k5" });

        reply.Status.ShouldBe(LeadReplyStatus.KeyReused);
    }

    [Fact]
    public async Task Same_person_with_another_field_is_a_duplicate() // QUAL-10, QUAL-17
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, TwoBuyers);
        var first = await engine.PostAsync("6025550007");

        var second = await engine.PostAsync("6025550007", "NV");

        var stored = (await engine.Record.LoadAsync(new LeadId(second.LeadId), CancellationToken.None))!;
        stored.Reason.ShouldBe(RejectReason.Duplicate);
        stored.Cost.ShouldBe(Money.Zero);
        (await engine.Database.ScalarAsync<Guid>($"select original_lead_id from lead where id = '{second.LeadId}'")).ShouldBe(first.LeadId);
    }

    [Fact]
    public async Task Duplicate_window_ends_after_thirty_days_to_the_second() // D-34
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, TwoBuyers, new TestKit.Time.ManualTimeProvider(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero)));
        await engine.PostAsync("6025550008");
        engine.Time.JumpTo(new DateTimeOffset(2026, 3, 31, 9, 59, 59, TimeSpan.Zero));
        var inside = await engine.PostAsync("6025550008", "NV");
        engine.Time.JumpTo(new DateTimeOffset(2026, 3, 31, 10, 0, 1, TimeSpan.Zero));
        var after = await engine.PostAsync("6025550008", "CA");

        (await ReasonAsync(engine, inside)).ShouldBe(RejectReason.Duplicate);
        (await ReasonAsync(engine, after)).ShouldBe(RejectReason.None);
    }

    [Theory]
    [InlineData(false, RejectReason.None)]
    [InlineData(true, RejectReason.Duplicate)]
    public async Task Rejected_lead_counts_as_original_only_if_asked(bool check, RejectReason expected) // D-35, QUAL-12
    {
        var catalog = SampleCatalog.Create(campaign => campaign with { CheckRejectedLeads = check, Criteria = new FieldTest("State", CriteriaOperator.IsAnyOf, ["AZ"]) });
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        var phone = check ? "6025550010" : "6025550009";
        var rejected = await engine.PostAsync(phone, "NV");
        engine.Time.Advance(TimeSpan.FromDays(1));

        var repeat = await engine.PostAsync(phone);

        (await ReasonAsync(engine, rejected)).ShouldBe(RejectReason.OutsideCriteria);
        (await ReasonAsync(engine, repeat)).ShouldBe(expected);
    }

    [Fact]
    public async Task Exclusive_account_takes_the_lead_alone() // D-61
    {
        var catalog = SampleCatalog.Create(campaign => campaign with { MaximumDeliveryCount = 3 })
            .WithBuyer(1, 60m, account: account => account with { Exclusive = true })
            .WithBuyer(2, 30m)
            .WithPortal(3, 20m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);

        var reply = await engine.PostAsync("6025550011");

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["1:6000"]);
    }

    [Fact]
    public async Task Shared_sale_drops_the_exclusive_account() // D-62
    {
        var catalog = SampleCatalog.Create(campaign => campaign with { MaximumDeliveryCount = 3 })
            .WithBuyer(1, 60m)
            .WithBuyer(2, 50m, account: account => account with { Exclusive = true })
            .WithPortal(3, 20m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);

        var reply = await engine.PostAsync("6025550012");

        (await engine.SalesAsync(reply.LeadId)).Order().ShouldBe(["1:6000", "3:2000"]);
    }

    [Fact]
    public async Task Test_lead_is_stored_and_nothing_else() // decision 6
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, TwoBuyers);

        var reply = await engine.PostAsync("6025550013", change: command => command with { Test = true });
        var real = await engine.PostAsync("6025550013", "NV");

        (await engine.SalesAsync(reply.LeadId)).ShouldBeEmpty();
        engine.Buyers.Sent.ShouldBeEmpty();
        (await ReasonAsync(engine, real)).ShouldBe(RejectReason.None);
    }

    [Fact]
    public async Task Price_in_the_answer_never_exceeds_the_hold() // F-09, INV-14
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, TwoBuyers);
        engine.Buyers.Answer(1, AttemptState.Accepted, 32.505m);
        var less = await engine.PostAsync("6025550014");
        engine.Buyers.Answer(1, AttemptState.Accepted, 99m);
        var more = await engine.PostAsync("6025550015");

        (await engine.SalesAsync(less.LeadId)).ShouldBe(["1:3251"]);
        (await engine.SalesAsync(more.LeadId)).ShouldBe(["1:4000"]);
    }

    private static async Task<RejectReason> ReasonAsync(EngineHost engine, LeadReply reply) =>
        (await engine.Record.LoadAsync(new LeadId(reply.LeadId), CancellationToken.None))!.Reason;
}
