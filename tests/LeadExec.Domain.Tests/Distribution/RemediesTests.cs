using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Distribution.Why;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using NodaTime;
using NodaTime.Text;

namespace LeadExec.Domain.Tests.Distribution;

// CLNT-13: what would have sold a lead, and that it would have.
public sealed class RemediesTests
{
    private static readonly FieldTest Arizona = new("State", CriteriaOperator.IsAnyOf, ["AZ", "CA"]);
    private static readonly FieldTest Rich = new("Balance", CriteriaOperator.AtLeast, ["100000"]);

    private static readonly LeadType Type = new()
    {
        Id = new LeadTypeId(1),
        Name = "Test",
        Fields = [new LeadField { Name = "State", Kind = FieldKind.UsState }, new LeadField { Name = "Balance", Kind = FieldKind.Money }],
    };

    public static TheoryData<string, string?> Near => new()
    {
        { "state", "State is AZ or CA" },
        { "state among others", "State is AZ or CA" },
        { "balance", "Balance is at least 500000" },
        { "not automated", "automated delivery switched on" },
        { "two tests", null },
        { "two gates", null },
        { "alternatives", null },
        { "fits", null },
    };

    [Theory]
    [MemberData(nameof(Near))]
    public void Only_a_near_miss_has_a_remedy(string situation, string? words)
    {
        var request = Request(Situation(situation), "2026-03-06T12:00:00Z");

        var remedy = Remedies.Of(request, request.Catalog.DeliveryAccounts.Values.Single());

        remedy?.Words.ShouldBe(words);
        (remedy is null).ShouldBe(words is null);
        if (remedy?.Field == "State")
        {
            Matcher.Match(request).CandidateCount.ShouldBe(0);
            Matcher.Match(request with { Lead = Lead(remedy.Values[0]) }).CandidateCount.ShouldBe(1);
        }
    }

    [Theory]
    [InlineData("2026-03-06T15:59:00Z", "at 2026-03-06 09:00 America/Phoenix")] // Friday 08:59
    [InlineData("2026-03-07T00:00:00Z", "at 2026-03-09 09:00 America/Phoenix")] // Friday 17:00, open again on Monday
    public void Schedule_names_its_next_opening_which_is_open(string now, string words)
    {
        var weekdays = Enumerable.Range(1, 5).Select(day => new DailyRange { Day = (IsoDayOfWeek)day, From = new LocalTime(9, 0), To = new LocalTime(17, 0) });
        var plain = CandidateBuilder.Webhook(1, 10);
        var candidate = plain with
        {
            Method = plain.Method with { Schedule = new DeliverySchedule { Ranges = [.. weekdays] } },
            Client = plain.Client with { ZoneId = "America/Phoenix" },
        };
        var request = Request(candidate, now);
        Matcher.Match(request).CandidateCount.ShouldBe(0);

        var remedy = Remedies.Of(request, candidate.Account)!;

        remedy.Words.ShouldBe(words);
        Matcher.Match(request with { Now = remedy.OpensAt!.Value }).CandidateCount.ShouldBe(1);
    }

    [Fact]
    public void Schedule_without_hours_never_opens() =>
        Remedies.NextOpening(new DeliverySchedule { Ranges = [] }, Instant.FromUnixTimeSeconds(0), DateTimeZone.Utc).ShouldBeNull();

    private static Candidate Situation(string situation)
    {
        var plain = CandidateBuilder.Webhook(1, 10);
        Candidate With(CriteriaNode criteria) => plain with { Account = plain.Account with { Criteria = criteria } };
        return situation switch
        {
            "state" => With(Arizona),
            "state among others" => With(new CriteriaGroup(GroupKind.And, [Rich, Arizona])),
            "balance" => With(Rich with { Values = ["500000"] }),
            "not automated" => plain with { Account = plain.Account with { Automated = false } },
            "two tests" => With(new CriteriaGroup(GroupKind.And, [Rich with { Values = ["500000"] }, Arizona])),
            "two gates" => plain with { Account = plain.Account with { Automated = false, Criteria = Arizona } },
            "alternatives" => With(new CriteriaGroup(GroupKind.Or, [Rich with { Values = ["500000"] }, Arizona])),
            _ => plain,
        };
    }

    private static Lead Lead(string state) => LeadValidator.Validate(
        Type, new RawLead([new RawField("State", state), new RawField("Balance", "150000")]), new ValidationOptions { Now = DateTimeOffset.UnixEpoch }).Lead!;

    private static MatchRequest Request(Candidate candidate, string now) => new()
    {
        Lead = Lead("NV"),
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

    private static SettingDictionary<TKey, TValue> Settings<TKey, TValue>(TKey key, TValue value)
        where TKey : struct, IEquatable<TKey>
        where TValue : class => SettingDictionary<TKey, TValue>.Empty.With(new Dictionary<TKey, TValue?> { [key] = value });

    private static FrozenDictionary<TKey, TValue> Map<TKey, TValue>(TKey key, TValue value)
        where TKey : notnull => new Dictionary<TKey, TValue> { [key] = value }.ToFrozenDictionary();
}
