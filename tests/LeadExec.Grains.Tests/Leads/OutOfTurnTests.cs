using System.Collections.Frozen;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Lists;
using LeadExec.Domain.Values;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Postgres;
using LeadExec.TestKit.Time;

namespace LeadExec.Grains.Tests.Leads;

// E-44, DIST-39, DIST-41: who gets a lead by name keeps its turn
public sealed class OutOfTurnTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    private const string ForceId = "ForceID";
    private const string Zip = "Zip";

    private static int _person;

    [Theory]
    [InlineData(1, ForceId)]
    [InlineData(2, Zip)]
    public async Task Forced_and_listed_sales_use_up_no_turn_also_after_a_restart(int month, string by)
    {
        var (one, two, three) = (month * 10 + 1, month * 10 + 2, month * 10 + 3);
        var catalog = Catalog(DistributionMethod.RoundRobin, two, [one, two, three]);
        var named = by == ForceId ? $"{two}" : "85303";
        await using (var engine = await StartAsync(month, 10, catalog))
        {
            (await ServeAsync(engine, by, "", "", "", "", named)).ShouldBe([one, two, three, one, two]);
            (await ServeAsync(engine, by, "")).ShouldBe([two], "it was named just now, and is next in turn all the same");
            (await ServeAsync(engine, by, named, named)).ShouldBe([two, two]);
        }

        await using var restarted = await StartAsync(month, 11, catalog);
        (await ServeAsync(restarted, by, "", "", "")).ShouldBe([three, one, two], "turns come from the sales that used one");
    }

    [Fact]
    public async Task Named_deliveries_count_in_shares() // F-16
    {
        var catalog = Catalog(DistributionMethod.Weighted, 31, [31, 32]);
        await using (var engine = await StartAsync(3, 10, catalog))
        {
            (await ServeAsync(engine, ForceId, "", "32", "32", "")).ShouldBe([31, 32, 32, 31]);
        }

        await using var restarted = await StartAsync(3, 11, catalog);
        (await ServeAsync(restarted, ForceId, "32", "", "")).ShouldBe([32, 31, 31]);
    }

    private static async Task<int[]> ServeAsync(EngineHost engine, string field, params string[] values)
    {
        List<int> served = [];
        foreach (var value in values)
        {
            engine.Time.Advance(TimeSpan.FromSeconds(1));
            var reply = await engine.PostAsync($"602557{Interlocked.Increment(ref _person):0000}", "AZ", command => command with { Fields = [.. command.Fields, EngineHost.Field(field, value)] });
            served.Add(int.Parse((await engine.SalesAsync(reply.LeadId)).Single().Split(':')[0]));
        }

        return [.. served];
    }

    private async Task<EngineHost> StartAsync(int month, int hour, Catalog catalog) =>
        await EngineHost.StartAsync(fixture.Database, catalog, new ManualTimeProvider(new DateTimeOffset(2026, month, 1, hour, 0, 0, TimeSpan.FromHours(-7))));

    private static Catalog Catalog(DistributionMethod method, int listed, int[] buyers)
    {
        var plain = buyers.Aggregate(SampleCatalog.Create(campaign => campaign with { DistributionMethod = method }), (made, buyer) =>
            made.WithPortal(buyer, 10m).WithClient(buyer, client => client with { Weight = 50 }));
        var type = plain.LeadTypes[SampleCatalog.Type];
        return SampleCatalog.Change(plain, builder =>
        {
            builder.Put(type with
            {
                Fields = type.Fields.AddRange(
                    new LeadField { Name = Zip, Kind = FieldKind.PostalCode, SystemField = SystemField.Zip },
                    new LeadField { Name = ForceId, Kind = FieldKind.Text, SystemField = SystemField.ForceId }),
            });
            builder.Put(new DistributionList { Id = new DistributionListId(1), Description = "By zip", LeadTypeId = SampleCatalog.Type, Field = Zip });
        }) with
        {
            ListRows = new ListRows(new Dictionary<DistributionListId, ListTable> { [new(1)] = ListTable.Of(1, [new("85303", [new ClientId(listed)])]) }.ToFrozenDictionary()),
        };
    }
}
