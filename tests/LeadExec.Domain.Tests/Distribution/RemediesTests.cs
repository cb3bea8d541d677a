using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Distribution.Why;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Lists;
using LeadExec.Domain.Places;
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
        Fields =
        [
            new LeadField { Name = "State", Kind = FieldKind.UsState },
            new LeadField { Name = "Balance", Kind = FieldKind.Money },
            new LeadField { Name = "Zip", Kind = FieldKind.PostalCode, SystemField = SystemField.Zip },
        ],
    };

    private static readonly Campaign Campaign = new() { Id = new CampaignId(1), LeadSourceId = new LeadSourceId(1), LeadTypeId = Type.Id, Name = "Web", Price = Money.Round(5m) };

    public static TheoryData<string, string?> Near => new()
    {
        { "state", "State is AZ or CA" },
        { "state among others", "State is AZ or CA" },
        { "balance", "Balance is at least 500000" },
        { "not automated", "automated delivery switched on" },
        { "two tests", "Balance is at least 500000, and State is AZ or CA" },
        { "two gates", "automated delivery switched on, and State is AZ or CA" },
        { "alternatives", "Balance is at least 500000" }, // the first of equals
        { "cheapest alternative", "State is AZ or CA" },
        { "three tests", null },
        { "two tests and a gate", null },
        { "none of", "State is not NV" },
        { "none of, and elsewhere", "State is not NV, and Balance is at least 500000" },
        { "contradiction", null },
        { "cross", null },
        { "same field twice", "Balance is at least 500000, and Balance is 200000 or 600000" }, // 600000 does both
        { "pattern", "State is something that matches ^A" },
        { "blank wanted", "Balance is blank" },
        { "list", "State is a value in the distribution list Buyers" },
        { "radius", "Zip is a place within 10 miles of 85303, or a radius of 12.5 miles" },
        { "paused", "an open delivery account" },
        { "paused client", "an active client" },
        { "price", "a price of 25.00 or more" },
        { "price and state", "State is AZ or CA, and a price of 25.00 or more" },
        { "price that cannot be", null },
        { "required criterion", "a criterion on Zip at the delivery account" },
        { "fits", null },
    };

    [Theory]
    [MemberData(nameof(Near))]
    public void Only_a_near_miss_has_a_remedy(string situation, string? words)
    {
        var request = Request(Situation(situation), "2026-03-06T12:00:00Z", situation == "required criterion" ? ["Zip"] : []);

        var remedy = Of(request);

        remedy?.Words.ShouldBe(words);
        (remedy is null).ShouldBe(words is null);
        if (remedy?.Changes is [{ Field: "State", Operator: CriteriaOperator.IsAnyOf } change])
        {
            Matcher.Match(request).CandidateCount.ShouldBe(0);
            Matcher.Match(request with { Lead = Lead(change.Values[0]) }).CandidateCount.ShouldBe(1);
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

        var remedy = Of(request)!;

        remedy.Words.ShouldBe(words);
        Matcher.Match(request with { Now = remedy.Changes.Single().OpensAt!.Value }).CandidateCount.ShouldBe(1);
    }

    [Fact]
    public void Schedule_without_hours_never_opens() =>
        Remedies.NextOpening(new DeliverySchedule { Ranges = [] }, Instant.FromUnixTimeSeconds(0), DateTimeZone.Utc).ShouldBeNull();

    [Fact]
    public void What_would_have_sold_a_lead_would_have_sold_it() // property over random criteria of tests that name values
    {
        var random = new Random(22_11);
        var (found, two) = (0, 0);
        for (var turn = 0; turn < 3_000; turn++)
        {
            var plain = CandidateBuilder.Webhook(1, 10);
            var request = Request(plain with { Account = plain.Account with { Criteria = SomeCriteria(random, 3) } }, "2026-03-06T12:00:00Z");
            var sold = Matcher.Match(request).CandidateCount == 1;
            var remedy = Of(request);
            if (sold)
            {
                remedy.ShouldBeNull();
                continue;
            }

            if (remedy is null)
            {
                continue;
            }

            found++;
            two += remedy.Changes.Length == 2 ? 1 : 0;
            remedy.Changes.Length.ShouldBeInRange(1, Remedies.MostChanges);
            Leads(request.Lead, remedy.Changes).Any(lead => Matcher.Match(request with { Lead = lead }).CandidateCount == 1).ShouldBeTrue(remedy.Words);
        }

        found.ShouldBeGreaterThan(500);
        two.ShouldBeGreaterThan(100);
    }

    [Theory]
    [InlineData(RejectReason.ExclusiveAfterShared, "a delivery account that is not exclusive, or a place before all others")]
    [InlineData(RejectReason.AfterExclusive, "a place before the exclusive delivery")]
    [InlineData(RejectReason.ClientAlreadyHasLead, "a client that takes several deliveries of one lead")]
    [InlineData(RejectReason.GroupHasLead, "a place before the other members of its group")]
    [InlineData(RejectReason.MaximumDeliveriesReached, "one more in the campaign's maximum delivery count")]
    [InlineData(RejectReason.BreakerOpen, null)]
    public void What_stood_in_the_way_while_sending_has_words(RejectReason reason, string? words)
    {
        var request = Request(Situation("fits"), "2026-03-06T12:00:00Z");
        Remedies.Of(new RemedyRequest { Matching = request, Account = request.Catalog.DeliveryAccounts.Values.Single(), Campaign = Campaign, Reason = reason })?.Words.ShouldBe(words);
    }

    private static Remedy? Of(MatchRequest request) =>
        Remedies.Of(new RemedyRequest { Matching = request, Account = request.Catalog.DeliveryAccounts.Values.Single(), Campaign = Campaign });

    private static IEnumerable<Lead> Leads(Lead lead, ImmutableArray<RemedyChange> changes)
    {
        IEnumerable<Lead> leads = [lead];
        foreach (var change in changes)
        {
            FieldValue[] values = change.Field == "State"
                ? [FieldValue.Blank, .. change.Values.Select(FieldValue.Of)]
                : [FieldValue.Blank, .. change.Values.Select(value => FieldValue.Of(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)))];
            leads = [.. leads, .. leads.SelectMany(each => values.Select(value => each.With(change.Field!, value)))];
        }

        return leads;
    }

    private static CriteriaNode SomeCriteria(Random random, int depth)
    {
        if (depth == 0 || random.Next(3) == 0)
        {
            string[] states = [.. new[] { "AZ", "CA", "NV", "TX" }.Where(_ => random.Next(2) == 0)];
            return random.Next(2) == 0
                ? new FieldTest("State", random.Next(2) == 0 ? CriteriaOperator.IsAnyOf : CriteriaOperator.IsNoneOf, states.Length == 0 ? ["FL"] : [.. states])
                : new FieldTest("Balance", random.Next(2) == 0 ? CriteriaOperator.AtLeast : CriteriaOperator.AtMost, [$"{random.Next(1, 6) * 50_000}"]);
        }

        return new CriteriaGroup((GroupKind)random.Next(4), [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => SomeCriteria(random, depth - 1))]);
    }

    private static Candidate Situation(string situation)
    {
        var plain = CandidateBuilder.Webhook(1, 10);
        Candidate With(CriteriaNode criteria) => plain with { Account = plain.Account with { Criteria = criteria } };
        CriteriaNode balance = Rich with { Values = ["500000"] };
        CriteriaNode And(params ImmutableArray<CriteriaNode> nodes) => new CriteriaGroup(GroupKind.And, nodes);
        CriteriaNode Or(params ImmutableArray<CriteriaNode> nodes) => new CriteriaGroup(GroupKind.Or, nodes);
        CriteriaNode None(params ImmutableArray<CriteriaNode> nodes) => new CriteriaGroup(GroupKind.NotOr, nodes);
        CriteriaNode State(CriteriaOperator way, params ImmutableArray<string> values) => new FieldTest("State", way, values);
        CriteriaNode blank = new FieldTest("Balance", CriteriaOperator.IsBlank, []);
        var paused = plain with { Account = plain.Account with { Status = DeliveryAccountStatus.Paused } };
        var asking = plain with { Account = plain.Account with { Requirements = new PriceRequirements { Profit = Money.Round(20m) } } };
        return situation switch
        {
            "state" => With(Arizona),
            "state among others" => With(And(Rich, Arizona)),
            "balance" => With(balance),
            "not automated" => plain with { Account = plain.Account with { Automated = false } },
            "two tests" => With(And(balance, Arizona)),
            "two gates" => plain with { Account = plain.Account with { Automated = false, Criteria = Arizona } },
            "alternatives" => With(Or(balance, Arizona)),
            "cheapest alternative" => With(Or(And(balance, State(CriteriaOperator.Is, "TX")), Arizona)),
            "three tests" => With(And(balance, Arizona, blank)),
            "two tests and a gate" => plain with { Account = plain.Account with { Automated = false, Criteria = And(balance, Arizona) } },
            "none of" => With(None(State(CriteriaOperator.Is, "NV"), State(CriteriaOperator.Is, "TX"))),
            "none of, and elsewhere" => With(And(None(State(CriteriaOperator.Is, "NV")), balance)),
            "contradiction" => With(And(State(CriteriaOperator.Is, "AZ"), State(CriteriaOperator.Is, "CA"))),
            "cross" => With(And(State(CriteriaOperator.IsAnyOf, "AZ"), State(CriteriaOperator.IsNoneOf, "AZ"))),
            "same field twice" => With(And(balance, new FieldTest("Balance", CriteriaOperator.IsAnyOf, ["200000", "600000"]))),
            "pattern" => With(new PatternTest("State", "^A")),
            "blank wanted" => With(blank),
            "list" => With(new FieldTest("State", CriteriaOperator.InDistributionList, ["3"])),
            "radius" => With(new FieldTest("Zip", CriteriaOperator.WithinMilesOf, ["85303", "10"])),
            "paused" => paused,
            "paused client" => plain with { Client = plain.Client with { Status = ClientStatus.Inactive } },
            "price" => asking,
            "price and state" => asking with { Account = asking.Account with { Criteria = Arizona } },
            "price that cannot be" => plain with { Account = plain.Account with { Requirements = new PriceRequirements { ProfitPercent = 100m } } },
            _ => plain,
        };
    }

    private static Lead Lead(string state) => LeadValidator.Validate(
        Type, new RawLead([new RawField("State", state), new RawField("Balance", "150000"), new RawField("Zip", "85001")]), new ValidationOptions { Now = DateTimeOffset.UnixEpoch }).Lead!;

    private static MatchRequest Request(Candidate candidate, string now, params ImmutableArray<string> required) => new()
    {
        Lead = Lead("NV"),
        RequiredFields = required,
        Now = InstantPattern.ExtendedIso.Parse(now).Value,
        Catalog = new Catalog
        {
            Version = new CatalogVersion(1),
            Account = new AccountSettings { CompanyName = "Test" },
            Clients = Settings(candidate.Client.Id, candidate.Client),
            DeliveryMethods = Settings(candidate.Method.Id, candidate.Method),
            DeliveryAccounts = Settings(candidate.Account.Id, candidate.Account),
            Places = TwoPlaces.Instance,
            DistributionLists = Map(new DistributionListId(3), new DistributionList { Id = new DistributionListId(3), LeadTypeId = Type.Id, Field = "State", Description = "Buyers" }),
            AccountsByLeadType = Map(Type.Id, ImmutableArray.Create(candidate.Account)),
        },
    };

    private static SettingDictionary<TKey, TValue> Settings<TKey, TValue>(TKey key, TValue value)
        where TKey : struct, IEquatable<TKey>
        where TValue : class => SettingDictionary<TKey, TValue>.Empty.With(new Dictionary<TKey, TValue?> { [key] = value });

    private static FrozenDictionary<TKey, TValue> Map<TKey, TValue>(TKey key, TValue value)
        where TKey : notnull => new Dictionary<TKey, TValue> { [key] = value }.ToFrozenDictionary();

    private sealed class TwoPlaces : IPlaces
    {
        public static TwoPlaces Instance { get; } = new();

        public bool TryGet(string country, string postalCode, out GeoPoint point)
        {
            point = postalCode == "85303" ? new GeoPoint(33.60, -112.19) : new GeoPoint(33.4484, -112.0740);
            return postalCode is "85303" or "85001";
        }
    }
}
