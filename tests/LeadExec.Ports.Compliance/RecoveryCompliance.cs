using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Recovery;

namespace LeadExec.Ports.Compliance;

/// <summary>What every recovery store and rejector promises (reliability 5.5). Run by the model of the simulation and by PostgreSQL.</summary>
public abstract class RecoveryCompliance : IAsyncLifetime
{
    private RecoveryHarness harness = null!;

    public async ValueTask InitializeAsync()
    {
        harness = await StartAsync();
        await harness.Worker.RenewLeaseAsync(CancellationToken.None);
        await harness.Survivor.RenewLeaseAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await harness.DisposeAsync();
    }

    protected abstract Task<RecoveryHarness> StartAsync();

    [Fact]
    public async Task Lead_of_a_living_process_is_left_alone()
    {
        await Commit(Make.Received(hold: Make.Hold()));
        await Commit(Make.Received());

        (await harness.Survivor.MarkOrphansAsync(10, CancellationToken.None)).ShouldBe(0);
        (await Taken()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Process_never_takes_over_from_itself()
    {
        await Commit(Make.Received(hold: Make.Hold()));
        await harness.EndWorkerAsync();

        (await harness.Worker.MarkOrphansAsync(10, CancellationToken.None)).ShouldBe(0);
        (await harness.Worker.TakeOverAsync(10, CancellationToken.None)).ToResume.ShouldBeEmpty();
    }

    [Fact]
    public async Task Attempt_of_a_dead_process_is_found_though_another_run_let_the_lead_rest() // INV-04
    {
        var received = Make.Received(Make.Receipt() with { MaximumDeliveries = 2 }, Make.Hold());
        await Commit(received);
        await harness.SurvivorJournal.CommitAsync(new LeadCommit { LeadId = received.LeadId, Epoch = 1, Stage = FlowStage.Settled }, CancellationToken.None);

        await harness.EndWorkerAsync();

        (await harness.Survivor.MarkOrphansAsync(10, CancellationToken.None)).ShouldBe(1);
        (await Taken()).ShouldBe([received.LeadId]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Attempt_of_a_dead_process_is_unknown_before_its_lead_is_taken_over(bool moveOn) // FM-04, decision 10
    {
        var received = Make.Received(hold: Make.Hold() with { ReleaseSlotIfOrphaned = moveOn });
        await Commit(received);
        await harness.EndWorkerAsync();

        (await Taken()).ShouldBeEmpty();
        (await harness.Survivor.MarkOrphansAsync(10, CancellationToken.None)).ShouldBe(1);
        (await Load(received.LeadId)).DueAt.ShouldNotBeNull(); // its owner may be back before the next line, and nobody would look again
        (await Taken()).ShouldBe([received.LeadId]);

        var record = await Load(received.LeadId);
        (record.Epoch, record.Starts, record.Stage).ShouldBe((2, 1, FlowStage.Sending));
        record.DueAt.ShouldNotBeNull();
        var attempt = record.Attempts.Single();
        (attempt.State, attempt.SlotTaken, attempt.Reason).ShouldBe((AttemptState.Unknown, !moveOn, RejectReason.ProcessDied));
        attempt.PinnedUntil.ShouldNotBeNull();
        (await Taken()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Old_owner_that_wakes_up_is_refused() // FM-09, rule 4
    {
        var received = Make.Received(hold: Make.Hold());
        await Commit(received);
        await harness.EndWorkerAsync();
        await harness.Survivor.MarkOrphansAsync(10, CancellationToken.None);
        await Taken();

        var late = await Commit(Make.Settled(received.LeadId, received.Hold!.AttemptId, AttemptState.Accepted, 3000));

        late.Answer.ShouldBe(CommitAnswer.StaleEpoch);
        (await Load(received.LeadId)).Attempts.Single().State.ShouldBe(AttemptState.Unknown);
    }

    [Fact]
    public async Task Due_leads_come_oldest_first_and_only_once_in_a_while()
    {
        var now = DateTimeOffset.UtcNow;
        var leads = new List<LeadId>();
        foreach (var minutes in new[] { 10, 30, 20, -50 })
        {
            var command = Make.Received() with { Stage = FlowStage.Waiting, DueAt = now.AddMinutes(-minutes) };
            await Commit(command);
            leads.Add(command.LeadId);
        }

        var first = await harness.Survivor.TakeDueAsync(2, CancellationToken.None);
        var rest = await harness.Survivor.TakeDueAsync(10, CancellationToken.None);

        first.ShouldBe([leads[1], leads[2]], ignoreOrder: true);
        rest.ShouldBe([leads[0]]);
        (await harness.Survivor.TakeDueAsync(10, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Lead_that_ended_or_waits_for_people_is_never_due()
    {
        foreach (var stage in new[] { FlowStage.Settled, FlowStage.QualityControl, FlowStage.Queued })
        {
            await Commit(Make.Received() with { Stage = stage, DueAt = DateTimeOffset.UtcNow.AddMinutes(-10) });
        }

        (await harness.Survivor.TakeDueAsync(10, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Ended_pin_is_taken_once_and_only_where_staff_do_not_decide()
    {
        var (lead, hold) = await UnknownAsync(DateTimeOffset.UtcNow.AddMinutes(-1));
        await UnknownAsync(DateTimeOffset.UtcNow.AddHours(1));

        (await Pins()).ShouldBeEmpty();
        (await Pins(new DeliveryAccountId(hold.AccountId.Value + 1))).ShouldBeEmpty();
        (await Pins(hold.AccountId)).ShouldBe([new EndedPin(lead, hold.AttemptId)]);
        (await Pins(hold.AccountId)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Lead_that_nobody_bought_ends_as_rejected_with_its_answer_once() // RCV-21
    {
        var received = Make.Received(Make.Receipt() with { Claim = Make.Claim("rejected") });
        await Commit(received);

        (await Reject(received.LeadId)).ShouldBe(CommitAnswer.Done);
        (await Reject(received.LeadId)).ShouldBe(CommitAnswer.Already);

        var record = await Load(received.LeadId);
        (record.Validity, record.Stage, record.Reason, record.Cost).ShouldBe((LeadValidity.Rejected, FlowStage.Settled, RejectReason.NotDelivered, Money.Zero));
        record.Answer.ShouldNotBeNull();
        var again = await Commit(Make.Received(Make.Receipt() with { Claim = Make.Claim("rejected") }));
        again.Answer.ShouldBe(CommitAnswer.Done); // its place among the originals of duplicates is free again
    }

    [Fact]
    public async Task Lead_that_was_sold_or_may_be_is_not_rejected()
    {
        var sending = Make.Received(hold: Make.Hold());
        var sold = Make.Received(hold: Make.Hold());
        await Commit(sending);
        await Commit(sold);
        await Commit(Make.Settled(sold.LeadId, sold.Hold!.AttemptId, AttemptState.Accepted));

        (await Reject(sending.LeadId)).ShouldBe(CommitAnswer.Refused);
        (await Reject(sold.LeadId)).ShouldBe(CommitAnswer.Refused);
        (await Reject(Make.Received().LeadId)).ShouldBe(CommitAnswer.Refused);
        (await harness.Rejector.RejectAsync(Rejection(sold.LeadId) with { Epoch = 7 }, CancellationToken.None)).ShouldBe(CommitAnswer.StaleEpoch);
    }

    private static LeadRejection Rejection(LeadId lead) =>
        new() { LeadId = lead, Epoch = 1, Reason = RejectReason.NotDelivered, Detail = "nobody bought it", Answer = Make.Answer() };

    private async Task<(LeadId Lead, AttemptHold Hold)> UnknownAsync(DateTimeOffset pinnedUntil)
    {
        var hold = Make.Hold();
        var received = Make.Received(hold: hold);
        await Commit(received);
        await Commit(new LeadCommit
        {
            LeadId = received.LeadId,
            Epoch = 1,
            Outcome = new AttemptOutcome { AttemptId = hold.AttemptId, State = AttemptState.Unknown, PinnedUntil = pinnedUntil },
            Stage = FlowStage.Reconcile,
        });
        return (received.LeadId, hold);
    }

    private Task<CommitAnswer> Reject(LeadId lead) => harness.Rejector.RejectAsync(Rejection(lead), CancellationToken.None);

    private async Task<IReadOnlyList<LeadId>> Taken() => (await harness.Survivor.TakeOverAsync(10, CancellationToken.None)).ToResume;

    private Task<IReadOnlyList<EndedPin>> Pins(params DeliveryAccountId[] accounts) => harness.Survivor.TakeEndedPinsAsync(accounts, 10, CancellationToken.None);

    private Task<LeadCommitReply> Commit(LeadCommit command) => harness.Journal.CommitAsync(command, CancellationToken.None);

    private async Task<LeadRecord> Load(LeadId lead) => (await harness.Record.LoadAsync(lead, CancellationToken.None)).ShouldNotBeNull();
}
