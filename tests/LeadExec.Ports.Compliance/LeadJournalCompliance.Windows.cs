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
    [Theory]
    [InlineData(RejectReason.DailyCap, 20260311, 20260309, 202603)]
    [InlineData(RejectReason.WeeklyCap, 20260316, 20260316, 202603)]
    [InlineData(RejectReason.MonthlyCap, 20260401, 20260330, 202604)]
    public async Task Window_rolls_over_inside_the_row(RejectReason reason, int day, int week, int month) // E-04, FM-31
    {
        await AccountRow();
        var limits = LimitOf(reason, 2);
        var next = new WindowKeys(day, week, month);
        var (lead, attempt) = await Sending(Capped(limits));
        (await Try(Capped(limits))).ShouldBe(RejectReason.None);
        (await Try(Capped(limits))).ShouldBe(reason);
        (await Try(Capped(limits, next))).ShouldBe(RejectReason.None);
        (await Commit(Make.Settled(lead, attempt, AttemptState.Rejected))).Answer.ShouldBe(CommitAnswer.Done);
        (await Try(Capped(limits, next))).ShouldBe(RejectReason.None);
        (await Try(Capped(limits, next))).ShouldBe(reason);
    }

    [Fact]
    public async Task Command_with_an_older_window_counts_in_the_rows_window() // rule 7: greatest(row key, command key)
    {
        await AccountRow();
        var limits = new QuantityLimits { PerDay = 1 };
        (await Try(Capped(limits, new WindowKeys(20260311, 20260309, 202603)))).ShouldBe(RejectReason.None);
        (await Try(Capped(limits))).ShouldBe(RejectReason.DailyCap);
    }

    [Fact]
    public async Task Hour_is_the_last_sixty_minutes() // E-04, INV-07
    {
        await AccountRow();
        var limits = new QuantityLimits { PerHour = 3 };
        (await Try(Capped(limits))).ShouldBe(RejectReason.None);
        Now += TimeSpan.FromMinutes(30);
        (await Try(Capped(limits))).ShouldBe(RejectReason.None);
        Now += TimeSpan.FromMinutes(29);
        (await Try(Capped(limits))).ShouldBe(RejectReason.None);
        (await Try(Capped(limits))).ShouldBe(RejectReason.HourlyCap);
        Now += TimeSpan.FromMinutes(2);
        (await Try(Capped(limits))).ShouldBe(RejectReason.None);
        (await Try(Capped(limits))).ShouldBe(RejectReason.HourlyCap);
        Now += TimeSpan.FromMinutes(61);
        for (var i = 0; i < 3; i++)
        {
            (await Try(Capped(limits))).ShouldBe(RejectReason.None);
        }
    }

    [Fact]
    public async Task Release_leaves_the_minute_it_was_counted_in()
    {
        await AccountRow();
        var limits = new QuantityLimits { PerHour = 2 };
        var (lead, attempt) = await Sending(Capped(limits));
        Now += TimeSpan.FromMinutes(40);
        (await Try(Capped(limits))).ShouldBe(RejectReason.None);
        await Commit(Make.Settled(lead, attempt, AttemptState.Failed));
        (await Try(Capped(limits))).ShouldBe(RejectReason.None);
        Now += TimeSpan.FromMinutes(30);
        (await Try(Capped(limits))).ShouldBe(RejectReason.HourlyCap);
        Now += TimeSpan.FromMinutes(31);
        (await Try(Capped(limits))).ShouldBe(RejectReason.None);
    }

    [Fact]
    public async Task Clock_that_jumps_back_never_loosens_the_hour() // FM-31
    {
        await AccountRow();
        var limits = new QuantityLimits { PerHour = 1 };
        (await Try(Capped(limits))).ShouldBe(RejectReason.None);
        Now -= TimeSpan.FromHours(2);
        (await Try(Capped(limits))).ShouldBe(RejectReason.HourlyCap);
    }

    [Fact]
    public async Task Campaign_windows_roll_too()
    {
        await Rows(new BookRow(BookKind.Campaign, Make.Campaign.Value));
        var receipt = Make.Receipt() with { CampaignLimits = new QuantityLimits { PerHour = 1, PerDay = 2 } };
        (await Commit(Make.Received(receipt with { BodyHash = Make.Hash("a") }))).Answer.ShouldBe(CommitAnswer.Done);
        (await Commit(Make.Received(receipt with { BodyHash = Make.Hash("b") }))).Reason.ShouldBe(RejectReason.OverLimit);
        Now += TimeSpan.FromMinutes(61);
        (await Commit(Make.Received(receipt with { BodyHash = Make.Hash("b") }))).Answer.ShouldBe(CommitAnswer.Done);
        Now += TimeSpan.FromMinutes(61);
        (await Commit(Make.Received(receipt with { BodyHash = Make.Hash("c") }))).Reason.ShouldBe(RejectReason.OverLimit);
        var tomorrow = receipt with { CampaignWindows = new WindowKeys(20260311, 20260309, 202603), BodyHash = Make.Hash("c") };
        (await Commit(Make.Received(tomorrow))).Answer.ShouldBe(CommitAnswer.Done);
    }

    [Fact]
    public async Task Duplicate_inside_the_window_is_refused_and_names_the_original() // E-31, FM-38, INV-25
    {
        var first = Make.Received(Make.Receipt() with { Claim = Make.Claim("Ann") });
        await Commit(first);
        Now += TimeSpan.FromDays(30);
        var reply = await Commit(Make.Received(Make.Receipt() with { Claim = Make.Claim("Ann") }));
        reply.Answer.ShouldBe(CommitAnswer.Refused);
        reply.Reason.ShouldBe(RejectReason.Duplicate);
        reply.OtherLead.ShouldBe(first.LeadId);
        Now += TimeSpan.FromSeconds(1);
        (await Commit(Make.Received(Make.Receipt() with { Claim = Make.Claim("Ann") }))).Answer.ShouldBe(CommitAnswer.Done);
    }

    [Fact]
    public async Task Any_one_of_several_keys_makes_a_duplicate_but_only_within_its_lead_type()
    {
        var both = new DuplicateClaim { KeyHashes = [[.. Make.Hash("mail")], [.. Make.Hash("phone")]], Days = 30 };
        await Commit(Make.Received(Make.Receipt() with { Claim = both }));
        (await Commit(Make.Received(Make.Receipt() with { Claim = Make.Claim("phone") }))).Reason.ShouldBe(RejectReason.Duplicate);
        var other = Make.Receipt() with { Claim = Make.Claim("phone"), LeadTypeId = new LeadTypeId(1) };
        (await Commit(Make.Received(other))).Answer.ShouldBe(CommitAnswer.Done);
    }

    [Fact]
    public async Task Mark_of_a_rejected_lead_matters_only_to_those_who_check_it() // QUAL-12
    {
        var rejected = Make.Receipt() with { Validity = LeadValidity.Rejected, Claim = Make.Claim("Ann") with { MarkOnly = true } };
        var command = Make.Received(rejected);
        await Commit(command);
        var strict = Make.Receipt() with { Claim = Make.Claim("Ann") with { CheckRejected = true } };
        var reply = await Commit(Make.Received(strict));
        reply.Reason.ShouldBe(RejectReason.Duplicate);
        reply.OtherLead.ShouldBe(command.LeadId);
        (await Commit(Make.Received(Make.Receipt() with { Claim = Make.Claim("Ann") }))).Answer.ShouldBe(CommitAnswer.Done);
    }

    [Fact]
    public async Task Two_of_the_same_person_at_once_leave_exactly_one_valid() // FM-38
    {
        for (var round = 0; round < 20; round++)
        {
            var person = "p" + round;
            var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Commit(Make.Received(Make.Receipt() with { Claim = Make.Claim(person) }))));
            replies.Count(reply => reply.Answer == CommitAnswer.Done).ShouldBe(1);
            replies.Count(reply => reply.Reason == RejectReason.Duplicate).ShouldBe(3);
        }
    }

    [Fact]
    public async Task Same_key_many_times_at_once_makes_one_lead() // FM-35, INV-02
    {
        var receipt = Make.Receipt() with { IdempotencyKey = "once" };
        var replies = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Commit(Make.Received(receipt))));
        replies.Count(reply => reply.Answer == CommitAnswer.Done).ShouldBe(1);
        replies.Count(reply => reply.Answer == CommitAnswer.KeyTaken).ShouldBe(29);
    }

    [Fact]
    public async Task Many_at_once_fill_a_cap_exactly()
    {
        await AccountRow();
        var limits = new QuantityLimits { PerDay = 25 };
        var replies = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => Commit(Make.Received(hold: Capped(limits)))));
        replies.Count(reply => reply.Answer == CommitAnswer.Done).ShouldBe(25);
        replies.Count(reply => reply.Reason == RejectReason.DailyCap).ShouldBe(35);
    }

    [Fact]
    public async Task Recount_takes_in_what_was_sold_before_the_limit_existed() // commit-protocol 1, item 8
    {
        await AccountRow();
        var now = DateTimeOffset.UtcNow;
        Now = now;
        (await Try(Make.Hold())).ShouldBe(RejectReason.None);
        await harness.Books.RecountAsync(new BookRow(BookKind.DeliveryAccount, Make.Account.Value), CancellationToken.None);
        (await Try(Capped(new QuantityLimits { PerDay = 2, PerHour = 2 }))).ShouldBe(RejectReason.None);
        (await Try(Capped(new QuantityLimits { PerDay = 2 }))).ShouldBe(RejectReason.DailyCap);
        (await Try(Capped(new QuantityLimits { PerHour = 2 }))).ShouldBe(RejectReason.HourlyCap);
    }
}
