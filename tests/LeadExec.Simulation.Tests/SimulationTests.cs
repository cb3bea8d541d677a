using LeadExec.Simulation.Tests.Plans;

namespace LeadExec.Simulation.Tests;

// Reliability 3.2, decision 31: real domain and grains under seeded faults; INV-01 to 07, 09 to 14, 17 to 19, 25 to 27, 31, then INV-04
public sealed class SimulationTests
{
    [Fact]
    public void Same_seed_leaves_the_same_trace()
    {
        var first = Simulation.Run(3);

        Simulation.Run(3).Hash.ShouldBe(first.Hash);
        Simulation.Run(4).Hash.ShouldNotBe(first.Hash);
    }

    /// <summary>The permit of a delivery could not be given back, and the lead was stranded with what its buyer had answered.</summary>
    [Fact]
    public void Lost_calls_between_grains_strand_no_lead() // FM-26, INV-04
    {
        Broken(new SimFaults { LostCall = 0.2 }).ShouldBeEmpty();
    }

    /// <summary>A submission that came again after its run had ended was sent to a buyer without a hold.</summary>
    [Fact]
    public void Calls_that_are_delivered_twice_send_nothing_twice() // FM-26, INV-05, INV-26
    {
        Broken(new SimFaults { DoubledCall = 0.3 }).ShouldBeEmpty();
    }

    private static IReadOnlyList<string> Broken(SimFaults faults) =>
        [.. Enumerable.Range(1, 6).SelectMany(seed => Simulation.Run(SimPlan.Draw(seed) with { Faults = faults }).Violations).Select(violation => violation.ToString())];

    [Fact]
    public void Every_seed_keeps_what_must_hold_and_ends()
    {
        var series = SimSeries.Run(SimOptions.FromEnvironment());

        Console.WriteLine(series.Summary);
        series.Failures.ShouldBeEmpty(string.Join("\n\n", series.Failures.Take(3)));
    }
}
