using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Leads;

// DIST-08, E-44
public sealed class RotationTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    private static Catalog Three => SampleCatalog.Create(campaign => campaign with { DistributionMethod = DistributionMethod.RoundRobin })
        .WithPortal(1, 10m).WithBuyer(2, 10m).WithPortal(3, 10m);

    [Fact]
    public async Task Turns_are_even_survive_a_restart_and_a_refusal_keeps_its_turn() // D-07
    {
        List<string> served = [];
        await using (var engine = await EngineHost.StartAsync(fixture.Database, Three))
        {
            await ServeAsync(engine, served, 5);
        }

        served.ShouldBe(["1", "2", "3", "1", "2"]);
        await using var restarted = await EngineHost.StartAsync(fixture.Database, Three, new TestKit.Time.ManualTimeProvider(new DateTimeOffset(2026, 2, 1, 12, 0, 0, TimeSpan.Zero)));
        await ServeAsync(restarted, served, 2);
        served[5..].ShouldBe(["3", "1"]);

        restarted.Buyers.Answer(2, AttemptState.Rejected);
        await ServeAsync(restarted, served, 1);
        restarted.Buyers.Answer(2, AttemptState.Accepted);
        await ServeAsync(restarted, served, 1);
        served[7..].ShouldBe(["3", "2"]);
    }

    private static async Task ServeAsync(EngineHost engine, List<string> served, int leads)
    {
        for (var lead = 0; lead < leads; lead++)
        {
            engine.Time.Advance(TimeSpan.FromSeconds(1));
            var reply = await engine.PostAsync($"60255500{served.Count:00}");
            served.Add((await engine.SalesAsync(reply.LeadId)).Single().Split(':')[0]);
        }
    }
}
