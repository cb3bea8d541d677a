using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Tests.Engine;
using LeadExec.Ports.Leads;
using LeadExec.Postgres;
using LeadExec.Postgres.Recovery;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Leads;

// Unknown outcomes at buyers that drop repetitions, and at all others, through the real engine: decisions 9 to 11, FM-04, FM-47, INV-26
public sealed class AskingAgainTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    [Fact]
    public async Task Buyer_that_drops_repetitions_gets_the_same_key_twice_and_one_sale()
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Catalog(1, deduplicates: true));
        engine.Buyers.Answer(1, Script(AttemptState.Unknown, AttemptState.Accepted));

        var reply = await engine.PostAsync("6025557001");

        engine.Buyers.Sent.Select(sent => sent.DeliveryId).Distinct().Count().ShouldBe(1);
        engine.Buyers.Sent.Count.ShouldBe(2);
        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["1:4000"]);
        (await AttemptsAsync(engine, reply.LeadId)).Single().State.ShouldBe(AttemptState.Accepted);
        engine.Log.Of(new LeadId(reply.LeadId)).Where(step => step.Step == FlowStepKind.Sent).Select(step => step.Result)
            .ShouldBe([FlowStepResult.Unknown, FlowStepResult.Done]);
    }

    [Fact]
    public async Task Any_other_buyer_is_asked_once_and_the_attempt_stays_pinned()
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Catalog(2, deduplicates: false));
        engine.Buyers.Answer(2, Script(AttemptState.Unknown, AttemptState.Accepted));

        var reply = await engine.PostAsync("6025557002");

        engine.Buyers.Sent.Count.ShouldBe(1);
        var attempt = (await AttemptsAsync(engine, reply.LeadId)).Single();
        (attempt.State, attempt.SlotTaken, attempt.PinnedUntil is null).ShouldBe((AttemptState.Unknown, true, false));
    }

    [Fact]
    public async Task Attempt_whose_process_died_is_asked_about_with_its_key()
    {
        var catalog = Catalog(3, deduplicates: true);
        var (lead, key) = await DieWhileSendingAsync(catalog, 3, "6025557003");
        await using var survivor = await EngineHost.StartAsync(fixture.Database, catalog);

        await survivor.Lead(lead).ResumeAsync();

        survivor.Buyers.Sent.Single().DeliveryId.ShouldBe(key);
        (await survivor.SalesAsync(lead)).ShouldBe(["3:4000"]);
        (await StageAsync(survivor, lead)).ShouldBe(FlowStage.Settled);
    }

    [Fact]
    public async Task Attempt_whose_process_died_at_any_other_buyer_is_never_sent_again()
    {
        var catalog = Catalog(4, deduplicates: false);
        var (lead, _) = await DieWhileSendingAsync(catalog, 4, "6025557004");
        await using var survivor = await EngineHost.StartAsync(fixture.Database, catalog);

        await survivor.Lead(lead).ResumeAsync();

        survivor.Buyers.Sent.ShouldBeEmpty();
        (await AttemptsAsync(survivor, lead)).Single().State.ShouldBe(AttemptState.Unknown);
        (await StageAsync(survivor, lead)).ShouldBe(FlowStage.Reconcile);
    }

    /// <summary>One exclusive buyer: an unknown outcome keeps the lead.</summary>
    private static Catalog Catalog(int buyer, bool deduplicates) => SampleCatalog.Create().WithBuyer(
        buyer,
        40m,
        account => account with { Exclusive = true },
        method => method with { Webhook = method.Webhook! with { BuyerDeduplicates = deduplicates } });

    private static Func<Task<DeliveryVerdict>> Script(params AttemptState[] answers)
    {
        var left = new Queue<AttemptState>(answers);
        return () => Task.FromResult(ScriptedTransport.Verdict(left.Dequeue()));
    }

    /// <summary>A process stops between send and answer; the sweeper of another one makes its attempt unknown and takes the lead over.</summary>
    private async Task<(Guid Lead, string Key)> DieWhileSendingAsync(Catalog catalog, int buyer, string phone)
    {
        await using var dying = await EngineHost.StartAsync(fixture.Database, catalog);
        var asked = new TaskCompletionSource();
        dying.Buyers.Answer(buyer, () =>
        {
            asked.SetResult();
            return new TaskCompletionSource<DeliveryVerdict>().Task;
        });
        var command = dying.Submission(phone) with { Deadline = dying.Time.GetUtcNow() };
        (await dying.Lead(command.LeadId).SubmitAsync(command)).Status.ShouldBe(LeadReplyStatus.Running);
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30));
        var boot = await fixture.Database.ScalarAsync<Guid>($"select silo from lead_flow where id = '{command.LeadId}'");
        await Store(boot).RenewLeaseAsync(CancellationToken.None);
        await Store(boot).ReleaseLeaseAsync(CancellationToken.None);
        var sweeper = Store(Guid.NewGuid());
        await sweeper.MarkOrphansAsync(100, CancellationToken.None);
        (await sweeper.TakeOverAsync(100, CancellationToken.None)).ToResume.ShouldContain(new LeadId(command.LeadId));
        return (command.LeadId, dying.Buyers.Sent.Single().DeliveryId);
    }

    private PostgresRecoveryStore Store(Guid boot) =>
        new(fixture.Database.DataSource, new PostgresOptions { ConnectionString = fixture.Database.ConnectionString, SiloBootId = boot });

    private static async Task<IReadOnlyList<AttemptRecord>> AttemptsAsync(EngineHost engine, Guid lead) =>
        (await engine.Record.LoadAsync(new LeadId(lead), CancellationToken.None))!.Attempts;

    private static async Task<FlowStage> StageAsync(EngineHost engine, Guid lead) =>
        (await engine.Record.LoadAsync(new LeadId(lead), CancellationToken.None))!.Stage;
}
