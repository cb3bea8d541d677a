using System.Globalization;
using LeadExec.Simulation.Tests.Planted;
using LeadExec.Simulation.Tests.Plans;
using LeadExec.TestKit.Planted;

namespace LeadExec.Simulation.Tests;

// Reliability 3.9: a harness that sees nothing proves nothing
public sealed class PlantedBugTests
{
    /// <summary>Seeds that one mistake may take until it is seen.</summary>
    private const int Budget = 60;

    public static TheoryData<string> Bugs => [.. PlantedList.Chosen(PlantedSuite.Simulation)];

    [Theory]
    [MemberData(nameof(Bugs))]
    public void Planted_bug_is_caught_by_the_rule_it_breaks(string name)
    {
        var (bug, rules) = PlantedBugs.All.Single(planted => planted.Bug.Name == name);

        var seen = Enumerable.Range(1, Budget)
            .SelectMany(seed => Simulation.Run(bug.Plan(SimPlan.Draw(seed)), bug).Violations.Where(violation => rules.Contains(violation.Rule)).Select(violation => (Seed: seed, violation.Rule)))
            .FirstOrDefault();

        seen.Rule.ShouldNotBeNull($"none of {Budget} seeds saw {string.Join(" or ", rules)} broken");
        PlantedList.Caught(PlantedSuite.Simulation, name, seen.Rule, string.Create(CultureInfo.InvariantCulture, $"seed {seen.Seed} of {Budget}"));
    }

    [Fact]
    public void List_of_planted_bugs_is_what_is_planted() =>
        PlantedBugs.All.Select(planted => planted.Bug.Name).ShouldBe(PlantedList.Of(PlantedSuite.Simulation), ignoreOrder: true);

    [Fact]
    public void Five_bugs_are_chosen_each_day_and_all_of_them_in_eleven_days()
    {
        var suites = Enum.GetValues<PlantedSuite>();
        var days = Enumerable.Range(0, 11).Select(day => suites.SelectMany(suite => PlantedList.Chosen(suite, null, new DateTimeOffset(2026, 3, 2 + day, 23, 59, 0, TimeSpan.Zero))).ToList()).ToList();

        days.ShouldAllBe(day => day.Count == 5);
        days.SelectMany(day => day).ShouldBe(suites.SelectMany(suite => PlantedList.Of(suite)), ignoreOrder: true);
        suites.SelectMany(suite => PlantedList.Chosen(suite, "all", DateTimeOffset.UnixEpoch)).Count().ShouldBeGreaterThanOrEqualTo(40);
    }
}
