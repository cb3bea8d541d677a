using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Recovery;
using LeadExec.Postgres.Recovery;
using LeadExec.Postgres.Tests.Journal;

namespace LeadExec.Postgres.Tests.Recovery;

/// <summary>What sweepers find after crashes (reliability 5.5).</summary>
public sealed class PostgresRecoveryStoreTests : IAsyncLifetime
{
    private static readonly Guid Survivor = Guid.NewGuid();
    private readonly List<LeadId> parked = [];
    private PostgresJournalHarness harness = null!;
    private PostgresRecoveryStore store = null!;
    private PostgresRecoveryStore worker = null!;
    private PostgresOutbox outbox = null!;

    public async ValueTask InitializeAsync()
    {
        harness = await PostgresJournalHarness.StartAsync(options => options with { ClockForTests = null });
        worker = new PostgresRecoveryStore(harness.Database.DataSource, harness.Options);
        store = new PostgresRecoveryStore(harness.Database.DataSource, harness.Options with { SiloBootId = Survivor });
        outbox = new PostgresOutbox(harness.Database.DataSource);
        await worker.RenewLeaseAsync(CancellationToken.None);
        await store.RenewLeaseAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync() => await harness.DisposeAsync();

    [Fact]
    public async Task Lead_of_a_living_process_is_left_alone()
    {
        await Commit(Make.Received(hold: Make.Hold()));
        (await Orphans()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("update silo set renewed_at = renewed_at - interval '16 seconds' where boot_id <> '{0}'", false)]
    [InlineData("update silo set stopped_at = now() where boot_id <> '{0}'", true)]
    public async Task Lead_of_a_dead_process_is_taken_over_and_its_attempt_is_unknown(string death, bool moveOn) // FM-04, FM-09, decision 10
    {
        var received = Make.Received(hold: Make.Hold() with { ReleaseSlotIfOrphaned = moveOn });
        await Commit(received);
        await harness.Database.ExecuteAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, death, Survivor));
        (await store.TakeOverAsync(10, CancellationToken.None)).ToResume.ShouldBeEmpty();
        (await Orphans()).ShouldBe([received.LeadId]);
        var record = await Load(received.LeadId);
        record.Epoch.ShouldBe(2);
        record.Starts.ShouldBe(1);
        var attempt = record.Attempts.Single();
        attempt.State.ShouldBe(AttemptState.Unknown);
        attempt.SlotTaken.ShouldBe(!moveOn);
        attempt.PinnedUntil.ShouldNotBeNull();
        (await Orphans()).ShouldBeEmpty();
        await Checked.CleanAsync(harness.Database.DataSource);
    }

    [Fact]
    public async Task Old_owner_that_wakes_up_is_refused_and_its_acceptance_is_kept_as_evidence() // FM-09, decision 10
    {
        var received = Make.Received(hold: Make.Hold());
        await Commit(received);
        await worker.ReleaseLeaseAsync(CancellationToken.None);
        await Orphans();
        (await Commit(Make.Settled(received.LeadId, received.Hold!.AttemptId, AttemptState.Accepted, 3000))).Answer.ShouldBe(CommitAnswer.StaleEpoch);
        (await harness.Database.ScalarAsync<long>("select late_price from attempt where late_at is not null")).ShouldBe(3000);
        var manual = Make.Settled(received.LeadId, received.Hold.AttemptId, AttemptState.Accepted, 3000) with { Epoch = 2 };
        (await Commit(manual with { Outcome = manual.Outcome! with { Manual = true } })).Answer.ShouldBe(CommitAnswer.Done);
        (await harness.Database.ScalarAsync<long>("select count(*) from sale where manual")).ShouldBe(1);
        await Checked.CleanAsync(harness.Database.DataSource);
    }

    [Fact]
    public async Task Lead_that_kills_its_process_every_time_ends_in_quality_control() // FM-07
    {
        var received = Make.Received();
        await Commit(received);
        for (var start = 1; start <= 4; start++)
        {
            await harness.Database.ExecuteAsync($"update silo set recovered_at = null, renewed_at = now() - interval '1 hour' where boot_id <> '{Survivor}'");
            await harness.Database.ExecuteAsync($"update lead_flow set silo = (select boot_id from silo where boot_id <> '{Survivor}' limit 1)");
            (await Orphans()).Count.ShouldBe(start == 4 ? 0 : 1);
        }

        parked.ShouldBe([received.LeadId]);

        (await Load(received.LeadId)).Stage.ShouldBe(FlowStage.QualityControl);
        (await Due()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Definite_outcome_starts_the_count_anew()
    {
        var received = Make.Received(hold: Make.Hold());
        await Commit(received);
        await harness.Database.ExecuteAsync("update lead_flow set starts = 3");
        await Commit(Make.Settled(received.LeadId, received.Hold!.AttemptId, AttemptState.Rejected));
        (await Load(received.LeadId)).Starts.ShouldBe(0);
    }

    [Fact]
    public async Task Due_leads_come_oldest_first_once_and_again_when_nobody_works_on_them()
    {
        var now = DateTimeOffset.UtcNow;
        foreach (var minutes in new[] { 1, 3, 2, -5 })
        {
            await Commit(Make.Received() with { Stage = FlowStage.Waiting, DueAt = now.AddMinutes(-minutes) });
        }

        var first = await Due(2);
        var rest = await Due(10);
        first.Count.ShouldBe(2);
        rest.Count.ShouldBe(1);
        first.Concat(rest).ShouldBeUnique();
        (await Due()).ShouldBeEmpty();
        await harness.Database.ExecuteAsync("update lead_flow set due_at = due_at - interval '61 seconds' where due_at < now() + interval '2 minutes'");
        (await Due()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Two_sweepers_never_get_the_same_lead() // FM-27
    {
        for (var i = 0; i < 40; i++)
        {
            await Commit(Make.Received() with { Stage = FlowStage.Waiting, DueAt = DateTimeOffset.UtcNow.AddMinutes(-1) });
        }

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Due(10)));
        claims.SelectMany(list => list).ShouldBeUnique();
        claims.Sum(list => list.Count).ShouldBe(40);
    }

    [Fact]
    public async Task Outbox_message_is_told_until_somebody_completes_it_and_once_per_cause() // INV-28
    {
        var message = Make.Message("cause");
        await Commit(Make.Received() with { Outbox = [message] });
        await Commit(Make.Received() with { Outbox = [Make.Message("cause")] });
        (await Messages()).Single().Id.ShouldBe(message.Id);
        (await Messages()).ShouldBeEmpty();
        await outbox.RetryAsync(message.Id, DateTimeOffset.UtcNow.AddMinutes(-1), null, CancellationToken.None);
        (await Messages()).Single().Tries.ShouldBe(1);
        (await outbox.DoneAsync(message.Id, CancellationToken.None)).ShouldBeTrue();
        (await outbox.DoneAsync(message.Id, CancellationToken.None)).ShouldBeFalse("somebody ended it");
        await outbox.RetryAsync(message.Id, DateTimeOffset.UtcNow.AddMinutes(-1), null, CancellationToken.None);
        (await Messages()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Message_that_is_given_up_stays_visible()
    {
        await Commit(Make.Received() with { Outbox = [Make.Message("cause")] });
        await outbox.RetryAsync((await Messages()).Single().Id, null, "given-up", CancellationToken.None);
        (await Messages()).ShouldBeEmpty();
        (await harness.Database.ScalarAsync<long>("select count(*) from outbox where state = 2")).ShouldBe(1);
    }

    [Fact]
    public async Task Ended_pin_is_taken_once_and_only_where_staff_do_not_decide() // reliability 5.5
    {
        var hold = Make.Hold();
        var received = Make.Received(hold: hold);
        await Commit(received);
        await Commit(new LeadCommit
        {
            LeadId = received.LeadId,
            Epoch = 1,
            Outcome = new AttemptOutcome { AttemptId = hold.AttemptId, State = AttemptState.Unknown, PinnedUntil = DateTimeOffset.UtcNow.AddHours(1) },
            Stage = FlowStage.Reconcile,
        });

        (await Pins(hold.AccountId)).ShouldBeEmpty();
        await harness.Database.ExecuteAsync("update attempt set pinned_until = clock_timestamp() - interval '1 second'");
        (await Pins()).ShouldBeEmpty();
        (await Pins(new DeliveryAccountId(hold.AccountId.Value + 1))).ShouldBeEmpty();
        (await Pins(hold.AccountId)).ShouldBe([new EndedPin(received.LeadId, hold.AttemptId)]);
        (await Pins(hold.AccountId)).ShouldBeEmpty();
        (await Load(received.LeadId)).Attempts.Single().State.ShouldBe(AttemptState.Unknown);
    }

    private Task<IReadOnlyList<EndedPin>> Pins(params DeliveryAccountId[] accounts) => store.TakeEndedPinsAsync(accounts, 10, CancellationToken.None);

    private Task<LeadCommitReply> Commit(LeadCommit command) => harness.Journal.CommitAsync(command, CancellationToken.None);

    private async Task<LeadRecord> Load(LeadId lead) => (await harness.Record.LoadAsync(lead, CancellationToken.None)).ShouldNotBeNull();

    private async Task<IReadOnlyList<LeadId>> Orphans()
    {
        await store.MarkOrphansAsync(100, CancellationToken.None);
        return await TakeOver();
    }

    private async Task<IReadOnlyList<LeadId>> TakeOver()
    {
        var taken = await store.TakeOverAsync(100, CancellationToken.None);
        parked.AddRange(taken.Parked);
        return taken.ToResume;
    }

    private Task<IReadOnlyList<LeadId>> Due(int limit = 100) => store.TakeDueAsync(limit, CancellationToken.None);

    private Task<IReadOnlyList<PendingMessage>> Messages() => outbox.TakeAsync(["lead.result"], 10, TimeSpan.FromMinutes(1), CancellationToken.None);
}
