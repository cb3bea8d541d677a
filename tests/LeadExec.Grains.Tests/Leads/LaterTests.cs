using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Leads;

// What happens after the first answer: retries, unknown outcomes, held leads, callers that leave. DELV-41..43, FM-44, FM-47
public sealed class LaterTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    [Fact]
    public async Task Retries_run_when_they_are_due_and_end() // D-24
    {
        var catalog = SampleCatalog.Create().WithBuyer(1, 40m, method: method => method with { Retry = new RetrySettings { Enabled = true, MaximumRetries = 3, MinutesBetween = 5 } });
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        engine.Buyers.Answer(1, AttemptState.Failed);
        var reply = await engine.PostAsync("6025556001");
        for (var round = 0; round < 5; round++)
        {
            engine.Time.Advance(TimeSpan.FromMinutes(5));
            await engine.Lead(reply.LeadId).ResumeAsync();
        }

        engine.Buyers.Sent.Count.ShouldBe(4);
        engine.Buyers.Sent.Select(sent => sent.DeliveryId).Distinct().Count().ShouldBe(1);
        (await StageAsync(engine, reply)).ShouldBe(FlowStage.Settled);
    }

    [Fact]
    public async Task Unknown_of_a_shared_account_sells_to_the_next_and_keeps_its_cap() // D-68, FM-47
    {
        var catalog = SampleCatalog.Create()
            .WithBuyer(2, 40m, account: account => account with { Limits = new QuantityLimits { PerDay = 1 } })
            .WithPortal(3, 30m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        engine.Buyers.Answer(2, AttemptState.Unknown);
        var first = await engine.PostAsync("6025556002");
        engine.Buyers.Answer(2, AttemptState.Accepted);
        var second = await engine.PostAsync("6025556003");

        (await engine.SalesAsync(first.LeadId)).ShouldBe(["3:3000"]);
        (await engine.SalesAsync(second.LeadId)).ShouldBe(["3:3000"]);
    }

    [Fact]
    public async Task Staff_turn_an_unknown_attempt_into_a_manual_sale() // LEAD-31, decision 10
    {
        var catalog = SampleCatalog.Create().WithBuyer(4, 40m, account: account => account with { Exclusive = true }).WithPortal(5, 30m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        engine.Buyers.Answer(4, AttemptState.Unknown);
        var reply = await engine.PostAsync("6025556004");
        (await StageAsync(engine, reply)).ShouldBe(FlowStage.Reconcile);
        var attempt = (await engine.Record.LoadAsync(new LeadId(reply.LeadId), CancellationToken.None))!.Attempts.Single();

        var decided = await engine.Lead(reply.LeadId).DecideAttemptAsync(new DecideAttempt { AttemptId = attempt.Id.Value, Accepted = true, UserId = 1 });

        decided.Taken.ShouldBeTrue();
        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["4:4000"]);
        (await engine.Database.ScalarAsync<bool>($"select manual from sale where lead_id = '{reply.LeadId}'")).ShouldBeTrue();
    }

    [Fact]
    public async Task Staff_say_not_delivered_and_the_lead_goes_on()
    {
        var catalog = SampleCatalog.Create().WithBuyer(4, 40m, account: account => account with { Exclusive = true }).WithPortal(5, 30m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        engine.Buyers.Answer(4, AttemptState.Unknown);
        var reply = await engine.PostAsync("6025556005");
        var attempt = (await engine.Record.LoadAsync(new LeadId(reply.LeadId), CancellationToken.None))!.Attempts.Single();

        await engine.Lead(reply.LeadId).DecideAttemptAsync(new DecideAttempt { AttemptId = attempt.Id.Value, Accepted = false, UserId = 1 });
        await engine.Lead(reply.LeadId).ResumeAsync();

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["5:3000"]);
    }

    [Fact]
    public async Task Staff_say_not_delivered_of_a_lead_that_was_erased_meanwhile_and_it_goes_nowhere() // E-38, INV-04
    {
        var catalog = SampleCatalog.Create().WithBuyer(4, 40m, account: account => account with { Exclusive = true }).WithPortal(5, 30m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        engine.Buyers.Answer(4, AttemptState.Unknown);
        var reply = await engine.PostAsync("6025556015");
        var attempt = (await engine.LoadAsync(reply)).Attempts.Single();
        await engine.Database.ExecuteAsync($"""
            update lead_flow set stage = 6, due_at = null, epoch = epoch + 1 where id = '{reply.LeadId}';
            update lead set removed_at = now() where id = '{reply.LeadId}';
            delete from lead_data where lead_id = '{reply.LeadId}'
            """);

        (await engine.Lead(reply.LeadId).DecideAttemptAsync(new DecideAttempt { AttemptId = attempt.Id.Value, Accepted = false, UserId = 1 })).Taken.ShouldBeTrue();

        (await engine.StageAsync(reply)).ShouldBe(FlowStage.Settled);
        await engine.Lead(reply.LeadId).ResumeAsync();
        (await engine.SalesAsync(reply.LeadId)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_processes_told_yes_and_no_at_once_confirm_one_of_them() // FM-09, decision 10
    {
        var catalog = SampleCatalog.Create().WithBuyer(4, 40m, account: account => account with { Exclusive = true });
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        await using var twin = await EngineHost.StartAsync(fixture.Database, catalog);
        engine.Buyers.Answer(4, AttemptState.Unknown);
        for (var round = 0; round < 10; round++)
        {
            var reply = await engine.PostAsync($"60255561{round:00}");
            var attempt = (await engine.Record.LoadAsync(new LeadId(reply.LeadId), CancellationToken.None))!.Attempts.Single();
            var (yes, no) = (new DecideAttempt { AttemptId = attempt.Id.Value, Accepted = true, UserId = 1 }, new DecideAttempt { AttemptId = attempt.Id.Value, Accepted = false, UserId = 2 });

            var decided = await Task.WhenAll(engine.Lead(reply.LeadId).DecideAttemptAsync(yes), twin.Lead(reply.LeadId).DecideAttemptAsync(no));

            decided.Count(answer => answer.Taken).ShouldBe(1, $"round {round}");
            (await engine.SalesAsync(reply.LeadId)).Count.ShouldBe(decided[0].Taken ? 1 : 0);
        }
    }

    [Fact]
    public async Task Caller_that_leaves_at_the_deadline_finds_the_answer_later() // FM-44
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, SampleCatalog.Create().WithBuyer(7, 30m));
        var buyer = new TaskCompletionSource<DeliveryVerdict>();
        engine.Buyers.Answer(7, () => buyer.Task);
        var command = engine.Submission("6025556007") with { Deadline = engine.Time.GetUtcNow() };

        var early = await engine.Lead(command.LeadId).SubmitAsync(command);
        buyer.SetResult(ScriptedTransport.Verdict(AttemptState.Accepted));
        var later = await engine.Lead(command.LeadId).AwaitAnswerAsync(engine.Time.GetUtcNow().AddSeconds(5));

        early.Status.ShouldBe(LeadReplyStatus.Running);
        later.Status.ShouldBe(LeadReplyStatus.Final);
        (await engine.SalesAsync(command.LeadId)).ShouldBe(["7:3000"]);
    }

    [Fact]
    public async Task Stopped_outbound_holds_webhook_leads_and_lets_them_go_later() // decision 18
    {
        var catalog = SampleCatalog.Create().WithBuyer(8, 30m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog with { Account = catalog.Account with { OutboundStopped = true } });
        var reply = await engine.PostAsync("6025556008");
        engine.Buyers.Sent.ShouldBeEmpty();
        engine.Catalogs.Publish(present => present with { Account = present.Account with { OutboundStopped = false } });
        engine.Time.Advance(TimeSpan.FromMinutes(1));

        await engine.Lead(reply.LeadId).ResumeAsync();

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["8:3000"]);
    }

    private static async Task<FlowStage> StageAsync(EngineHost engine, LeadReply reply) =>
        (await engine.Record.LoadAsync(new LeadId(reply.LeadId), CancellationToken.None))!.Stage;
}
