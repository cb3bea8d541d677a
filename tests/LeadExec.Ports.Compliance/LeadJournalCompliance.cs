using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Pings;

namespace LeadExec.Ports.Compliance;

/// <summary>What every journal promises (commit-protocol 1 and 7). Run by the model in memory and by the PostgreSQL writer.</summary>
public abstract partial class LeadJournalCompliance : IAsyncLifetime
{
    private JournalHarness harness = null!;

    protected ILeadJournal Journal => harness.Journal;

    protected IPingStore Pings => harness.Pings;

    protected DateTimeOffset Now
    {
        get => harness.Now;
        set => harness.Now = value;
    }

    public async ValueTask InitializeAsync() => harness = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await harness.DisposeAsync();
    }

    protected abstract Task<JournalHarness> StartAsync();

    protected Task<LeadCommitReply> Commit(LeadCommit command) => Journal.CommitAsync(command, CancellationToken.None);

    protected Task Rows(params BookRow[] rows) => harness.Books.EnsureRowsAsync(rows, CancellationToken.None);

    protected Task AccountRow() => Rows(new BookRow(BookKind.DeliveryAccount, Make.Account.Value));

    protected async Task<LeadRecord> Load(LeadId lead) => (await harness.Record.LoadAsync(lead, CancellationToken.None)).ShouldNotBeNull();

    /// <summary>A stored lead with slots and no attempt.</summary>
    protected async Task<LeadId> NewLead(int? slots = 1)
    {
        var command = Make.Received(Make.Receipt() with { MaximumDeliveries = slots });
        (await Commit(command)).Answer.ShouldBe(CommitAnswer.Done);
        return command.LeadId;
    }

    protected async Task<CommitAnswer> Place(LeadId lead, AttemptHold hold) => (await Commit(Make.Holding(lead, hold))).Answer;

    [Fact]
    public async Task Receipt_makes_the_lead_with_its_flow_and_fields()
    {
        var command = Make.Received(Make.Receipt() with { Reference = "r-1", MaximumDeliveries = 3 });
        (await Commit(command)).Answer.ShouldBe(CommitAnswer.Done);
        var record = await Load(command.LeadId);
        record.Stage.ShouldBe(FlowStage.Received);
        record.Epoch.ShouldBe(1);
        record.Reference.ShouldBe("r-1");
        record.MaximumDeliveries.ShouldBe(3);
        record.FieldsJson.ShouldContain("a@example.org");
        record.Cost.ShouldBe(Money.FromCents(1500));
    }

    /// <summary>The run that stored the lead is told by its own attempt; another run must not send.</summary>
    [Fact]
    public async Task Receipt_again_names_the_attempt_only_if_it_is_its_own() // FM-26, rule 3
    {
        var received = Make.Received(hold: Make.Hold());
        (await Commit(received)).Answer.ShouldBe(CommitAnswer.Done);

        var own = await Commit(received);
        var another = await Commit(received with { Hold = Make.Hold() });

        (own.Answer, own.AttemptState).ShouldBe((CommitAnswer.Already, AttemptState.Sending));
        (another.Answer, another.AttemptState).ShouldBe((CommitAnswer.Already, null));
        (await Load(received.LeadId)).Attempts.Length.ShouldBe(1);
    }

    [Fact]
    public async Task Receipt_with_hold_and_acceptance_sells_the_lead_in_two_commits()
    {
        var hold = Make.Hold();
        var received = Make.Received(hold: hold);
        (await Commit(received)).Answer.ShouldBe(CommitAnswer.Done);
        (await Load(received.LeadId)).Attempts.Single().State.ShouldBe(AttemptState.Sending);
        var settle = Make.Settled(received.LeadId, hold.AttemptId, AttemptState.Accepted, 3900) with { Answer = Make.Answer() };
        (await Commit(settle)).Answer.ShouldBe(CommitAnswer.Done);
        var record = await Load(received.LeadId);
        record.Stage.ShouldBe(FlowStage.Settled);
        record.Attempts.Single().State.ShouldBe(AttemptState.Accepted);
        record.Attempts.Single().Price.ShouldBe(Money.FromCents(3900));
        record.Attempts.Single().SlotTaken.ShouldBeTrue();
        record.Answer.ShouldNotBeNull().Body.ShouldBe(Make.Answer().Body);
    }

    [Fact]
    public async Task Instant_hold_is_sold_in_the_same_commit() // decision 12
    {
        var received = Make.Received(hold: Make.Hold() with { Instant = true }) with { Answer = Make.Answer() };
        (await Commit(received)).Answer.ShouldBe(CommitAnswer.Done);
        var attempt = (await Load(received.LeadId)).Attempts.Single();
        attempt.State.ShouldBe(AttemptState.Accepted);
        attempt.Price.ShouldBe(Money.FromCents(4000));
    }

    [Fact]
    public async Task Same_command_twice_is_already_with_the_stored_state() // rule 3
    {
        var hold = Make.Hold();
        var received = Make.Received(hold: hold);
        await Commit(received);
        var again = await Commit(received);
        again.Answer.ShouldBe(CommitAnswer.Already);
        again.AttemptState.ShouldBe(AttemptState.Sending);
        var settle = Make.Settled(received.LeadId, hold.AttemptId, AttemptState.Rejected);
        (await Commit(settle)).Answer.ShouldBe(CommitAnswer.Done);
        var repeated = await Commit(settle);
        repeated.Answer.ShouldBe(CommitAnswer.Already);
        repeated.AttemptState.ShouldBe(AttemptState.Rejected);
    }

    [Fact]
    public async Task Another_outcome_for_a_settled_attempt_is_already_and_tells_the_state_that_stands()
    {
        var (lead, attempt) = await Sending();
        await Commit(Make.Settled(lead, attempt, AttemptState.Rejected));
        var reply = await Commit(Make.Settled(lead, attempt, AttemptState.Accepted));
        reply.Answer.ShouldBe(CommitAnswer.Already);
        reply.AttemptState.ShouldBe(AttemptState.Rejected);
    }

    [Fact]
    public async Task Stale_epoch_takes_nothing() // FM-09, rule 4
    {
        var (lead, attempt) = await Sending();
        (await Commit(Make.Settled(lead, attempt, AttemptState.Accepted) with { Epoch = 2 })).Answer.ShouldBe(CommitAnswer.StaleEpoch);
        (await Load(lead)).Attempts.Single().State.ShouldBe(AttemptState.Sending);
    }

    [Fact]
    public async Task Key_of_another_lead_is_key_taken_and_says_whether_the_body_differs() // FM-35, FM-36
    {
        var first = Make.Received(Make.Receipt() with { IdempotencyKey = "k" });
        await Commit(first);
        var same = await Commit(Make.Received(first.Receipt! with { }));
        same.Answer.ShouldBe(CommitAnswer.KeyTaken);
        same.OtherLead.ShouldBe(first.LeadId);
        same.InputDiffers.ShouldBeFalse();
        var other = await Commit(Make.Received(Make.Receipt() with { IdempotencyKey = "k" }));
        other.Answer.ShouldBe(CommitAnswer.KeyTaken);
        other.InputDiffers.ShouldBeTrue();
        var elsewhere = Make.Receipt() with { IdempotencyKey = "k", CampaignId = new CampaignId(99) };
        (await Commit(Make.Received(elsewhere))).Answer.ShouldBe(CommitAnswer.Done);
    }

    [Fact]
    public async Task Key_taken_wins_over_duplicate_and_limits()
    {
        await Rows(new BookRow(BookKind.Campaign, Make.Campaign.Value));
        var receipt = Make.Receipt() with { IdempotencyKey = "k", Claim = Make.Claim("Ann"), CampaignLimits = new QuantityLimits { PerDay = 1 } };
        (await Commit(Make.Received(receipt))).Answer.ShouldBe(CommitAnswer.Done);
        (await Commit(Make.Received(receipt))).Answer.ShouldBe(CommitAnswer.KeyTaken);
        var keyless = receipt with { IdempotencyKey = null, BodyHash = Make.Hash("other") };
        (await Commit(Make.Received(keyless))).Reason.ShouldBe(RejectReason.Duplicate);
        (await Commit(Make.Received(keyless with { Claim = Make.Claim("Bob") }))).Reason.ShouldBe(RejectReason.OverLimit);
    }

    [Fact]
    public async Task Key_that_was_answered_by_an_equal_body_stays_with_that_lead() // INV-03
    {
        var first = Make.Received() with { Answer = Make.Answer() };
        await Commit(first);
        var keyed = first.Receipt! with { IdempotencyKey = "k" };
        (await Commit(Make.Received(keyed))).OtherLead.ShouldBe(first.LeadId);
        Now += TimeSpan.FromMinutes(2);
        var again = await Commit(Make.Received(keyed));
        (again.Answer, again.OtherLead, again.InputDiffers).ShouldBe((CommitAnswer.KeyTaken, first.LeadId, false));
        (await Commit(Make.Received(Make.Receipt() with { IdempotencyKey = "k" }))).InputDiffers.ShouldBeTrue();
        (await Commit(Make.Received(first.Receipt))).Answer.ShouldBe(CommitAnswer.Done, "the body alone is another post by now");
    }

    [Fact]
    public async Task Body_is_replayed_for_a_day_while_its_caller_got_no_final_answer() // FM-37, decision 1
    {
        var first = Make.Received();
        await Commit(first);
        Now += TimeSpan.FromHours(23);
        (await Commit(Make.Received(first.Receipt))).OtherLead.ShouldBe(first.LeadId);
        Now += TimeSpan.FromHours(2);
        (await Commit(Make.Received(first.Receipt))).Answer.ShouldBe(CommitAnswer.Done);
    }

    [Fact]
    public async Task Body_is_replayed_for_a_minute_after_an_answer_that_somebody_waited_for() // decision 1
    {
        var first = Make.Received() with { Answer = Make.Answer() };
        await Commit(first);
        Now += TimeSpan.FromSeconds(59);
        (await Commit(Make.Received(first.Receipt))).Answer.ShouldBe(CommitAnswer.KeyTaken);
        Now += TimeSpan.FromSeconds(2);
        var second = Make.Received(first.Receipt) with { Answer = Make.Answer(callerWaits: false) };
        (await Commit(second)).Answer.ShouldBe(CommitAnswer.Done);
        Now += TimeSpan.FromHours(23);
        (await Commit(Make.Received(first.Receipt))).OtherLead.ShouldBe(second.LeadId);
    }

    [Fact]
    public async Task Answer_once_stored_never_changes() // INV-03
    {
        var lead = await NewLead();
        var bare = new LeadCommit { LeadId = lead, Epoch = 1, Stage = FlowStage.Settled, Answer = Make.Answer("first") };
        (await Commit(bare)).Answer.ShouldBe(CommitAnswer.Done);
        (await Commit(bare)).Answer.ShouldBe(CommitAnswer.Already);
        (await Commit(bare with { Answer = Make.Answer("second") })).Answer.ShouldBe(CommitAnswer.Already);
        (await Load(lead)).Answer.ShouldNotBeNull().Body.ShouldBe(Make.Answer("first").Body);
    }

    [Fact]
    public async Task Command_for_a_lead_that_does_not_exist_is_refused()
    {
        var reply = await Commit(Make.Holding(new LeadId(Guid.CreateVersion7()), Make.Hold()));
        reply.Answer.ShouldBe(CommitAnswer.Refused);
        reply.Reason.ShouldBe(RejectReason.Internal);
    }

    [Fact]
    public async Task Cancelling_the_wait_does_not_cancel_the_command()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var command = Make.Received();
        await Should.ThrowAsync<OperationCanceledException>(() => Journal.CommitAsync(command, cancelled.Token));
        await Commit(Make.Received());
        (await Commit(command)).Answer.ShouldBe(CommitAnswer.Already);
    }

    [Theory]
    [InlineData("zero \0 in a text", """{"a":"x\u0000y","b":"c:\\u0000"}""")]
    [InlineData("half \ud800 pair", """{"a":1}""")]
    public async Task Text_that_no_database_stores_costs_neither_the_lead_nor_its_neighbours(string detail, string json)
    {
        var hostile = Make.Received(Make.Receipt() with { ReasonDetail = detail, Reference = detail, FieldsJson = json });
        var replies = await Task.WhenAll(Commit(Make.Received()), Commit(hostile), Commit(Make.Received()));
        replies.ShouldAllBe(reply => reply.Answer == CommitAnswer.Done);
    }

    /// <summary>A lead with one attempt under way.</summary>
    protected async Task<(LeadId Lead, AttemptId Attempt)> Sending(AttemptHold? hold = null, int? slots = 1)
    {
        var placed = hold ?? Make.Hold();
        var command = Make.Received(Make.Receipt() with { MaximumDeliveries = slots }, placed);
        (await Commit(command)).Answer.ShouldBe(CommitAnswer.Done);
        return (command.LeadId, placed.AttemptId);
    }
}
