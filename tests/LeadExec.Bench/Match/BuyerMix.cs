using System.Collections.Immutable;
using System.Globalization;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using NodaTime;

namespace LeadExec.Bench.Match;

/// <summary>
/// Delivery accounts as buyers have them: 70 % with a list of states or ZIP codes (1 to 2,000 values, log-uniform), 20 % with a radius,
/// 40 % with numeric ranges, 10 % with a pattern or an expression, 15 % with alternatives, 15 % with an exclusion, 30 % with hours,
/// half with caps, 5 % closed.
/// </summary>
internal sealed class BuyerMix(UsMap map, Random random)
{
    private static readonly string[] Zones = ["America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles"];
    private static readonly string[] Patterns =
        [.. Enumerable.Range(0, 30).Select(area => $"^({201 + area * 17}|{210 + area * 13}|{215 + area * 11})"), @"@(gmail|yahoo)\.com$", @"^[^@]+@aol", @"\.(com|net)$", @"^[a-m]"];

    private static readonly string[] Expressions = ["[LoanAmount] / [PropertyValue] * 100", "[PropertyValue] - [LoanAmount]", "[Income] / 12", "[LoanAmount] / [Income]"];

    /// <summary>The place of an expression of the mix; one wants "at most" of it.</summary>
    public static int NumberOf(string expression) => Array.IndexOf(Expressions, expression);

    public Catalog Catalog(int accounts)
    {
        var builder = new CatalogBuilder(CatalogBuilder.Empty with { Places = map.Places });
        builder.Put(new AccountSettings { CompanyName = "Bench", ZoneId = "America/Phoenix" });
        builder.Put(LeadMix.Type);
        for (var number = 1; number <= accounts; number++)
        {
            var client = (number + 1) / 2;
            builder.Put(new Client { Id = new ClientId(client), CompanyName = "Client", Status = random.Next(50) == 0 ? ClientStatus.Suspended : ClientStatus.Active, ZoneId = One(Zones) });
            builder.Put(Method(number, client));
            builder.Put(Account(number, client));
        }

        return builder.Build(new CatalogVersion(1));
    }

    public DeliveryAccount Account(int number, int client) => new()
    {
        Id = new DeliveryAccountId(number),
        ClientId = new ClientId(client),
        DeliveryMethodId = new DeliveryMethodId(number),
        LeadTypeId = LeadMix.Type.Id,
        Name = "Account",
        Status = random.Next(33) == 0 ? DeliveryAccountStatus.Paused : DeliveryAccountStatus.Open,
        Price = Money.FromCents(random.Next(500, 9_000)),
        Limits = random.Next(2) == 0 ? new QuantityLimits { PerDay = random.Next(5, 200) } : QuantityLimits.None,
        Criteria = Criteria(),
    };

    private DeliveryMethod Method(int number, int client) => new()
    {
        Id = new DeliveryMethodId(number),
        ClientId = new ClientId(client),
        LeadTypeId = LeadMix.Type.Id,
        Description = "Method",
        Type = DeliveryType.LeadPortal,
        Schedule = random.Next(10) < 3 ? Weekdays(random.Next(7, 10), random.Next(16, 20)) : null,
    };

    private static DeliverySchedule Weekdays(int from, int to) => new()
    {
        Ranges = [.. Enumerable.Range(1, 5).Select(day => new DailyRange { Day = (IsoDayOfWeek)day, From = new LocalTime(from, 0), To = new LocalTime(to, 0) })],
    };

    private CriteriaGroup Criteria()
    {
        var tests = ImmutableArray.CreateBuilder<CriteriaNode>();
        var where = random.Next(100);
        if (where < 70)
        {
            tests.Add(List());
        }
        else if (where < 90)
        {
            tests.Add(new FieldTest("Zip", CriteriaOperator.WithinMilesOf, [map.Zip(map.DrawZip(random)), Text(LogUniform(5, 250))]));
        }

        if (random.Next(100) < 40)
        {
            tests.AddRange(Ranges());
        }

        if (random.Next(100) < 10)
        {
            tests.Add(random.Next(2) == 0 ? Pattern() : new ExpressionTest(One(Expressions), CriteriaOperator.AtMost, [Text(random.Next(1, 20) * 5)]));
        }

        if (random.Next(100) < 15)
        {
            tests.Add(new CriteriaGroup(GroupKind.Or, [new FieldTest("LoanType", CriteriaOperator.Is, [One(LeadMix.LoanTypes)]), new FieldTest("Score", CriteriaOperator.AtLeast, [Text(random.Next(60, 80) * 10)])]));
        }

        if (random.Next(100) < 15)
        {
            tests.Add(new FieldTest("LoanType", CriteriaOperator.IsNoneOf, [One(LeadMix.LoanTypes)]));
        }

        return new CriteriaGroup(GroupKind.And, tests.ToImmutable());
    }

    // A short list names states as often as ZIP codes; a long one can only name ZIP codes, which lie side by side.
    private FieldTest List()
    {
        var length = LogUniform(1, 2_000);
        if (length <= 50 && random.Next(2) == 0)
        {
            var states = UsState.All.Select(state => state.Code).ToArray();
            random.Shuffle(states);
            return new FieldTest("State", CriteriaOperator.IsAnyOf, [.. states.Take(length)]);
        }

        var first = map.DrawZip(random);
        return new FieldTest("Zip", CriteriaOperator.IsAnyOf, [.. Enumerable.Range(first, length).Select(map.Zip)]);
    }

    private IEnumerable<FieldTest> Ranges()
    {
        var (low, high) = (random.Next(0, 300), random.Next(300, 900));
        FieldTest[] all =
        [
            new("LoanAmount", CriteriaOperator.Between, [Text(low * 1_000), Text(high * 1_000)]),
            new("Score", CriteriaOperator.AtLeast, [Text(random.Next(500, 720))]),
            new("Income", CriteriaOperator.GreaterThan, [Text(random.Next(20, 90) * 1_000)]),
            new("PropertyValue", CriteriaOperator.LessThan, [Text(random.Next(300, 1_200) * 1_000)]),
        ];
        random.Shuffle(all);
        return all.Take(random.Next(1, 3));
    }

    private PatternTest Pattern()
    {
        var at = random.Next(Patterns.Length);
        return new PatternTest(at < 30 ? "Phone" : "Email", Patterns[at]);
    }

    private int LogUniform(int least, int most) => (int)Math.Round(Math.Exp(Math.Log(least) + random.NextDouble() * Math.Log((double)most / least)));

    private T One<T>(T[] choices) => choices[random.Next(choices.Length)];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
