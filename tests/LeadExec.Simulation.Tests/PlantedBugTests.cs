using LeadExec.Simulation.Tests.Planted;

namespace LeadExec.Simulation.Tests;

// Reliability 3.9: a harness that sees nothing proves nothing
public sealed class PlantedBugTests
{
    /// <summary>Seeds that one mistake may take until it is seen.</summary>
    private const int Budget = 60;

    public static TheoryData<string> Bugs => [.. PlantedBugs.All.Select(planted => planted.Bug.Name)];

    [Theory]
    [MemberData(nameof(Bugs))]
    public void Planted_bug_is_caught_by_the_rule_it_breaks(string name)
    {
        var (bug, rules) = PlantedBugs.All.Single(planted => planted.Bug.Name == name);

        var seen = Enumerable.Range(1, Budget).SelectMany(seed => Simulation.Run(seed, bug).Violations).FirstOrDefault(violation => rules.Contains(violation.Rule));

        seen.ShouldNotBeNull($"none of {Budget} seeds saw {string.Join(" or ", rules)} broken");
    }
}
