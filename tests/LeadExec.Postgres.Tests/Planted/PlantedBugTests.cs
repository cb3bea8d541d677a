using System.Diagnostics;
using System.Globalization;
using LeadExec.Postgres.Tests.Journal;
using LeadExec.Postgres.Tests.Payments;
using LeadExec.TestKit.Planted;

namespace LeadExec.Postgres.Tests.Planted;

// Reliability 3.9: each mistake is seen by the checker after a little work, and the same work without it breaks nothing.
public sealed class PlantedBugTests
{
    public static TheoryData<string> Bugs => [.. PlantedList.Chosen(PlantedSuite.Database)];

    [Theory]
    [MemberData(nameof(Bugs))]
    public async Task Planted_bug_is_caught_by_the_rule_it_breaks(string name)
    {
        var clock = Stopwatch.StartNew();
        var payment = PaymentPlants.All.FirstOrDefault(plant => plant.Name == name);
        var rule = payment?.Rule ?? DatabasePlants.All.Single(plant => plant.Name == name).Rule;

        var broken = payment is null ? await LeadsAsync(DatabasePlants.All.Single(plant => plant.Name == name)) : await PaymentsAsync(payment);

        broken.ShouldContain(rule);
        PlantedList.Caught(PlantedSuite.Database, name, rule, string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds:0.0} s"));
    }

    [Fact]
    public async Task Same_work_without_a_bug_breaks_nothing()
    {
        (await LeadsAsync(null)).ShouldBeEmpty();
        (await PaymentsAsync(null)).ShouldBeEmpty();
    }

    [Fact]
    public void List_of_planted_bugs_is_what_is_planted() =>
        DatabasePlants.All.Select(plant => plant.Name).Concat(PaymentPlants.All.Select(plant => plant.Name)).ShouldBe(PlantedList.Of(PlantedSuite.Database), ignoreOrder: true);

    [Theory]
    [InlineData(PlantedSuite.Database)]
    [InlineData(PlantedSuite.Simulation)]
    public void Every_day_plants_some(PlantedSuite suite) =>
        Enumerable.Range(0, 60).Where(day => PlantedList.Chosen(suite, null, DateTimeOffset.UnixEpoch.AddDays(day)).IsEmpty).ShouldBeEmpty();

    private static async Task<IReadOnlyList<string>> LeadsAsync(DatabasePlant? plant)
    {
        await using var harness = await PostgresJournalHarness.StartAsync();
        if (plant is not null)
        {
            await plant.PlantAsync(harness.Database);
        }

        return await new LeadWork(harness).RunAsync();
    }

    private static async Task<IReadOnlyList<string>> PaymentsAsync(PaymentPlant? plant)
    {
        // Its own end would check the record, which is meant to be wrong.
        var all = await ChargeFixture.StartAsync();
        await using var harness = all.Harness;
        if (plant is not null)
        {
            await plant.PlantAsync(all);
        }

        return await new PaymentWork(all, plant).RunAsync();
    }
}
