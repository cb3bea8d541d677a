using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using NodaTime;
using NodaTime.Text;

namespace LeadExec.Domain.Tests.Distribution;

// CLNT-04, CLNT-15, CLNT-18, DIST-13, DIST-14, DIST-15, DIST-18, DIST-19, DIST-21, DIST-55, DELV-05, DELV-48, DELV-49, E-63
public sealed class MatcherTests
{
    private static readonly LeadType Type = new()
    {
        Id = new LeadTypeId(1),
        Name = "Test",
        Fields =
        [
            new LeadField { Name = "State", Kind = FieldKind.UsState },
            new LeadField { Name = "Zip", Kind = FieldKind.PostalCode },
            new LeadField { Name = "Balance", Kind = FieldKind.Money },
            new LeadField { Name = "Value", Kind = FieldKind.Money },
        ],
    };

    public static TheoryData<string, RejectReason> Gates => new()
    {
        { "fits", RejectReason.None },
        { "client new", RejectReason.ClientNotActive },
        { "client suspended", RejectReason.ClientNotActive },
        { "account paused", RejectReason.AccountNotOpen },
        { "account closed", RejectReason.AccountNotOpen },
        { "not automated", RejectReason.AccountNotAutomated },
        { "for calls", RejectReason.AccountTypeNotAutomated },
        { "method off", RejectReason.MethodDisabled },
        { "other state", RejectReason.CriteriaNotMet },
        { "pattern", RejectReason.None },
        { "other pattern", RejectReason.CriteriaNotMet },
        { "expression", RejectReason.None },
        { "other expression", RejectReason.CriteriaNotMet },
    };

    [Theory]
    [MemberData(nameof(Gates))]
    public void First_gate_that_fails_is_named(string situation, RejectReason expected)
    {
        var match = Matcher.Match(Request(Situation(situation), "2026-03-06T12:00:00Z"));

        (match.Skipped.SingleOrDefault()?.Gate ?? RejectReason.None).ShouldBe(expected);
        match.Candidates.Length.ShouldBe(expected == RejectReason.None ? 1 : 0);
    }

    [Theory]
    [InlineData("2026-03-06T23:59:59Z", true)] // Friday 16:59:59 in Phoenix
    [InlineData("2026-03-07T00:00:00Z", false)] // Friday 17:00:00
    [InlineData("2026-03-07T17:00:00Z", false)] // Saturday 10:00
    public void Schedule_is_judged_in_the_clients_zone(string now, bool open) // D-25
    {
        var weekdays = Enumerable.Range(1, 5).Select(day => new DailyRange { Day = (IsoDayOfWeek)day, From = new LocalTime(9, 0), To = new LocalTime(17, 0) });
        var plain = CandidateBuilder.Webhook(1, 10);
        var candidate = plain with { Method = plain.Method with { Schedule = new DeliverySchedule { Ranges = [.. weekdays] } } };

        var match = Matcher.Match(Request(candidate with { Client = candidate.Client with { ZoneId = "America/Phoenix" } }, now));

        match.Candidates.Length.ShouldBe(open ? 1 : 0);
        match.Skipped.Select(skipped => skipped.Gate).ShouldBe(open ? [] : [RejectReason.OutsideSchedule]);
    }

    [Theory] // DELV-49
    [InlineData(DeliveryType.Webhook)]
    [InlineData(DeliveryType.LeadPortal)]
    [InlineData(DeliveryType.PingPost)]
    public void Schedule_closes_deliveries_of_every_type(DeliveryType type)
    {
        var plain = CandidateBuilder.Webhook(1, 10);
        var candidate = plain with { Method = plain.Method with { Type = type, Schedule = new DeliverySchedule { Ranges = [] } } };

        Matcher.Match(Request(candidate, "2026-03-06T12:00:00Z")).Skipped.Select(skipped => skipped.Gate).ShouldBe([RejectReason.OutsideSchedule]);
        Matcher.Match(Request(candidate with { Method = candidate.Method with { Schedule = null } }, "2026-03-06T12:00:00Z")).Candidates.Length.ShouldBe(1);
    }

    [Fact]
    public void Skipped_account_says_both_sides()
    {
        var match = Matcher.Match(Request(Situation("other state"), "2026-03-06T12:00:00Z"));

        match.Skipped.Single().Detail.ShouldContain("AZ");
        match.Skipped.Single().Detail.ShouldContain("NV");
    }

    [Theory] // CAMP-35, DIST-23: the account must itself hold a criterion on the field
    [InlineData("pattern", "Zip", RejectReason.None)]
    [InlineData("pattern", "State", RejectReason.RequiredCriteriaMissing)]
    [InlineData("expression", "balance", RejectReason.None)]
    [InlineData("other state", "State", RejectReason.CriteriaNotMet)]
    [InlineData("no criteria", "State", RejectReason.RequiredCriteriaMissing)]
    public void Required_criterion_comes_before_the_criteria(string situation, string field, RejectReason expected)
    {
        var match = Matcher.Match(Request(Situation(situation), "2026-03-06T12:00:00Z") with { RequiredFields = [field] });

        (match.Skipped.SingleOrDefault()?.Gate ?? RejectReason.None).ShouldBe(expected);
    }

    [Theory] // E-54: criteria are ignored, status and schedule are not, others are not scanned
    [InlineData("other state", 1, RejectReason.None, 1)]
    [InlineData("no criteria", 1, RejectReason.None, 1)]
    [InlineData("client suspended", 1, RejectReason.ClientNotActive, 0)]
    [InlineData("account paused", 1, RejectReason.AccountNotOpen, 0)]
    [InlineData("other state", 2, RejectReason.None, 0)]
    public void Forced_client_is_judged_alone_and_without_criteria(string situation, int client, RejectReason expected, int candidates)
    {
        var match = Matcher.Match(Request(Situation(situation), "2026-03-06T12:00:00Z") with { OnlyClient = new ClientId(client), RequiredFields = ["State"] });

        (match.Skipped.SingleOrDefault()?.Gate ?? RejectReason.None).ShouldBe(expected);
        match.Candidates.Length.ShouldBe(candidates);
    }

    private static Candidate Situation(string name)
    {
        var fits = CandidateBuilder.Webhook(1, 10);
        return name switch
        {
            "client new" => fits with { Client = fits.Client with { Status = ClientStatus.New } },
            "client suspended" => fits with { Client = fits.Client with { Status = ClientStatus.Suspended } },
            "account paused" => fits with { Account = fits.Account with { Status = DeliveryAccountStatus.Paused } },
            "account closed" => fits with { Account = fits.Account with { Status = DeliveryAccountStatus.Closed } },
            "not automated" => fits with { Account = fits.Account with { Automated = false } },
            "for calls" => fits with { Account = fits.Account with { Kind = DeliveryAccountKind.LiveCallTransfer } },
            "method off" => fits with { Method = fits.Method with { Enabled = false } },
            "other state" => fits with { Account = fits.Account with { Criteria = new FieldTest("State", CriteriaOperator.IsAnyOf, ["NV"]) } },
            "pattern" => fits with { Account = fits.Account with { Criteria = new PatternTest("Zip", "^85") } },
            "other pattern" => fits with { Account = fits.Account with { Criteria = new PatternTest("Zip", "^89") } },
            "expression" => fits with { Account = fits.Account with { Criteria = new ExpressionTest("[Balance] / [Value] * 100", CriteriaOperator.AtMost, ["80"]) } },
            "other expression" => fits with { Account = fits.Account with { Criteria = new ExpressionTest("[Balance] / [Value] * 100", CriteriaOperator.AtMost, ["70"]) } },
            _ => fits,
        };
    }

    private static MatchRequest Request(Candidate candidate, string now)
    {
        var raw = new RawLead([new RawField("State", "AZ"), new RawField("Zip", "85004"), new RawField("Balance", "150000"), new RawField("Value", "200000")]);
        var lead = LeadValidator.Validate(Type, raw, new ValidationOptions { Now = DateTimeOffset.UnixEpoch }).Lead!;
        return new MatchRequest
        {
            Lead = lead,
            Now = InstantPattern.ExtendedIso.Parse(now).Value,
            Catalog = new Catalog
            {
                Version = new CatalogVersion(1),
                Account = new AccountSettings { CompanyName = "Test" },
                Clients = Settings(candidate.Client.Id, candidate.Client),
                DeliveryMethods = Settings(candidate.Method.Id, candidate.Method),
                DeliveryAccounts = Settings(candidate.Account.Id, candidate.Account),
                AccountsByLeadType = Map(Type.Id, ImmutableArray.Create(candidate.Account)),
            },
        };
    }

    private static SettingDictionary<TKey, TValue> Settings<TKey, TValue>(TKey key, TValue value)
        where TKey : struct, IEquatable<TKey>
        where TValue : class => SettingDictionary<TKey, TValue>.Empty.With(new Dictionary<TKey, TValue?> { [key] = value });

    private static FrozenDictionary<TKey, TValue> Map<TKey, TValue>(TKey key, TValue value)
        where TKey : notnull => new Dictionary<TKey, TValue> { [key] = value }.ToFrozenDictionary();
}
