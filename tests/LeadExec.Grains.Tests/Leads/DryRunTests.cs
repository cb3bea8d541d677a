using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Distribution.DryRuns;
using LeadExec.Domain.Distribution.Hooks;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Lists;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Rotation;
using LeadExec.Grains.Interfaces.Wire;
using LeadExec.Grains.Tests.Engine;
using LeadExec.Postgres.Queries;
using LeadExec.TestKit.Postgres;
using NodaTime;

namespace LeadExec.Grains.Tests.Leads;

// DIST-53: the dry run and the real run decide alike, and the dry run changes nothing.
public sealed class DryRunTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    private const string RowCounts = """
        select string_agg(table_name || '=' || (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I', table_name), false, true, '')))[1]::text, ',' order by table_name)
        from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
        """;

    private static readonly string[] States = ["AZ", "CA", "NV"];
    private static readonly string[] Notes = ["listed", "other"];
    private static int phones;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    public async Task Those_of_the_dry_run_are_tried_in_its_order(int seed)
    {
        var random = new Random(seed);
        var catalog = RandomCatalog(random);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        for (var lead = 0; lead < 8; lead++)
        {
            var (state, note) = (States[random.Next(States.Length)], Notes[random.Next(Notes.Length)]);
            var refusing = catalog.DeliveryAccounts.Keys.Select(account => account.Value).Where(_ => random.Next(3) > 0).ToHashSet();
            foreach (var account in catalog.DeliveryAccounts.Keys)
            {
                engine.Buyers.Answer(account.Value, refusing.Contains(account.Value) ? AttemptState.Rejected : AttemptState.Accepted);
            }

            engine.Time.Advance(TimeSpan.FromMinutes(random.Next(1, 50)));
            var phone = $"60255{Interlocked.Increment(ref phones):00000}";
            var rows = await engine.Database.ScalarAsync<string>(RowCounts);
            var planned = await DryRunAsync(engine, phone, state, note);
            (await DryRunAsync(engine, phone, state, note)).ShouldBe(planned, "asking changed the answer");
            (await engine.Database.ScalarAsync<string>(RowCounts)).ShouldBe(rows);

            engine.Buyers.Sent.Clear();
            await engine.PostAsync(phone, state, command => command with { Fields = [.. command.Fields, EngineHost.Field("Note", note)] });

            var accepting = planned.FindIndex(account => !refusing.Contains(account));
            engine.Buyers.Sent.Select(sent => sent.Account).ShouldBe(accepting < 0 ? planned : planned[..(accepting + 1)], $"lead {lead} of seed {seed}");
        }
    }

    [Fact]
    public async Task Full_cap_is_named_and_those_allowed_over_it_come_last() // E-58, DIST-47
    {
        var catalog = SampleCatalog.Create()
            .WithBuyer(11, 50m, account => account with { Limits = new QuantityLimits { PerDay = 1 } })
            .WithBuyer(12, 40m, account => account with { Limits = new QuantityLimits { PerDay = 1 }, AllowOverCap = true })
            .WithBuyer(13, 30m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        (await DryRunAsync(engine, "6025599001", "AZ", "")).ShouldBe([11, 12, 13]);
        await engine.PostAsync("6025599001");
        (await DryRunAsync(engine, "6025599002", "AZ", "")).ShouldBe([12, 13]);
        await engine.PostAsync("6025599002");

        var result = await RunAsync(engine, "6025599003", "AZ", "");

        Order(result).ShouldBe([13, 12]);
        result.Rounds[^1].Round.Kind.ShouldBe(ScanRoundKind.OverCap);
        result.Skipped.Select(skipped => (skipped.AccountId.Value, skipped.Gate)).ShouldBe([(11, RejectReason.DailyCap), (12, RejectReason.DailyCap)]);
        result.Skipped[0].Detail.ShouldStartWith("daily cap 1 of 1, opens ");
        (await engine.SalesAsync((await engine.PostAsync("6025599003")).LeadId)).ShouldBe(["13:3000"]);
    }

    [Fact]
    public async Task Turns_are_looked_at_and_not_taken() // E-44
    {
        var three = SampleCatalog.Create(campaign => campaign with { DistributionMethod = DistributionMethod.RoundRobin }).WithBuyer(1, 10m).WithBuyer(2, 10m).WithBuyer(3, 10m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, three);
        List<int> first = [];
        for (var lead = 0; lead < 4; lead++)
        {
            engine.Time.Advance(TimeSpan.FromSeconds(1));
            var phone = $"60255{Interlocked.Increment(ref phones):00000}";
            for (var look = 0; look < 5; look++)
            {
                first.Add((await DryRunAsync(engine, phone, "AZ", ""))[0]);
            }

            await engine.PostAsync(phone);
        }

        var turns = first.Chunk(5).Select(looks => looks.Distinct().ShouldHaveSingleItem()).ToList();
        turns[3].ShouldBe(turns[0]);
        turns[..3].Order().ShouldBe([1, 2, 3]);
        engine.Buyers.Sent.Select(sent => sent.Account).ShouldBe(turns);
    }

    private static async Task<List<int>> DryRunAsync(EngineHost engine, string phone, string state, string note) => Order(await RunAsync(engine, phone, state, note));

    private static List<int> Order(DryRunResult result) => [.. result.Rounds.SelectMany(round => round.Ordered).Select(candidate => candidate.Account.Id.Value)];

    private static async Task<DryRunResult> RunAsync(EngineHost engine, string phone, string state, string note)
    {
        var catalog = engine.Catalogs.Current;
        var campaign = catalog.Campaigns[SampleCatalog.Campaign];
        var now = engine.Time.GetUtcNow();
        var read = LeadValidator.Validate(
            catalog.LeadTypes[SampleCatalog.Type],
            new RawLead([new RawField("Phone", phone), new RawField("State", state), new RawField("Note", note)]),
            new ValidationOptions { Now = now, ZoneId = catalog.Account.ZoneId });
        var matching = new MatchRequest { Catalog = catalog, Lead = read.Lead!, Now = Instant.FromDateTimeOffset(now) };
        await using var database = new ReadDatabase(new ReadOptions { ConnectionString = engine.Database.ConnectionString, MaximumConnections = 2 });
        return await DryRun.RunAsync(new DryRunRequest
        {
            Scan = new HookRequest { Matching = matching, Campaign = campaign },
            MaximumDeliveries = campaign.MaximumDeliveryCount,
            Look = question => LookAsync(engine, question),
            CountCaps = async accounts => new CountedCaps(catalog, await new PostgresCapQueries(database).CountsAsync(CountedCaps.Keys(catalog, accounts), CancellationToken.None)),
        });
    }

    private static async Task<ImmutableArray<ClientId>> LookAsync(EngineHost engine, TurnQuestion question)
    {
        var order = await engine.Grains.GetGrain<IRotationGrain>(GrainKeys.Rotation(question.Pool)).LookAsync(TakeTurn.Of(question, Guid.Empty));
        return [.. order.Select(client => new ClientId(client))];
    }

    private static Catalog RandomCatalog(Random random)
    {
        var methods = new[]
        {
            DistributionMethod.RoundRobin, DistributionMethod.Weighted, DistributionMethod.Percentage, DistributionMethod.Price, DistributionMethod.Priority,
        };
        var catalog = SampleCatalog.Create(campaign => campaign with
        {
            DistributionMethod = methods[random.Next(methods.Length)],
            MaximumDeliveryCount = 1,
            Automation = new AutomationSettings
            {
                TimeFrame = TimeFrame.Day,
                BaseMethod = (BaseMethod)random.Next(3),
                AboveTarget = (AboveTarget)random.Next(2),
            },
        });
        catalog = SampleCatalog.Change(catalog, builder => builder.Put(catalog.Campaigns[SampleCatalog.Campaign] with { Hooks = random.Next(2) == 0 ? null : RandomHooks(random) }));
        var clients = random.Next(3, 8);
        for (var number = 1; number <= clients; number++)
        {
            catalog = catalog.WithBuyer(number, random.Next(1, 5) * 10m, account => RandomTerms(random, account), method => method with { Schedule = RandomSchedule(random) })
                .WithClient(number, client => client with
                {
                    Priority = random.Next(3),
                    Weight = random.Next(5),
                    Percent = random.Next(0, 50),
                    Limits = random.Next(4) == 0 ? new QuantityLimits { PerWeek = random.Next(1, 5) } : QuantityLimits.None,
                });
            if (random.Next(3) == 0)
            {
                catalog = catalog.WithAccount(number, number + 100, random.Next(1, 5) * 10m, account => RandomTerms(random, account));
            }
        }

        var group = new DeliveryGroup { Id = new DeliveryGroupId(1), Name = "First", Method = methods[random.Next(methods.Length)] };
        catalog = random.Next(2) == 0 ? catalog.WithGroup(group, [.. Enumerable.Range(1, clients).Where(_ => random.Next(3) == 0)]) : catalog;
        return random.Next(2) == 0 ? WithList(catalog, random, clients) : catalog;
    }

    private static DeliveryAccount RandomTerms(Random random, DeliveryAccount account) => account with
    {
        Criteria = RandomCriteria(random),
        Priority = random.Next(3),
        Limits = random.Next(4) switch
        {
            0 => new QuantityLimits { PerDay = random.Next(1, 4) },
            1 => new QuantityLimits { PerHour = random.Next(1, 3), PerMonth = random.Next(2, 9) },
            _ => QuantityLimits.None,
        },
        AllowOverCap = random.Next(3) == 0,
        Requirements = random.Next(4) == 0 ? new PriceRequirements { Profit = Money.Round(random.Next(0, 30)) } : null,
    };

    // The clock of the tests starts on a Thursday at 05:00 in Phoenix.
    private static DeliverySchedule? RandomSchedule(Random random) => random.Next(2) == 0 ? null : new DeliverySchedule
    {
        Ranges =
        [
            .. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None).Select(day => new DailyRange
            {
                Day = day,
                From = new LocalTime(random.Next(0, 12), 0),
                To = random.Next(2) == 0 ? null : new LocalTime(random.Next(12, 24), 30),
            }),
        ],
    };

    private static DistributionHooks RandomHooks(Random random) => new()
    {
        Exclude = random.Next(2) == 0 ? null : "[account.id] = 2 or [account.price] = 20",
        Boost = random.Next(2) == 0 ? null : "if([client.id] = 3, 15, 1 / 0)",
        Price = random.Next(3) switch { 0 => null, 1 => "[account.price] * 1.25", _ => "if([State] = \"NV\", \"fails\", 33)" },
        SetFields = random.Next(2) == 0 ? [] : [new FieldHook { Field = "State", Value = "if([State] = \"CA\", \"AZ\", [State])" }],
    };

    private static Catalog WithList(Catalog catalog, Random random, int clients)
    {
        var list = new DistributionList
        {
            Id = new DistributionListId(1),
            Description = "By note",
            LeadTypeId = SampleCatalog.Type,
            Field = "Note",
            LinkField = "State",
            LinkValue = "AZ",
            DefaultClientId = random.Next(2) == 0 ? null : new ClientId(random.Next(1, clients + 1)),
        };
        ImmutableArray<ClientId> named = [.. Enumerable.Range(1, clients).Where(_ => random.Next(2) == 0).OrderBy(_ => random.Next()).Select(number => new ClientId(number))];
        var rows = new Dictionary<DistributionListId, ListTable> { [list.Id] = ListTable.Of(1, [new("listed", named)]) };
        return SampleCatalog.Change(catalog, builder => builder.Put(list)) with { ListRows = new ListRows(rows.ToFrozenDictionary()) };
    }

    private static CriteriaNode? RandomCriteria(Random random) => random.Next(2) == 0
        ? null
        : new FieldTest("State", CriteriaOperator.IsAnyOf, [.. States.Where(_ => random.Next(2) == 0).Append("AZ")]);
}
