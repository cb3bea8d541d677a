using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Leads;

// Delivery delay: CLNT-25, DIST-49, E-57
public sealed class DelayTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    [Fact]
    public async Task Delayed_lead_holds_its_place_and_is_sent_when_its_time_comes()
    {
        var catalog = Delayed(1).WithPortal(2, 30m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        var reply = await engine.PostAsync("6027000001");
        reply.Status.ShouldBe(LeadReplyStatus.Final);
        (await engine.StageAsync(reply)).ShouldBe(FlowStage.Held);
        (await engine.LoadAsync(reply)).DueAt.ShouldBe(engine.Time.GetUtcNow().AddMinutes(30));
        var other = await engine.PostAsync("6027000002"); // the place is taken
        (await engine.SalesAsync(other.LeadId)).ShouldBe(["2:3000"]);
        await engine.Lead(reply.LeadId).ResumeAsync(); // too early
        engine.Buyers.Sent.ShouldBeEmpty();
        engine.Time.Advance(TimeSpan.FromMinutes(30));

        await engine.Lead(reply.LeadId).ResumeAsync();

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["1:4000"]);
        (await engine.LoadAsync(reply)).Attempts.Length.ShouldBe(1);
        (await engine.StageAsync(reply)).ShouldBe(FlowStage.Settled);
        await engine.CheckAsync();
    }

    [Theory]
    [InlineData("client")]
    [InlineData("account")]
    [InlineData("method")]
    public async Task Client_that_left_meanwhile_gives_everything_back_and_distribution_starts_anew(string left)
    {
        var (one, two) = (left.Length * 10, (left.Length * 10) + 1);
        await using var engine = await EngineHost.StartAsync(fixture.Database, Delayed(one).WithPortal(two, 30m));
        var reply = await engine.PostAsync($"602701000{left.Length}");
        engine.Catalogs.Publish(present => SampleCatalog.Change(present, builder =>
        {
            if (left == "client")
            {
                builder.Put(present.Clients[new ClientId(one)] with { Status = ClientStatus.Inactive });
            }
            else if (left == "account")
            {
                builder.Put(present.DeliveryAccounts[new DeliveryAccountId(one)] with { Status = DeliveryAccountStatus.Paused });
            }
            else
            {
                builder.Put(present.DeliveryMethods[new DeliveryMethodId(one)] with { Enabled = false });
            }
        }));
        engine.Time.Advance(TimeSpan.FromMinutes(30));

        await engine.Lead(reply.LeadId).ResumeAsync();

        engine.Buyers.Sent.ShouldBeEmpty();
        (await engine.SalesAsync(reply.LeadId)).ShouldBe([$"{two}:3000"]);
        (await engine.LoadAsync(reply)).Attempts.Select(attempt => (attempt.State, attempt.Reason)).First().ShouldBe((AttemptState.NotSent, RejectReason.AccountLeft));
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Buyer_that_refuses_a_delayed_lead_passes_it_on()
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Delayed(81).WithPortal(82, 30m));
        engine.Buyers.Answer(81, AttemptState.Rejected);
        var reply = await engine.PostAsync("6027020001");
        engine.Time.Advance(TimeSpan.FromMinutes(30));

        await engine.Lead(reply.LeadId).ResumeAsync();

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["82:3000"]);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Release_changes_no_cap_and_criteria_are_not_asked_again() // only statuses are tested
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Delayed(91));
        var reply = await engine.PostAsync("6027030001");
        engine.Catalogs.Publish(present => SampleCatalog.Change(present, builder => builder.Put(present.DeliveryAccounts[new DeliveryAccountId(91)] with
        {
            Criteria = new Domain.Criteria.FieldTest("State", Domain.Criteria.CriteriaOperator.IsAnyOf, ["NV"]),
            Price = Money.Round(99m),
        })));
        engine.Time.Advance(TimeSpan.FromDays(1)); // another day: the place was taken at match

        await engine.Lead(reply.LeadId).ResumeAsync();

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["91:4000"]);
        (await engine.Database.ScalarAsync<int>("select day_taken from book where kind = 4 and id = 91")).ShouldBe(1);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Two_silos_that_release_one_lead_send_it_once() // FM-24
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Delayed(101));
        await using var twin = await EngineHost.StartAsync(fixture.Database, Delayed(101), engine.Time);
        var reply = await engine.PostAsync("6027040001");
        engine.Time.Advance(TimeSpan.FromMinutes(30));

        await Task.WhenAll(engine.Lead(reply.LeadId).ResumeAsync(), twin.Lead(reply.LeadId).ResumeAsync());

        (engine.Buyers.Sent.Count + twin.Buyers.Sent.Count).ShouldBe(1);
        (await engine.SalesAsync(reply.LeadId)).Count.ShouldBe(1);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Silo_that_died_in_the_wait_is_followed_by_another_that_sends()
    {
        LeadReply reply;
        TestKit.Time.ManualTimeProvider clock;
        await using (var engine = await EngineHost.StartAsync(fixture.Database, Delayed(111)))
        {
            reply = await engine.PostAsync("6027050001");
            clock = new TestKit.Time.ManualTimeProvider(engine.Time.GetUtcNow().AddMinutes(31));
        }

        await using var next = await EngineHost.StartAsync(fixture.Database, Delayed(111), clock);
        await next.Lead(reply.LeadId).ResumeAsync();

        (await next.SalesAsync(reply.LeadId)).ShouldBe(["111:4000"]);
        await next.CheckAsync();
    }

    [Fact]
    public async Task Delayed_exclusive_account_keeps_the_others_out()
    {
        var catalog = SampleCatalog.Create(campaign => campaign with { MaximumDeliveryCount = 3 })
            .WithBuyer(121, 40m, account => account with { DelayMinutes = 30, Exclusive = true }).WithPortal(122, 30m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        var reply = await engine.PostAsync("6027060001");
        (await engine.SalesAsync(reply.LeadId)).ShouldBeEmpty();
        engine.Time.Advance(TimeSpan.FromMinutes(30));

        await engine.Lead(reply.LeadId).ResumeAsync();

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["121:4000"]);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Others_get_their_copy_at_once_while_one_waits()
    {
        var catalog = SampleCatalog.Create(campaign => campaign with { MaximumDeliveryCount = 2 })
            .WithBuyer(131, 40m, account => account with { DelayMinutes = 30 }).WithPortal(132, 30m).WithPortal(133, 20m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        var reply = await engine.PostAsync("6027070001");
        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["132:3000"]);
        engine.Time.Advance(TimeSpan.FromMinutes(30));

        await engine.Lead(reply.LeadId).ResumeAsync();

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["132:3000", "131:4000"]);
        await engine.CheckAsync();
    }

    private static Catalog Delayed(int number) =>
        SampleCatalog.Create().WithBuyer(number, 40m, account => account with { DelayMinutes = 30, Limits = new QuantityLimits { PerDay = 1 } });
}
