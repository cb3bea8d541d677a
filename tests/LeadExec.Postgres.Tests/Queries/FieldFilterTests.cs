using System.Collections.Immutable;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Flow;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Postgres.Queries;
using LeadExec.TestKit.Leads;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Postgres.Tests.Queries;

/// <summary>E-59 in searches: SQL finds exactly the leads that the evaluator, which decides deliveries, says meet the filter.</summary>
public sealed class FieldFilterTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>, IAsyncDisposable
{
    private static readonly LeadType Type = new()
    {
        Id = new(77),
        Name = "Mortgage",
        Fields =
        [
            new LeadField { Name = "FirstName" },
            new LeadField { Name = "State", Kind = FieldKind.UsState },
            new LeadField { Name = "PrimaryPhone", Kind = FieldKind.Phone },
            new LeadField { Name = "LoanAmount", Kind = FieldKind.Money },
            new LeadField { Name = "Born", Kind = FieldKind.DateTime },
            new LeadField { Name = "Consent", Kind = FieldKind.YesNo },
            new LeadField { Name = "Interests", AcceptsSeveral = true },
            new LeadField { Name = "Drivers", Kind = FieldKind.SubFields, Children = [new LeadField { Name = "Age", Kind = FieldKind.Integer }] },
        ],
    };

    private static readonly ImmutableArray<string> Leads =
    [
        "{}",
        """{"FirstName":"Ann","State":"AZ","PrimaryPhone":"6025551234","LoanAmount":250000,"Born":"1980-02-03","Consent":"Yes","Interests":["Boats","Cars"],"Drivers":[{"Age":17},{"Age":44}]}""",
        """{"FirstName":"O'Brien \"Bob\" %_","State":"CA","PrimaryPhone":"3105559876","LoanAmount":99999.5,"Born":"1980-02-03T08:30:00","Consent":"No","Interests":["cars"]}""",
        """{"FirstName":"ANNA","State":"NV","LoanAmount":250000.01,"Born":"2001-12-31","Drivers":[{"Age":21}]}""",
        """{"FirstName":"10","State":"AZ","LoanAmount":0}""",
        """{"FirstName":"9","Interests":["Planes","Trains","Boats"],"Born":"1979-12-31T23:59:59"}""",
    ];

    private static readonly ImmutableArray<CriteriaNode> Filters =
    [
        .. Tests("FirstName", ["ann"], ["Ann", "9"], ["o'brien"], ["%"], ["_"], ["10"], ["n"]),
        .. Tests("State", ["AZ"], ["Arizona"], ["az", "NV"], ["C"]),
        .. Tests("PrimaryPhone", ["(602) 555-1234"], ["602"], ["1234"]),
        .. Tests("LoanAmount", ["250000"], ["$250,000"], ["99999.50", "0"], ["-1"], ["1000000"]),
        .. Tests("Born", ["1980-02-03"], ["02/03/1980"], ["1980-02-03T08:30:00"], ["2001-12-31"]),
        .. Tests("Consent", ["Yes"], ["yes"], ["No"]),
        .. Tests("Interests", ["boats"], ["Cars", "Planes"], ["a"]),
        .. Tests("Drivers.Age", ["17"], ["21", "44"]),
        Between("LoanAmount", "99999.5", "250000"),
        Between("Born", "1979-12-31", "1980-02-03"),
        Between("FirstName", "A", "B"),
        Between("Drivers.Age", "18", "30"),
        new CriteriaGroup(GroupKind.And, [Is("State", "AZ"), Is("Consent", "Yes")]),
        new CriteriaGroup(GroupKind.Or, [Is("State", "CA"), Is("Consent", "Yes")]),
        new CriteriaGroup(GroupKind.NotAnd, [Is("State", "AZ"), Is("Consent", "Yes")]),
        new CriteriaGroup(GroupKind.NotOr, [Is("State", "CA"), new CriteriaGroup(GroupKind.And, [Is("State", "AZ"), Is("FirstName", "10")])]),
        CriteriaGroup.Empty,
        new CriteriaGroup(GroupKind.Or, []),
    ];

    private static readonly Dictionary<string, string[]> Values = new(StringComparer.Ordinal)
    {
        ["FirstName"] = ["Ann", "o'brien", "10", "9", "n"],
        ["State"] = ["AZ", "CA", "Nevada"],
        ["PrimaryPhone"] = ["(602) 555-1234", "310"],
        ["LoanAmount"] = ["250000", "99999.5", "0"],
        ["Born"] = ["1980-02-03", "2001-12-31"],
        ["Interests"] = ["boats", "Cars"],
        ["Drivers.Age"] = ["17", "21"],
    };

    private readonly ReadDatabase reads = new(new ReadOptions { ConnectionString = fixture.ConnectionString });

    public ValueTask DisposeAsync() => reads.DisposeAsync();

    [Fact]
    public async Task Every_filter_finds_exactly_the_leads_that_the_evaluator_accepts()
    {
        List<LeadSeed> stored = [];
        foreach (var fields in Leads)
        {
            stored.Add(await new LeadSeed { LeadType = 77, Fields = fields }.InsertAsync(fixture.Database));
        }

        var context = new CriteriaContext(new DateTimeOffset(2026, 3, 10, 12, 0, 0, TimeSpan.Zero), "Etc/UTC");
        List<string> wrong = [];
        foreach (var filter in Filters)
        {
            var expected = stored.Where(seed => CriteriaEvaluator.Evaluate(filter, Lead.FromJson(Type, seed.Fields), context)).Select(seed => seed.Fields).Order().ToArray();
            var found = await SearchAsync(filter);
            var actual = stored.Where(seed => found.Contains(seed.Id)).Select(seed => seed.Fields).Order().ToArray();
            if (!expected.SequenceEqual(actual))
            {
                wrong.Add($"{filter}: expected {string.Join(" | ", expected)}; found {string.Join(" | ", actual)}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    // LEAD-03, LEAD-04: a nested filter over facts and fields decides in SQL as it does row by row, whatever the order and the size of the pages.
    [Fact]
    public async Task Drawn_nested_filters_find_page_by_page_the_leads_that_a_plain_evaluation_finds()
    {
        const int seed = 20_261_122;
        var random = new Random(seed);
        for (var at = 0; at < 36; at++)
        {
            var drawn = new LeadSeed { LeadType = 79, Source = 70 + random.Next(3), Campaign = 13 + random.Next(3), Cost = 1500 + (random.Next(3) * 50), Test = random.Next(4) == 0 };
            drawn = drawn with
            {
                At = drawn.At.AddHours(random.Next(60)),
                Validity = random.Next(5) == 0 ? LeadValidity.Rejected : LeadValidity.Valid,
                Stage = random.Next(3) == 0 ? FlowStage.Sending : FlowStage.Settled,
                Fields = Leads[random.Next(Leads.Length)],
            };
            await drawn.InsertAsync(fixture.Database);
            if (random.Next(2) == 0)
            {
                await drawn.AttemptAsync(fixture.Database, client: 1, price: 1400 + (random.Next(5) * 75), saleState: (short)random.Next(2));
            }
        }

        var type = Type with { Id = new(79) };
        var every = (await new PostgresLeadQueries(reads).SearchAsync(new LeadSearch { LeadTypeId = type.Id, Limit = 200 }, default)).Items;
        var filters = new RandomFilters(random, every, Values);
        var context = new CriteriaContext(new DateTimeOffset(2026, 3, 10, 12, 0, 0, TimeSpan.Zero), "Etc/UTC");
        var found = 0;
        for (var at = 0; at < 150; at++)
        {
            var filter = filters.Draw();
            var search = new LeadSearch { LeadTypeId = type.Id, Filter = filter, FilterType = type, Limit = 1 + random.Next(40), Order = (LeadOrder)random.Next(10) };
            var pages = await PagesAsync(search);

            var expected = every.Where(row => RandomFilters.Holds(filter, row, type, context)).Select(row => row.Id.Value).Order();
            pages.Select(id => id.Value).Order().ShouldBe(expected, $"seed {seed}, filter {at}: {System.Text.Json.JsonSerializer.Serialize(filter.ToString())}");
            found += pages.Count is > 0 and < 36 ? 1 : 0;
        }

        found.ShouldBeGreaterThan(30);
    }

    [Fact]
    public async Task Values_are_only_data()
    {
        await new LeadSeed { LeadType = 78, Fields = """{"FirstName":"x"}""" }.InsertAsync(fixture.Database);
        var attack = new FieldTest("FirstName", CriteriaOperator.Is, ["'); drop table lead; --"]);

        (await SearchAsync(attack)).ShouldBeEmpty();
        (await fixture.Database.ScalarAsync<long>("select count(*) from lead where lead_type_id = 78")).ShouldBe(1);
    }

    [Fact]
    public async Task What_storage_cannot_answer_is_refused()
    {
        CriteriaNode deep = Is("State", "AZ");
        for (var level = 0; level < 10; level++)
        {
            deep = new CriteriaGroup(GroupKind.And, [deep]);
        }

        CriteriaNode[] refused =
        [
            new PatternTest("State", "^A"),
            new ExpressionTest("[LoanAmount] > 1"),
            new FunctionTest("age", []),
            new FieldTest("State", CriteriaOperator.WithinMilesOf, ["85001", "10"]),
            new FieldTest("State", CriteriaOperator.InDistributionList, ["1"]),
            Is("NoSuchField", "x"),
            deep,
            new CriteriaGroup(GroupKind.And, [.. Enumerable.Repeat(Is("State", "AZ"), 300)]),
        ];
        foreach (var filter in refused)
        {
            await Should.ThrowAsync<FilterNotSearchableException>(() => SearchAsync(filter));
        }
    }

    private static FieldTest Is(string field, string value) => new(field, CriteriaOperator.Is, [value]);

    private static FieldTest Between(string field, string from, string to) => new(field, CriteriaOperator.Between, [from, to]);

    private static IEnumerable<CriteriaNode> Tests(string field, params string[][] values) =>
        from operation in Enum.GetValues<CriteriaOperator>()
        where operation is not (CriteriaOperator.Between or CriteriaOperator.WithinMilesOf or CriteriaOperator.InDistributionList or CriteriaOperator.MatchesPattern)
        from wanted in values
        select new FieldTest(field, operation, [.. wanted]);

    private async Task<List<LeadId>> PagesAsync(LeadSearch search)
    {
        List<LeadId> seen = [];
        LeadKey? after = null;
        do
        {
            var page = await new PostgresLeadQueries(reads).SearchAsync(search with { After = after }, default);
            seen.AddRange(page.Items.Select(row => row.Id));
            after = page.Next;
        }
        while (after is not null && seen.Count < 100);

        return seen;
    }

    private async Task<HashSet<LeadId>> SearchAsync(CriteriaNode filter)
    {
        var search = new LeadSearch { LeadTypeId = Type.Id, Filter = filter, FilterType = Type, Limit = 200 };
        return [.. (await new PostgresLeadQueries(reads).SearchAsync(search, default)).Items.Select(row => row.Id)];
    }
}
