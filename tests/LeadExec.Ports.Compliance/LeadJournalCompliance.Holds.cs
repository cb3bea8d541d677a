using LeadExec.Domain.Capacity;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Ports.Leads;

namespace LeadExec.Ports.Compliance;

public abstract partial class LeadJournalCompliance
{
    private static AttemptHold OtherClient(int client, bool exclusive = false) =>
        Make.Hold(2) with { ClientId = new ClientId(client), AccountId = new DeliveryAccountId(client * 10), Exclusive = exclusive };

    private static AttemptHold Capped(QuantityLimits limits, WindowKeys? windows = null) =>
        Make.Hold() with { AccountLimits = limits, Windows = windows ?? Make.Windows };

    private async Task<RejectReason> Try(AttemptHold hold)
    {
        var reply = await Commit(Make.Holding(await NewLead(), hold));
        return reply.Answer == CommitAnswer.Done ? RejectReason.None : reply.Reason;
    }

    [Fact]
    public async Task Slots_bound_deliveries_and_come_back_with_a_refusal() // E-49, INV-10
    {
        var (lead, attempt) = await Sending(slots: 2);
        var second = OtherClient(8);
        (await Place(lead, second)).ShouldBe(CommitAnswer.Done);
        (await Commit(Make.Holding(lead, OtherClient(9)))).Reason.ShouldBe(RejectReason.SlotTaken);
        await Commit(Make.Settled(lead, attempt, AttemptState.Rejected));
        (await Place(lead, OtherClient(9))).ShouldBe(CommitAnswer.Done);
        await Commit(Make.Settled(lead, second.AttemptId, AttemptState.Accepted));
        (await Commit(Make.Holding(lead, OtherClient(10)))).Reason.ShouldBe(RejectReason.SlotTaken);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(3)]
    public async Task Exclusive_hold_needs_every_slot_and_takes_them_all(int? slots) // E-49, INV-11
    {
        var (lead, attempt) = await Sending(slots: slots);
        (await Commit(Make.Holding(lead, OtherClient(8, exclusive: true)))).Reason.ShouldBe(RejectReason.SlotTaken);
        await Commit(Make.Settled(lead, attempt, AttemptState.NotSent));
        (await Place(lead, OtherClient(8, exclusive: true))).ShouldBe(CommitAnswer.Done);
        (await Commit(Make.Holding(lead, OtherClient(9)))).Reason.ShouldBe(RejectReason.SlotTaken);
    }

    [Fact]
    public async Task Client_that_has_the_lead_gets_no_second_attempt() // E-48, INV-12
    {
        var (lead, attempt) = await Sending(slots: null);
        var again = Make.Hold(2) with { AccountId = new DeliveryAccountId(71) };
        (await Commit(Make.Holding(lead, again))).Reason.ShouldBe(RejectReason.ClientAlreadyHasLead);
        await Commit(Make.Settled(lead, attempt, AttemptState.Accepted));
        (await Commit(Make.Holding(lead, again))).Reason.ShouldBe(RejectReason.ClientAlreadyHasLead);
    }

    [Fact]
    public async Task Outcome_and_next_hold_are_one_command() // C2 with the next attempt
    {
        var (lead, attempt) = await Sending();
        var next = OtherClient(8);
        var command = Make.Settled(lead, attempt, AttemptState.Rejected) with { Hold = next, Stage = FlowStage.Sending };
        (await Commit(command)).Answer.ShouldBe(CommitAnswer.Done);
        (await Load(lead)).Attempts.Select(a => a.State).ShouldBe([AttemptState.Rejected, AttemptState.Sending]);
        var again = await Commit(command);
        again.Answer.ShouldBe(CommitAnswer.Already);
        again.AttemptState.ShouldBe(AttemptState.Sending);
    }

    [Fact]
    public async Task Outcome_stands_when_the_next_hold_is_refused_and_the_stage_stays()
    {
        await Rows(new BookRow(BookKind.DeliveryAccount, 80));
        var full = OtherClient(8) with { AccountLimits = new QuantityLimits { PerDay = 1 } };
        (await Try(full with { AttemptId = new AttemptId(Guid.CreateVersion7()) })).ShouldBe(RejectReason.None);
        var (lead, attempt) = await Sending();
        var command = Make.Settled(lead, attempt, AttemptState.Rejected) with { Hold = full, Stage = FlowStage.Sending, Answer = Make.Answer() };
        var reply = await Commit(command);
        reply.Answer.ShouldBe(CommitAnswer.Refused);
        reply.Reason.ShouldBe(RejectReason.DailyCap);
        reply.OnlyOutcomeTaken.ShouldBeTrue();
        (await Commit(command)).OnlyOutcomeTaken.ShouldBeTrue();
        var record = await Load(lead);
        record.Attempts.Single().State.ShouldBe(AttemptState.Rejected);
        record.Answer.ShouldBeNull();
        (await Place(lead, OtherClient(9))).ShouldBe(CommitAnswer.Done);
    }

    [Theory]
    [InlineData(RejectReason.HourlyCap)]
    [InlineData(RejectReason.DailyCap)]
    [InlineData(RejectReason.WeeklyCap)]
    [InlineData(RejectReason.MonthlyCap)]
    public async Task Account_cap_refuses_the_next_hold_and_a_release_reopens_it(RejectReason reason) // E-05
    {
        await AccountRow();
        var limits = LimitOf(reason, 2);
        (await Try(Capped(limits))).ShouldBe(RejectReason.None);
        var (lead, attempt) = await Sending(Capped(limits));
        (await Try(Capped(limits))).ShouldBe(reason);
        await Commit(Make.Settled(lead, attempt, AttemptState.Failed));
        (await Try(Capped(limits))).ShouldBe(RejectReason.None);
        (await Try(Capped(limits))).ShouldBe(reason);
    }

    [Theory]
    [InlineData(RejectReason.ClientHourlyCap, RejectReason.HourlyCap)]
    [InlineData(RejectReason.ClientDailyCap, RejectReason.DailyCap)]
    [InlineData(RejectReason.ClientWeeklyCap, RejectReason.WeeklyCap)]
    [InlineData(RejectReason.ClientMonthlyCap, RejectReason.MonthlyCap)]
    public async Task Client_cap_counts_over_all_its_accounts(RejectReason reason, RejectReason window)
    {
        await Rows(new BookRow(BookKind.ClientCaps, Make.Client.Value));
        var hold = Make.Hold() with { ClientLimits = LimitOf(window, 1) };
        (await Try(hold)).ShouldBe(RejectReason.None);
        (await Try(hold with { AttemptId = new AttemptId(Guid.CreateVersion7()), AccountId = new DeliveryAccountId(71) })).ShouldBe(reason);
    }

    [Fact]
    public async Task Campaign_limits_count_accepted_leads_only() // CAMP-16, E-29
    {
        await Rows(new BookRow(BookKind.Campaign, Make.Campaign.Value));
        var receipt = Make.Receipt() with { CampaignLimits = new QuantityLimits { PerDay = 2 } };
        await Commit(Make.Received(receipt with { Validity = LeadValidity.Rejected, BodyHash = Make.Hash("1") }));
        await Commit(Make.Received(receipt with { Test = true, BodyHash = Make.Hash("2") }));
        (await Commit(Make.Received(receipt with { Validity = LeadValidity.InQualityControl, BodyHash = Make.Hash("3") }))).Answer.ShouldBe(CommitAnswer.Done);
        (await Commit(Make.Received(receipt with { BodyHash = Make.Hash("4") }))).Answer.ShouldBe(CommitAnswer.Done);
        (await Commit(Make.Received(receipt with { BodyHash = Make.Hash("5") }))).Reason.ShouldBe(RejectReason.OverLimit);
    }

    [Fact]
    public async Task Missing_row_is_an_error_and_never_no_limit() // rule 7
    {
        (await Try(Capped(new QuantityLimits { PerDay = 5 }))).ShouldBe(RejectReason.CapRowMissing);
        (await Try(Make.Hold() with { UsesWallet = true })).ShouldBe(RejectReason.CapRowMissing);
        (await Try(Make.Hold() with { OrderId = new OrderId(3) })).ShouldBe(RejectReason.CapRowMissing);
        var receipt = Make.Receipt() with { CampaignLimits = new QuantityLimits { PerDay = 5 } };
        (await Commit(Make.Received(receipt))).Reason.ShouldBe(RejectReason.CapRowMissing);
        (await Try(Make.Hold())).ShouldBe(RejectReason.None);
    }

    [Fact]
    public async Task Wallet_holds_the_price_and_gives_back_what_was_not_charged() // INV-14, INV-17
    {
        await harness.Books.AddFundsAsync(Make.Client, Money.FromCents(9000), Guid.NewGuid(), CancellationToken.None);
        var hold = Make.Hold() with { UsesWallet = true };
        var (lead, attempt) = await Sending(hold);
        (await Try(hold with { AttemptId = new AttemptId(Guid.CreateVersion7()) })).ShouldBe(RejectReason.None);
        (await Try(hold with { AttemptId = new AttemptId(Guid.CreateVersion7()) })).ShouldBe(RejectReason.FundsTooLow);
        await Commit(Make.Settled(lead, attempt, AttemptState.Accepted, 1000));
        (await Try(hold with { AttemptId = new AttemptId(Guid.CreateVersion7()) })).ShouldBe(RejectReason.None);
        (await Try(hold with { AttemptId = new AttemptId(Guid.CreateVersion7()), Price = Money.FromCents(1) })).ShouldBe(RejectReason.FundsTooLow);
    }

    [Fact]
    public async Task Payment_is_booked_once()
    {
        var payment = Guid.NewGuid();
        (await harness.Books.AddFundsAsync(Make.Client, Money.FromCents(4000), payment, CancellationToken.None)).ShouldBeTrue();
        (await harness.Books.AddFundsAsync(Make.Client, Money.FromCents(4000), payment, CancellationToken.None)).ShouldBeFalse();
        var hold = Make.Hold() with { UsesWallet = true };
        (await Try(hold)).ShouldBe(RejectReason.None);
        (await Try(hold with { AttemptId = new AttemptId(Guid.CreateVersion7()) })).ShouldBe(RejectReason.FundsTooLow);
    }

    [Fact]
    public async Task Credit_lets_a_wallet_go_below_zero_and_is_not_taken_away_while_it_is_used() // INV-17
    {
        Task<bool> CreditAsync(long cents) => harness.Books.SetCreditAsync(Make.Client, Money.FromCents(cents), "user/1", CancellationToken.None);
        var hold = Make.Hold() with { UsesWallet = true };
        (await CreditAsync(4000)).ShouldBeTrue();
        (await Try(hold)).ShouldBe(RejectReason.None);
        (await CreditAsync(3999)).ShouldBeFalse();
        (await Try(hold with { AttemptId = new AttemptId(Guid.CreateVersion7()), Price = Money.FromCents(1) })).ShouldBe(RejectReason.FundsTooLow);
        (await CreditAsync(4001)).ShouldBeTrue();
        (await Try(hold with { AttemptId = new AttemptId(Guid.CreateVersion7()), Price = Money.FromCents(1) })).ShouldBe(RejectReason.None);
    }

    [Fact]
    public async Task Orders_hold_dollars_or_units() // INV-18, INV-19
    {
        await harness.Books.OpenOrderAsync(new OrderId(1), Money.FromCents(4000), null, CancellationToken.None);
        await harness.Books.OpenOrderAsync(new OrderId(2), Money.Zero, 1, CancellationToken.None);
        foreach (var order in new[] { 1, 2 })
        {
            var hold = Make.Hold() with { OrderId = new OrderId(order) };
            var (lead, attempt) = await Sending(hold);
            (await Try(hold with { AttemptId = new AttemptId(Guid.CreateVersion7()) })).ShouldBe(RejectReason.FundsTooLow);
            await Commit(Make.Settled(lead, attempt, AttemptState.Rejected));
            (await Try(hold with { AttemptId = new AttemptId(Guid.CreateVersion7()) })).ShouldBe(RejectReason.None);
        }
    }

    [Fact]
    public async Task Price_above_the_hold_is_refused() // INV-14
    {
        var (lead, attempt) = await Sending();
        var reply = await Commit(Make.Settled(lead, attempt, AttemptState.Accepted, 4001));
        reply.Answer.ShouldBe(CommitAnswer.Refused);
        reply.Reason.ShouldBe(RejectReason.FundsTooLow);
        (await Load(lead)).Attempts.Single().State.ShouldBe(AttemptState.Sending);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Unknown_pins_cap_and_funds_and_the_slot_as_told(bool moveOn) // decision 10, INV-27
    {
        await AccountRow();
        var limits = new QuantityLimits { PerDay = 1 };
        var (lead, attempt) = await Sending(Capped(limits));
        var unknown = Make.Settled(lead, attempt, AttemptState.Unknown);
        unknown = unknown with { Outcome = unknown.Outcome! with { ReleaseSlot = moveOn, PinnedUntil = Now.AddMinutes(15) }, Stage = FlowStage.Reconcile };
        (await Commit(unknown)).Answer.ShouldBe(CommitAnswer.Done);
        (await Try(Capped(limits))).ShouldBe(RejectReason.DailyCap);
        (await Place(lead, OtherClient(8))).ShouldBe(moveOn ? CommitAnswer.Done : CommitAnswer.Refused);
        (await Load(lead)).Attempts[0].SlotTaken.ShouldBe(!moveOn);
    }

    [Fact]
    public async Task Wait_for_an_unknown_outcome_can_end_and_frees_the_slot_only() // decision 10, recovery step 3
    {
        await AccountRow();
        var limits = new QuantityLimits { PerDay = 1 };
        var (lead, attempt) = await Sending(Capped(limits));
        var wait = Make.Settled(lead, attempt, AttemptState.Unknown);
        await Commit(wait);
        (await Commit(wait)).Answer.ShouldBe(CommitAnswer.Already);
        var end = wait with { Outcome = wait.Outcome! with { ReleaseSlot = true } };
        (await Commit(end)).Answer.ShouldBe(CommitAnswer.Done);
        (await Commit(end)).Answer.ShouldBe(CommitAnswer.Already);
        (await Try(Capped(limits))).ShouldBe(RejectReason.DailyCap);
        (await Place(lead, OtherClient(8))).ShouldBe(CommitAnswer.Done);
    }

    [Fact]
    public async Task Late_acceptance_is_refused_unless_a_person_decides() // decision 10
    {
        var (lead, attempt) = await Sending();
        await Commit(Make.Settled(lead, attempt, AttemptState.Unknown));
        var late = Make.Settled(lead, attempt, AttemptState.Accepted);
        var reply = await Commit(late);
        reply.Answer.ShouldBe(CommitAnswer.Refused);
        reply.AttemptState.ShouldBe(AttemptState.Unknown);
        (await Commit(late with { Outcome = late.Outcome! with { Manual = true } })).Answer.ShouldBe(CommitAnswer.Done);
        (await Load(lead)).Attempts.Single().State.ShouldBe(AttemptState.Accepted);
    }

    [Fact]
    public async Task Person_cannot_accept_what_would_sell_an_exclusive_lead_twice() // INV-11, INV-12
    {
        var (lead, attempt) = await Sending();
        var unknown = Make.Settled(lead, attempt, AttemptState.Unknown);
        await Commit(unknown with { Outcome = unknown.Outcome! with { ReleaseSlot = true } });
        var exclusive = OtherClient(8, exclusive: true);
        await Place(lead, exclusive);
        var manual = Make.Settled(lead, attempt, AttemptState.Accepted);
        manual = manual with { Outcome = manual.Outcome! with { Manual = true } };
        (await Commit(manual)).Answer.ShouldBe(CommitAnswer.Refused);
        await Commit(Make.Settled(lead, exclusive.AttemptId, AttemptState.Accepted));
        (await Commit(manual)).Reason.ShouldBe(RejectReason.AfterExclusive);
    }

    [Fact]
    public async Task Test_hold_counts_for_nothing() // E-67
    {
        var (lead, attempt) = await Sending(Capped(new QuantityLimits { PerDay = 1 }) with { Test = true, UsesWallet = true });
        (await Place(lead, OtherClient(8))).ShouldBe(CommitAnswer.Done);
        (await Commit(Make.Settled(lead, attempt, AttemptState.Accepted))).Answer.ShouldBe(CommitAnswer.Done);
        (await Load(lead)).Attempts[0].SlotTaken.ShouldBeFalse();
    }

    [Fact]
    public async Task Retry_in_the_command_of_its_failure_uses_the_place_it_gave_back() // decision 11
    {
        await AccountRow();
        await harness.Books.AddFundsAsync(Make.Client, Money.FromCents(4000), Guid.NewGuid(), CancellationToken.None);
        var hold = Capped(new QuantityLimits { PerHour = 1, PerDay = 1 }) with { UsesWallet = true };
        var (lead, attempt) = await Sending(hold);
        var retry = hold with { AttemptId = new AttemptId(Guid.CreateVersion7()), Number = 2 };
        var command = Make.Settled(lead, attempt, AttemptState.NotSent) with { Hold = retry, Stage = FlowStage.Sending };
        (await Commit(command)).Answer.ShouldBe(CommitAnswer.Done);
        (await Try(hold with { AttemptId = new AttemptId(Guid.CreateVersion7()) })).ShouldBe(RejectReason.FundsTooLow);
    }

    private static QuantityLimits LimitOf(RejectReason reason, int limit) => reason switch
    {
        RejectReason.HourlyCap => new QuantityLimits { PerHour = limit },
        RejectReason.DailyCap => new QuantityLimits { PerDay = limit },
        RejectReason.WeeklyCap => new QuantityLimits { PerWeek = limit },
        _ => new QuantityLimits { PerMonth = limit },
    };
}
