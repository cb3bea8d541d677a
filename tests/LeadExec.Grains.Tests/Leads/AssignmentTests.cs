using System.Collections.Frozen;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Flow;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Lists;
using LeadExec.Domain.Places;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Leads;

// Force ID, distribution lists and criteria in full through the real engine: DIST-17, 20, 23, 39..44, RCV-32, CAMP-35, E-54, E-55, E-60
public sealed class AssignmentTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    private const string Zip = "Zip";
    private const string ForceId = "ForceID";
    private const string Country = "Country";

    private static int _person;

    [Theory] // D-49: the client that pays least, whose criteria the lead does not even meet; others are not scanned
    [InlineData("1042", "1042:1000")]
    [InlineData(" 1042 ", "1042:1000")]
    [InlineData("9999", "1:4000")] // E-54: unknown, normal distribution
    [InlineData("", "1:4000")]
    public async Task Force_id_names_the_client(string posted, string sale)
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Buyers);

        var reply = await PostAsync(engine, (ForceId, posted));

        (await engine.SalesAsync(reply.LeadId)).ShouldBe([sale]);
        var accounts = Notes(engine, reply).Select(step => step.AccountId).Where(account => account is not null).Distinct().ToList();
        accounts.Order().ShouldBe(sale == "1042:1000" ? [1042] : [1, 1042]); // the other one's criteria are not met, and said so
    }

    [Fact] // E-54
    public async Task Unknown_force_id_is_noted()
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Buyers);

        var reply = await PostAsync(engine, (ForceId, "9999"));

        Notes(engine, reply).ShouldContain(step => step.Detail != null && step.Detail.Contains("9999 names no client", StringComparison.Ordinal));
    }

    [Fact] // E-54: known but blocked is unsold with a reason, whoever else would buy
    public async Task Blocked_client_of_a_force_id_leaves_the_lead_unsold()
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Changed(Buyers, 1042, account => account with { Status = DeliveryAccountStatus.Paused }));

        var reply = await PostAsync(engine, (ForceId, "1042"));

        (await engine.SalesAsync(reply.LeadId)).ShouldBeEmpty();
        Notes(engine, reply).ShouldContain(step => step.AccountId == 1042 && step.Detail != null && step.Detail.Contains("Paused", StringComparison.Ordinal));
    }

    [Fact] // D-50, CLNT-10
    public async Task Force_id_is_compared_with_the_chosen_client_field()
    {
        var catalog = SampleCatalog.Change(Buyers, builder =>
        {
            builder.Put(Buyers.Account with { ClientFields = [new ClientField { Name = "FormId" }], ForceIdField = "FormId" });
            builder.Put(Buyers.Clients[new ClientId(2)] with { Fields = Buyers.Clients[new ClientId(2)].Fields.Add("FormId", "F-77") });
        });
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);

        (await engine.SalesAsync((await PostAsync(engine, (ForceId, "f-77"))).LeadId)).ShouldBe(["2:3000"]);
        (await engine.SalesAsync((await PostAsync(engine, (ForceId, "1042"))).LeadId)).ShouldBe(["1:4000"]);
    }

    [Theory] // D-51
    [InlineData("85303", "The United States", "2:3000")]
    [InlineData("90210", "The United States", "3:2000")]
    [InlineData("85303", "Canada", "1:4000")]
    public async Task Distribution_list_names_the_clients(string zip, string country, string sale)
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, WithList(Buyers));

        var reply = await PostAsync(engine, (Zip, zip), (Country, country));

        (await engine.SalesAsync(reply.LeadId)).ShouldBe([sale]);
    }

    [Fact] // E-55: normal gates, and nobody else when the assigned clients are blocked; E-41: force ID comes before lists
    public async Task Assigned_client_must_pass_the_gates_and_a_force_id_comes_first()
    {
        var catalog = Changed(WithList(Buyers), 2, account => account with { Criteria = new FieldTest("State", CriteriaOperator.Is, ["NV"]) });
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);

        (await engine.SalesAsync((await PostAsync(engine, (Zip, "85303"), (Country, "The United States"))).LeadId)).ShouldBeEmpty();
        (await engine.SalesAsync((await PostAsync(engine, (Zip, "85303"), (Country, "The United States"), (ForceId, "1042"))).LeadId)).ShouldBe(["1042:1000"]);
    }

    [Theory] // D-26, F-25, E-47
    [InlineData("85003", "AZ", "1:4000")]
    [InlineData("85374", "AZ", "2:3000")]
    [InlineData("85003", "NV", "2:3000")]
    [InlineData("99999", "AZ", "2:3000")]
    public async Task Radius_around_a_postal_code(string zip, string state, string sale)
    {
        var criteria = new CriteriaGroup(GroupKind.And, [new FieldTest("State", CriteriaOperator.Is, ["AZ"]), new FieldTest(Zip, CriteriaOperator.WithinMilesOf, ["85303", "10"])]);
        await using var engine = await EngineHost.StartAsync(fixture.Database, Changed(Buyers, 1, account => account with { Criteria = criteria }));

        var reply = await PostAsync(engine, state, (Zip, zip));

        (await engine.SalesAsync(reply.LeadId)).ShouldBe([sale]);
        if (zip == "85374")
        {
            Notes(engine, reply).ShouldContain(step => step.AccountId == 1 && step.Detail == "Zip is 12.93 miles from 85303, wants within 10");
        }
    }

    [Theory] // E-60, DIST-20, DIST-19, DIST-18: functions, expressions and patterns in nested groups
    [InlineData("85003", "1:4000")]
    [InlineData("85374", "2:3000")]
    public async Task Functions_in_nested_groups(string zip, string sale)
    {
        var criteria = new CriteriaGroup(GroupKind.And,
        [
            new CriteriaGroup(GroupKind.Or, [new PatternTest(Zip, "^9"), new FunctionTest("distance", [Zip, "client", "atMost", "10"])]),
            new CriteriaGroup(GroupKind.NotOr, [new ExpressionTest("len([Zip]) <> 5"), new FunctionTest("weekdayOfReceipt", ["Sunday"])]),
            new FunctionTest("hourOfReceipt", ["between", "0", "23"]),
        ]);
        var catalog = SampleCatalog.Change(Changed(Buyers, 1, account => account with { Criteria = criteria }), builder => builder.Put(Buyers.Clients[new ClientId(1)] with { PostalCode = "85303" }));
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        engine.Time.GetUtcNow().DayOfWeek.ShouldNotBe(DayOfWeek.Sunday);

        (await engine.SalesAsync((await PostAsync(engine, (Zip, zip))).LeadId)).ShouldBe([sale]);
    }

    [Fact] // E-60: duplicate with this client, from the sales on record
    public async Task Client_that_bought_the_person_may_refuse_another_lead_of_it()
    {
        var criteria = new CriteriaGroup(GroupKind.NotOr, [new FunctionTest("duplicateWithThisClient", ["30"])]);
        var catalog = SampleCatalog.Change(Changed(Buyers, 1, account => account with { Criteria = criteria }), builder => builder.Put(Buyers.Campaigns[SampleCatalog.Campaign] with { DuplicateDays = 0 }));
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        var phone = NewPhone();

        var first = await engine.PostAsync(phone);
        engine.Time.Advance(TimeSpan.FromMinutes(2));
        var second = await engine.PostAsync(phone, "CA");
        engine.Time.Advance(TimeSpan.FromDays(31));
        var third = await engine.PostAsync(phone, "NV");

        (await engine.SalesAsync(first.LeadId)).ShouldBe(["1:4000"]);
        (await engine.SalesAsync(second.LeadId)).ShouldBe(["2:3000"]);
        Notes(engine, second).ShouldContain(step => step.AccountId == 1 && step.Detail != null && step.Detail.StartsWith("Duplicate with this client is Yes", StringComparison.Ordinal));
        (await engine.SalesAsync(third.LeadId)).ShouldBe(["1:4000"]);
    }

    [Fact] // CAMP-35, DIST-23
    public async Task Campaign_wants_accounts_with_a_criterion_of_their_own()
    {
        var catalog = SampleCatalog.Change(
            Changed(Buyers, 2, account => account with { Criteria = new FieldTest("State", CriteriaOperator.IsAnyOf, ["AZ", "NV"]) }),
            builder => builder.Put(Buyers.Campaigns[SampleCatalog.Campaign] with { ClientRequiredFields = ["State"] }));
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);

        var reply = await PostAsync(engine);

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["2:3000"]);
        Notes(engine, reply).ShouldContain(step => step.AccountId == 1 && step.Detail != null && step.Detail.Contains("requires a criterion on State", StringComparison.Ordinal));
    }

    private static Catalog Buyers { get; } = Create();

    private static Catalog Create()
    {
        var plain = SampleCatalog.Create().WithPortal(1, 40m).WithPortal(2, 30m).WithPortal(3, 20m)
            .WithPortal(1042, 10m, account => account with { Criteria = new FieldTest("State", CriteriaOperator.Is, ["HI"]) });
        var type = plain.LeadTypes[SampleCatalog.Type];
        var wide = SampleCatalog.Change(plain, builder => builder.Put(type with
        {
            Fields = type.Fields.AddRange(
                new LeadField { Name = Zip, Kind = FieldKind.PostalCode, SystemField = SystemField.Zip },
                new LeadField { Name = Country, Kind = FieldKind.Text, SystemField = SystemField.Country },
                new LeadField { Name = ForceId, Kind = FieldKind.Text, SystemField = SystemField.ForceId }),
        }));
        return wide with
        {
            Places = PlaceTable.Of([new("US", "85303", new(33.5301, -112.1774)), new("US", "85003", new(33.4484, -112.0740)), new("US", "85374", new(33.6292, -112.3679))]),
        };
    }

    private static Catalog WithList(Catalog catalog) => SampleCatalog.Change(catalog, builder => builder.Put(new DistributionList
    {
        Id = new DistributionListId(1),
        Description = "By zip",
        LeadTypeId = SampleCatalog.Type,
        Field = Zip,
        LinkField = Country,
        LinkValue = "The United States",
        DefaultClientId = new ClientId(3),
    })) with
    {
        ListRows = new ListRows(new Dictionary<DistributionListId, ListTable> { [new(1)] = ListTable.Of(1, [new("85303", [new ClientId(2)])]) }.ToFrozenDictionary()),
    };

    private static Catalog Changed(Catalog catalog, int account, Func<DeliveryAccount, DeliveryAccount> change) =>
        SampleCatalog.Change(catalog, builder => builder.Put(change(catalog.DeliveryAccounts[new DeliveryAccountId(account)])));

    private static Task<LeadReply> PostAsync(EngineHost engine, params (string Name, string Value)[] more) => PostAsync(engine, "AZ", more);

    private static Task<LeadReply> PostAsync(EngineHost engine, string state, params (string Name, string Value)[] more) =>
        engine.PostAsync(NewPhone(), state, command => command with { Fields = [.. command.Fields, .. more.Select(field => EngineHost.Field(field.Name, field.Value))] });

    private static string NewPhone() => $"602556{Interlocked.Increment(ref _person):0000}";

    private static IReadOnlyList<FlowStep> Notes(EngineHost engine, LeadReply reply) => engine.Log.Of(new LeadId(reply.LeadId));
}
