using System.Collections.Immutable;
using LeadExec.Domain.Capacity;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Distribution.Hooks;
using LeadExec.Domain.Distribution.Why;
using LeadExec.Domain.Flow;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using NodaTime;

namespace LeadExec.Domain.Tests.Distribution;

// CLNT-13, DIST-55: what was written down wins, the rest is judged again.
public sealed class LeadWhyTests
{
    private static readonly Instant Scan = Instant.FromUtc(2026, 3, 2, 18, 0);
    private static readonly LeadType Type = new() { Id = new LeadTypeId(1), Name = "Test", Fields = [new LeadField { Name = "State", Kind = FieldKind.UsState }] };

    public static TheoryData<string, string, string> Logged => new()
    {
        { FlowStepKind.Candidate, FlowStepResult.Skipped, "skipped" },
        { FlowStepKind.Reserved, FlowStepResult.Refused, "refused while reserving" },
        { FlowStepKind.Stored, FlowStepResult.Refused, "refused with the first commit" },
        { FlowStepKind.Settled, FlowStepResult.Refused, "refused with a later commit" },
    };

    [Theory]
    [MemberData(nameof(Logged))]
    public void Process_log_says_what_kept_a_lead_away(string step, string result, string situation)
    {
        var finding = Explain([Step(step, result, RejectReason.DailyCap, 1, "daily cap 2 of 2, opens tomorrow")])[0];

        (finding.Outcome, finding.Reason, finding.Detail, finding.Recorded).ShouldBe((WhyOutcome.Skipped, RejectReason.DailyCap, "daily cap 2 of 2, opens tomorrow", true), situation);
        finding.Cap!.Words.ShouldBe("daily cap 2 of 2, opens 2026-03-03 00:00 America/Phoenix");
        var change = finding.WouldHaveSold!.Changes.ShouldHaveSingleItem();
        change.Words.ShouldBe("the daily cap raised to 3, or from 2026-03-03 00:00 America/Phoenix on");
        (change.Kind, change.RaiseTo, change.OpensAt, change.Cap).ShouldBe((RemedyKind.Cap, 3, Instant.FromUtc(2026, 3, 3, 7, 0), finding.Cap));
    }

    [Theory]
    [InlineData(FlowStepKind.Sent, FlowStepResult.Refused)] // what a buyer said stands in the attempt
    [InlineData(FlowStepKind.Settled, FlowStepResult.Done)]
    [InlineData(FlowStepKind.Hooks, FlowStepResult.Failed)]
    public void Other_steps_say_nothing_about_why(string step, string result) =>
        Explain([Step(step, result, RejectReason.DailyCap, 1, "x")])[0].Recorded.ShouldBeFalse();

    [Fact]
    public void Step_without_account_or_reason_is_about_nobody()
    {
        var step = Step(FlowStepKind.Candidate, FlowStepResult.Skipped, RejectReason.DailyCap, 1, "x");
        Explain([step with { AccountId = null }, step with { ClientId = null }, step with { Reason = RejectReason.None }]).ShouldAllBe(finding => !finding.Recorded);
    }

    [Fact]
    public void Last_word_of_the_log_counts_an_attempt_more_and_a_sale_most()
    {
        ImmutableArray<FlowStep> steps =
        [
            Step(FlowStepKind.Stored, FlowStepResult.Refused, RejectReason.HourlyCap, 1, "first"),
            Step(FlowStepKind.Stored, FlowStepResult.Refused, RejectReason.ExclusiveAfterShared, 1, "later"),
        ];
        var (sold, failed) = (Attempt(1, 1, AttemptState.Accepted), Attempt(1, 2, AttemptState.Failed));

        Explain(steps)[0].Detail.ShouldBe("later");
        Explain(steps)[0].WouldHaveSold!.Changes.Single().Kind.ShouldBe(RemedyKind.Exclusivity);
        Explain(steps, [failed])[0].Outcome.ShouldBe(WhyOutcome.Refused);
        Explain(steps, [sold, failed])[0].Outcome.ShouldBe(WhyOutcome.Sold);
        Explain(steps, [Attempt(1, 1, AttemptState.Unknown)])[0].Outcome.ShouldBe(WhyOutcome.Open);
    }

    [Fact]
    public void Moment_of_the_scan_is_the_logs_and_else_that_of_receipt()
    {
        var record = Record([], []);
        record.JudgedFor.ShouldBe(Scan - Duration.FromMinutes(1));
        record.NotKnown().ShouldContain(line => line.StartsWith("The moment of the scan"));
        var scanned = Record([Step(FlowStepKind.Matched, FlowStepResult.Done, RejectReason.None, 1, "2 of 2")], []);
        scanned.JudgedFor.ShouldBe(Scan);
        scanned.NotKnown().ShouldNotContain(line => line.StartsWith("The moment of the scan"));
        (record with { Validity = LeadValidity.Rejected }).NotKnown().Length.ShouldBe(record.NotKnown().Length + 1);
    }

    [Theory]
    [InlineData(2, 1, AttemptState.Failed, "daily cap 2 of 2, opens 2026-03-03 00:00 America/Phoenix")]
    [InlineData(2, 1, AttemptState.Accepted, null)] // somebody bought: account 1 may have come behind
    [InlineData(1, 1, AttemptState.Failed, null)] // not full
    [InlineData(2, 61, AttemptState.Failed, null)] // more than an hour ago: it may have filled since
    public void Full_cap_of_the_book_explains_why_nobody_was_asked_of_a_lead_just_processed(int used, int minutesAgo, AttemptState other, string? detail)
    {
        var counts = new WhyCaps
        {
            Counts = new Dictionary<CapKey, CapCount> { [new CapKey(CapScope.DeliveryAccount, 1)] = new() { DayKey = 20260302, Day = used } },
            CountedAt = Scan + Duration.FromMinutes(minutesAgo),
        };

        var finding = Explain([Step(FlowStepKind.Matched, FlowStepResult.Done, RejectReason.None, 1, "")], [Attempt(2, 1, other)], counts)[0];

        finding.Detail.ShouldBe(detail);
        finding.Outcome.ShouldBe(detail is null ? WhyOutcome.NotTried : WhyOutcome.Skipped);
        finding.Recorded.ShouldBeFalse();
        finding.Caps.ShouldHaveSingleItem().Used.ShouldBe(used); // the day still runs, so its count is told in any case
        (finding.WouldHaveSold is null).ShouldBe(detail is null);
    }

    [Fact]
    public void Criteria_come_before_a_full_cap_and_both_are_the_remedy()
    {
        var counts = new WhyCaps
        {
            Counts = new Dictionary<CapKey, CapCount> { [new CapKey(CapScope.DeliveryAccount, 1)] = new() { DayKey = 20260302, Day = 2 } },
            CountedAt = Scan,
        };

        var finding = Explain([], [], counts, account => account with { Criteria = new FieldTest("State", CriteriaOperator.Is, ["CA"]) })[0];

        finding.Reason.ShouldBe(RejectReason.CriteriaNotMet);
        finding.WouldHaveSold!.Changes.Select(change => change.Kind).ShouldBe([RemedyKind.Lead, RemedyKind.Cap]);
    }

    [Fact]
    public void Keys_are_those_of_limits_that_the_page_is_about()
    {
        var request = Request([], [], null);
        LeadWhy.Keys(request).ShouldBe([new CapKey(CapScope.Campaign, 9), new CapKey(CapScope.DeliveryAccount, 1)]); // account 2 and both clients have no limit
        LeadWhy.Keys(request with { Skip = 1 }).ShouldBe([new CapKey(CapScope.Campaign, 9)]);
        LeadWhy.CampaignCaps(request).ShouldBeEmpty(); // nothing was counted
        var counted = request with { Caps = new WhyCaps { Counts = new Dictionary<CapKey, CapCount>(), CountedAt = Scan } };
        LeadWhy.CampaignCaps(counted).Single().Words.ShouldStartWith("campaign's daily cap 0 of 5");
    }

    private static WhyAttempt Attempt(int account, int number, AttemptState state) =>
        new() { AccountId = new DeliveryAccountId(account), ClientId = new ClientId(account), Number = number, State = state };

    private static FlowStep Step(string step, string result, RejectReason reason, int account, string detail) => new()
    {
        Step = step,
        Result = result,
        Reason = reason,
        Detail = detail,
        At = Scan.ToDateTimeOffset(),
        AccountId = account,
        ClientId = account,
        AttemptId = step == FlowStepKind.Candidate ? null : Guid.Parse("00000000-0000-0000-0000-000000000001"),
    };

    private static ImmutableArray<WhyFinding> Explain(
        ImmutableArray<FlowStep> steps, ImmutableArray<WhyAttempt>? attempts = null, WhyCaps? caps = null, Func<DeliveryAccount, DeliveryAccount>? change = null) =>
        LeadWhy.Explain(Request(steps, attempts ?? [], change) with { Caps = caps });

    private static WhyRecord Record(ImmutableArray<FlowStep> steps, ImmutableArray<WhyAttempt> attempts) =>
        new() { Steps = steps, Attempts = attempts, ReceivedAt = Scan - Duration.FromMinutes(1) };

    private static WhyRequest Request(ImmutableArray<FlowStep> steps, ImmutableArray<WhyAttempt> attempts, Func<DeliveryAccount, DeliveryAccount>? change)
    {
        var record = Record(steps, attempts);
        var campaign = new Campaign { Id = new CampaignId(9), LeadSourceId = new LeadSourceId(1), LeadTypeId = Type.Id, Name = "Web", Limits = new QuantityLimits { PerDay = 5 } };
        return new WhyRequest
        {
            Scan = new HookRequest
            {
                Matching = new MatchRequest { Catalog = Catalog(change), Lead = Lead.FromJson(Type, """{"State":"AZ"}"""), Now = record.JudgedFor },
                Campaign = campaign,
            },
            Record = record,
        };
    }

    private static Catalog Catalog(Func<DeliveryAccount, DeliveryAccount>? change)
    {
        var builder = new CatalogBuilder(CatalogBuilder.Empty with { Account = new AccountSettings { CompanyName = "Test", ZoneId = "America/Phoenix" } });
        builder.Put(Type);
        foreach (var candidate in new[] { CandidateBuilder.Portal(1, 40), CandidateBuilder.Portal(2, 30) })
        {
            builder.Put(candidate.Client);
            builder.Put(candidate.Method);
            var limited = candidate.Account.Id.Value == 1 ? candidate.Account with { Limits = new QuantityLimits { PerDay = 2 } } : candidate.Account;
            builder.Put(change is not null && limited.Id.Value == 1 ? change(limited) : limited);
        }

        return builder.Build(new CatalogVersion(1));
    }
}
