using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Distribution.DryRuns;
using LeadExec.Domain.Distribution.Hooks;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Rotation;
using LeadExec.Grains.Interfaces.Wire;
using LeadExec.Grains.Tests.Engine;
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
    public async Task Those_of_the_dry_run_are_tried_in_its_order(int seed)
    {
        var random = new Random(seed);
        var catalog = RandomCatalog(random);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        for (var lead = 0; lead < 6; lead++)
        {
            var state = States[random.Next(States.Length)];
            var refusing = catalog.DeliveryAccounts.Keys.Select(account => account.Value).Where(_ => random.Next(3) > 0).ToHashSet();
            foreach (var account in catalog.DeliveryAccounts.Keys)
            {
                engine.Buyers.Answer(account.Value, refusing.Contains(account.Value) ? AttemptState.Rejected : AttemptState.Accepted);
            }

            engine.Time.Advance(TimeSpan.FromSeconds(1));
            var phone = $"60255{Interlocked.Increment(ref phones):00000}";
            var rows = await engine.Database.ScalarAsync<string>(RowCounts);
            var planned = await DryRunAsync(engine, phone, state);
            (await DryRunAsync(engine, phone, state)).ShouldBe(planned, "asking changed the answer");
            (await engine.Database.ScalarAsync<string>(RowCounts)).ShouldBe(rows);

            engine.Buyers.Sent.Clear();
            await engine.PostAsync(phone, state);

            var accepting = planned.FindIndex(account => !refusing.Contains(account));
            engine.Buyers.Sent.Select(sent => sent.Account).ShouldBe(accepting < 0 ? planned : planned[..(accepting + 1)], $"lead {lead} of seed {seed}");
        }
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
                first.Add((await DryRunAsync(engine, phone, "AZ"))[0]);
            }

            await engine.PostAsync(phone);
        }

        var turns = first.Chunk(5).Select(looks => looks.Distinct().ShouldHaveSingleItem()).ToList();
        turns[3].ShouldBe(turns[0]);
        turns[..3].Order().ShouldBe([1, 2, 3]);
        engine.Buyers.Sent.Select(sent => sent.Account).ShouldBe(turns);
    }

    private static async Task<List<int>> DryRunAsync(EngineHost engine, string phone, string state)
    {
        var catalog = engine.Catalogs.Current;
        var campaign = catalog.Campaigns[SampleCatalog.Campaign];
        var now = engine.Time.GetUtcNow();
        var read = LeadValidator.Validate(
            catalog.LeadTypes[SampleCatalog.Type],
            new RawLead([new RawField("Phone", phone), new RawField("State", state)]),
            new ValidationOptions { Now = now, ZoneId = catalog.Account.ZoneId });
        var matching = new MatchRequest { Catalog = catalog, Lead = read.Lead!, Now = Instant.FromDateTimeOffset(now) };
        var result = await DryRun.RunAsync(new DryRunRequest
        {
            Scan = new HookRequest { Matching = matching, Campaign = campaign },
            MaximumDeliveries = campaign.MaximumDeliveryCount,
            Look = question => LookAsync(engine, question),
        });
        return [.. result.Rounds.SelectMany(round => round.Ordered).Select(candidate => candidate.Account.Id.Value)];
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
        var clients = random.Next(3, 8);
        for (var number = 1; number <= clients; number++)
        {
            catalog = catalog.WithBuyer(number, random.Next(1, 5) * 10m, account => account with { Criteria = RandomCriteria(random), Priority = random.Next(3) })
                .WithClient(number, client => client with { Priority = random.Next(3), Weight = random.Next(5), Percent = random.Next(0, 50) });
            if (random.Next(3) == 0)
            {
                catalog = catalog.WithAccount(number, number + 100, random.Next(1, 5) * 10m, account => account with { Criteria = RandomCriteria(random) });
            }
        }

        var group = new DeliveryGroup { Id = new DeliveryGroupId(1), Name = "First", Method = methods[random.Next(methods.Length)] };
        return random.Next(2) == 0 ? catalog.WithGroup(group, [.. Enumerable.Range(1, clients).Where(_ => random.Next(3) == 0)]) : catalog;
    }

    private static CriteriaNode? RandomCriteria(Random random) => random.Next(2) == 0
        ? null
        : new FieldTest("State", CriteriaOperator.IsAnyOf, [.. States.Where(_ => random.Next(2) == 0).Append("AZ")]);
}
