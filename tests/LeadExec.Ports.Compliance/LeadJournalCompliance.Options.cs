using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Ports.Leads;

namespace LeadExec.Ports.Compliance;

// Options of clients and delivery accounts: E-48, E-50, E-57, E-58, E-61, E-62, E-63
public abstract partial class LeadJournalCompliance
{
    private static AttemptHold OtherAccount(int account) =>
        Make.Hold(2) with { AccountId = new DeliveryAccountId(account), SeveralPerClient = true };

    private static LeadCommit Release(LeadId lead, AttemptId attempt, Guid token) => new()
    {
        LeadId = lead,
        Epoch = 1,
        Stage = FlowStage.Sending,
        Outcome = new AttemptOutcome { AttemptId = attempt, State = AttemptState.Sending, ReleaseToken = token },
    };

    [Fact]
    public async Task Client_that_takes_several_gets_one_per_account() // E-48, tiers
    {
        var (lead, attempt) = await Sending(Make.Hold() with { SeveralPerClient = true }, slots: null);
        (await Commit(Make.Holding(lead, OtherAccount(70)))).Reason.ShouldBe(RejectReason.ClientAlreadyHasLead);
        await Commit(Make.Settled(lead, attempt, AttemptState.Accepted));
        (await Commit(Make.Holding(lead, OtherAccount(70)))).Reason.ShouldBe(RejectReason.ClientAlreadyHasLead);
        var second = OtherAccount(71);
        (await Place(lead, second)).ShouldBe(CommitAnswer.Done);
        (await Commit(Make.Settled(lead, second.AttemptId, AttemptState.Accepted))).Answer.ShouldBe(CommitAnswer.Done);
        (await Commit(Make.Holding(lead, OtherAccount(71)))).Reason.ShouldBe(RejectReason.ClientAlreadyHasLead);
        (await Commit(Make.Holding(lead, OtherAccount(72) with { SeveralPerClient = false }))).Reason.ShouldBe(RejectReason.ClientAlreadyHasLead);
    }

    [Fact]
    public async Task Hold_over_cap_is_counted_and_not_judged() // E-58
    {
        await AccountRow();
        var limits = new QuantityLimits { PerDay = 1 };
        (await Try(Capped(limits))).ShouldBe(RejectReason.None);
        (await Try(Capped(limits) with { OverCap = true })).ShouldBe(RejectReason.None);
        (await Try(Capped(new QuantityLimits { PerDay = 2 }))).ShouldBe(RejectReason.DailyCap);
        (await Try(Capped(new QuantityLimits { PerDay = 3 }))).ShouldBe(RejectReason.None);
    }

    [Fact]
    public async Task Delayed_hold_keeps_its_place_and_is_released_by_one_owner() // E-57
    {
        await AccountRow();
        var until = Now.AddMinutes(30);
        var hold = Capped(new QuantityLimits { PerDay = 1 }) with { DelayedUntil = until };
        var (lead, attempt) = await Sending(hold);
        var stored = (await Load(lead)).Attempts.Single();
        (stored.State, stored.SlotTaken, stored.PinnedUntil, stored.StartedAt).ShouldBe((AttemptState.Planned, true, until, until));
        (await Try(Capped(new QuantityLimits { PerDay = 1 }))).ShouldBe(RejectReason.DailyCap);

        var mine = Guid.NewGuid();
        (await Commit(Release(lead, attempt, mine))).Answer.ShouldBe(CommitAnswer.Done);
        var repeated = await Commit(Release(lead, attempt, mine));
        (repeated.Answer, repeated.AttemptState).ShouldBe((CommitAnswer.Already, AttemptState.Sending));
        (await Commit(Release(lead, attempt, Guid.NewGuid()))).Reason.ShouldBe(RejectReason.StaleOwner);
        (await Commit(Make.Settled(lead, attempt, AttemptState.Accepted))).Answer.ShouldBe(CommitAnswer.Done);
        var late = await Commit(Release(lead, attempt, mine));
        (late.Answer, late.AttemptState).ShouldBe((CommitAnswer.Already, AttemptState.Accepted));
    }

    [Fact]
    public async Task Delayed_hold_that_is_never_sent_gives_everything_back() // E-57
    {
        await AccountRow();
        var hold = Capped(new QuantityLimits { PerDay = 1 }) with { DelayedUntil = Now.AddMinutes(30) };
        var (lead, attempt) = await Sending(hold);
        await Commit(Make.Settled(lead, attempt, AttemptState.NotSent));
        (await Try(Capped(new QuantityLimits { PerDay = 1 }))).ShouldBe(RejectReason.None);
        (await Place(lead, OtherClient(9))).ShouldBe(CommitAnswer.Done);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Unconfirmed_delivery_keeps_its_holds_and_counts_when_confirmed(bool instant) // E-61
    {
        await AccountRow();
        var until = Now.AddHours(24);
        var hold = Capped(new QuantityLimits { PerDay = 1 }) with { Instant = instant, ConfirmUntil = instant ? until : null };
        var (lead, attempt) = await Sending(hold);
        if (!instant)
        {
            var waits = Make.Settled(lead, attempt, AttemptState.Unconfirmed);
            await Commit(waits with { Outcome = waits.Outcome! with { Price = Money.FromCents(3500), PinnedUntil = until }, Stage = FlowStage.Held, DueAt = until });
        }

        var stored = (await Load(lead)).Attempts.Single();
        (stored.State, stored.SlotTaken, stored.PinnedUntil).ShouldBe((AttemptState.Unconfirmed, true, until));
        stored.Agreed.ShouldBe(instant ? null : Money.FromCents(3500));
        (await Try(Capped(new QuantityLimits { PerDay = 1 }))).ShouldBe(RejectReason.DailyCap);
        (await Commit(Make.Holding(lead, OtherClient(9)))).Reason.ShouldBe(RejectReason.SlotTaken);
        (await Commit(Make.Settled(lead, attempt, AttemptState.Accepted, 3500))).Answer.ShouldBe(CommitAnswer.Done);
        (await Commit(Make.Settled(lead, attempt, AttemptState.Failed))).AttemptState.ShouldBe(AttemptState.Accepted);
        (await Load(lead)).Attempts.Single().Price.ShouldBe(Money.FromCents(3500));
    }

    [Fact]
    public async Task Delivery_that_nobody_confirms_gives_everything_back() // E-61
    {
        await AccountRow();
        var (lead, attempt) = await Sending(Capped(new QuantityLimits { PerDay = 1 }) with { Instant = true, ConfirmUntil = Now.AddHours(1) });
        await Commit(Make.Settled(lead, attempt, AttemptState.Failed));
        (await Commit(Make.Settled(lead, attempt, AttemptState.Accepted))).AttemptState.ShouldBe(AttemptState.Failed);
        (await Try(Capped(new QuantityLimits { PerDay = 1 }))).ShouldBe(RejectReason.None);
        (await Place(lead, OtherClient(9))).ShouldBe(CommitAnswer.Done);
    }

    [Fact]
    public async Task Alternate_delivery_holds_nothing_and_decides_nothing() // E-62
    {
        await AccountRow();
        var (lead, attempt) = await Sending(Capped(new QuantityLimits { PerDay = 1 }));
        await Commit(Make.Settled(lead, attempt, AttemptState.Accepted));
        var beside = Capped(new QuantityLimits { PerDay = 1 }) with { Number = 2, AlternateOf = attempt };
        (await Place(lead, beside)).ShouldBe(CommitAnswer.Done);
        (await Commit(Make.Settled(lead, beside.AttemptId, AttemptState.Failed))).Answer.ShouldBe(CommitAnswer.Done);
        var attempts = (await Load(lead)).Attempts;
        attempts.Select(a => a.State).ShouldBe([AttemptState.Accepted, AttemptState.Failed]);
        attempts.Select(a => a.AlternateOf).ShouldBe([null, attempt]);
    }

    [Fact]
    public async Task Redirect_of_an_instant_delivery_is_stored_with_it() // E-63
    {
        var lead = await NewLead();
        await Commit(Make.Holding(lead, Make.Hold() with { Instant = true, RedirectUrl = "https://buyer.example/?id=1" }));
        (await Load(lead)).Attempts.Single().RedirectUrl.ShouldBe("https://buyer.example/?id=1");
    }

    [Theory]
    [InlineData(ShareFrame.Hour)]
    [InlineData(ShareFrame.Day)]
    [InlineData(ShareFrame.Week)]
    [InlineData(ShareFrame.Month)]
    public async Task Quarter_of_the_qualified_leads_is_every_fourth(ShareFrame frame) // D-21, F-18, DIST-48
    {
        await AccountRow();
        await Rows(new BookRow(BookKind.QualifiedOfAccount, Make.Account.Value));
        var share = new QualifiedShare { Percent = 25, Frame = frame };
        var delivered = new List<int>();
        for (var number = 1; number <= 40; number++)
        {
            var receipt = Make.Receipt() with { Qualified = [new QualifiedLead(new BookRow(BookKind.QualifiedOfAccount, Make.Account.Value), Make.Windows.Day)] };
            var reply = await Commit(Make.Received(receipt, Make.Hold() with { AccountShare = share, Instant = true }));
            if (reply.Answer == CommitAnswer.Done)
            {
                delivered.Add(number);
            }
            else
            {
                reply.Reason.ShouldBe(RejectReason.QualifiedShareReached);
                await Commit(Make.Received(receipt));
            }
        }

        delivered.ShouldBe(Enumerable.Range(1, 10).Select(n => n * 4));
    }
}
