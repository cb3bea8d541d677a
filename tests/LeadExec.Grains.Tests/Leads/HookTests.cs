using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Leads;

// Distribution hooks through the real engine: what is held, charged, stored and written down. DIST-45, E-56
public sealed class HookTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    [Fact]
    public async Task Price_of_a_hook_is_held_and_charged_and_orders()
    {
        await using var engine = await StartAsync(new DistributionHooks { Price = "if([client.id] = 2, 41.255, [account.price])" });

        var reply = await engine.PostAsync("6025559001");

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["2:4126"]);
        (await engine.Database.ScalarAsync<long>($"select cents from attempt where lead_id = '{reply.LeadId}'")).ShouldBe(4126);
        Steps(engine, reply.LeadId).ShouldBe([(FlowStepResult.Done, "0 excluded, 0 boosted, 1 priced")]);
    }

    [Fact]
    public async Task Price_that_a_buyer_answers_may_lower_the_hooks_price_and_not_raise_it() // F-09
    {
        await using var engine = await StartAsync(new DistributionHooks { Price = "if([account.id] = 1, 50, 1)" });
        engine.Buyers.Answer(1, AttemptState.Accepted, 60m);
        var high = await engine.PostAsync("6025559002");
        engine.Buyers.Answer(1, AttemptState.Accepted, 45m);
        var low = await engine.PostAsync("6025559003");

        (await engine.SalesAsync(high.LeadId)).ShouldBe(["1:5000"]);
        (await engine.SalesAsync(low.LeadId)).ShouldBe(["1:4500"]);
    }

    [Fact]
    public async Task Retry_charges_the_price_that_the_hook_gave_first()
    {
        var retry = new RetrySettings { Enabled = true, MaximumRetries = 1, MinutesBetween = 5 };
        var catalog = SampleCatalog.Create(campaign => campaign with { Hooks = new DistributionHooks { Price = "25.50" } })
            .WithBuyer(1, 40m, method: method => method with { Retry = retry });
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        engine.Buyers.Answer(1, AttemptState.Failed);
        var reply = await engine.PostAsync("6025559004");
        engine.Buyers.Answer(1, AttemptState.Accepted);
        engine.Time.Advance(TimeSpan.FromMinutes(6));

        await engine.Lead(reply.LeadId).ResumeAsync();

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["1:2550"]);
    }

    [Fact]
    public async Task Excluded_account_is_not_asked_and_named_in_the_trace()
    {
        await using var engine = await StartAsync(new DistributionHooks { Exclude = "[client.name] = \"Client 1\" and [State] = \"AZ\"" });

        var reply = await engine.PostAsync("6025559005");

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["2:3000"]);
        engine.Buyers.Sent.ShouldBeEmpty();
        engine.Log.Of(new LeadId(reply.LeadId)).Where(step => step.Reason == RejectReason.ExcludedByHook).Select(step => step.AccountId).ShouldBe([1]);
    }

    [Fact]
    public async Task Boost_decides_who_is_asked_first_at_its_own_price()
    {
        await using var engine = await StartAsync(new DistributionHooks { Boost = "if([account.id] = 2, 10.01, 0)" });

        var reply = await engine.PostAsync("6025559006");

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["2:3000"]);
    }

    [Fact]
    public async Task Field_that_a_hook_sets_decides_and_is_not_stored()
    {
        var catalog = SampleCatalog.Create(campaign => campaign with { Hooks = new DistributionHooks { SetFields = [new FieldHook { Field = "State", Value = "\"CA\"" }] } })
            .WithPortal(1, 40m, account => account with { Criteria = new FieldTest("State", CriteriaOperator.IsAnyOf, ["CA"]) })
            .WithPortal(2, 30m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);

        var reply = await engine.PostAsync("6025559007");

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["1:4000"]);
        (await engine.Record.LoadAsync(new LeadId(reply.LeadId), CancellationToken.None))!.FieldsJson.ShouldContain("AZ");
    }

    [Theory]
    [InlineData("0 - 5", "the campaign's hook for price is not between 0 and 1000.00", false)]
    [InlineData("[State]", "the campaign's hook for price gave no usable number", false)]
    [InlineData("[State]", "the campaign's hook for price gave no usable number", true)]
    public async Task Failing_hook_leaves_the_order_unmodified_and_says_so(string price, string why, bool queued)
    {
        var hooks = new DistributionHooks { Exclude = "[account.id] = 1", Price = price };
        await using var engine = await StartAsync(hooks, queued);

        var reply = await engine.PostAsync($"60255590{(queued ? 1 : 2)}{price.Length}");
        while (queued && await engine.Queue.RoundAsync(CancellationToken.None))
        {
            await engine.Queue.DrainAsync();
        }

        await engine.Queue.DrainAsync();
        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["1:4000"]);
        Steps(engine, reply.LeadId).ShouldBe([(FlowStepResult.Failed, $"no hook was applied: {why}")]);
    }

    private static List<(string, string?)> Steps(EngineHost engine, Guid lead) =>
        [.. engine.Log.Of(new LeadId(lead)).Where(step => step.Step == FlowStepKind.Hooks).Select(step => (step.Result, step.Detail))];

    private Task<EngineHost> StartAsync(DistributionHooks hooks, bool queued = false) => EngineHost.StartAsync(
        fixture.Database,
        SampleCatalog.Create(campaign => campaign with { Hooks = hooks, UseDeliveryQueue = queued }).WithBuyer(1, 40m).WithPortal(2, 30m));
}
