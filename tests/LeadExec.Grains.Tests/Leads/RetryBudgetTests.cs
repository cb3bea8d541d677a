using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Leads;

// FM-57: a buyer comes back and everything is due at once.
public sealed class RetryBudgetTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    private const int Burst = 20;
    private const int PerMinute = 10;

    [Fact]
    public async Task Retries_due_together_run_within_the_budget_and_none_is_lost()
    {
        var catalog = SampleCatalog.Create().WithBuyer(1, 40m, method: method => method with { Retry = new RetrySettings { Enabled = true, MaximumRetries = 3, MinutesBetween = 5 } });
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        engine.Buyers.Answer(1, AttemptState.Rejected);
        var leads = new List<LeadReply>();
        for (var number = 0; number < 2 * Burst; number++)
        {
            leads.Add(await engine.PostAsync($"60255580{number:00}"));
        }

        engine.Buyers.Answer(1, AttemptState.Accepted);
        engine.Time.Advance(TimeSpan.FromMinutes(5));
        var perRound = new List<int>();
        for (var round = 0; round < 10; round++)
        {
            var before = engine.Buyers.Sent.Count;
            foreach (var lead in leads)
            {
                await engine.Lead(lead.LeadId).ResumeAsync();
            }

            perRound.Add(engine.Buyers.Sent.Count - before);
            engine.Time.Advance(TimeSpan.FromMinutes(1));
        }

        perRound[0].ShouldBe(Burst);
        perRound.Skip(1).ShouldAllBe(sent => sent <= PerMinute);
        (await engine.SalesAsync()).Count.ShouldBe(leads.Count);
    }

    [Fact]
    public async Task Retry_that_was_put_off_is_stored_with_its_next_time()
    {
        var catalog = SampleCatalog.Create().WithBuyer(2, 40m, method: method => method with { Retry = new RetrySettings { Enabled = true, MaximumRetries = 3, MinutesBetween = 5 } });
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        engine.Buyers.Answer(2, AttemptState.Failed);
        var waiting = await engine.PostAsync("6025559000");
        for (var number = 1; number <= 10; number++)
        {
            await engine.PostAsync($"60255590{number:00}"); // ten failures in a row open the breaker
        }

        engine.Time.Advance(TimeSpan.FromSeconds(290));
        await engine.PostAsync("6025559099"); // the probe fails, and the breaker is open again when the retry is due
        engine.Time.Advance(TimeSpan.FromSeconds(10));
        var due = engine.Time.GetUtcNow();
        await engine.Lead(waiting.LeadId).ResumeAsync();

        var record = (await engine.Record.LoadAsync(new LeadId(waiting.LeadId), CancellationToken.None))!;
        record.Stage.ShouldBe(FlowStage.Waiting);
        record.Attempts.Length.ShouldBe(1);
        record.DueAt!.Value.ShouldBeInRange(due.AddMinutes(1), due.AddMinutes(2));
        engine.Log.Of(record.Id).ShouldContain(step => step.Step == FlowStepKind.Reserved && step.Reason == RejectReason.BreakerOpen);
    }
}
