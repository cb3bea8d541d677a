using LeadExec.Domain.Catalogs;
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

    /// <summary>A pinged lead whose submission came again was planned anew over what had been decided: put off, it was forgotten; refused, it was sold.</summary>
    [Fact]
    public void Pinged_leads_that_are_submitted_twice_are_decided_once() // FM-26, INV-03, INV-04
    {
        Broken(new SimFaults { DoubledCall = 0.3 }, plan => SimPlan.WithPings(plan, new Random(plan.Seed))).ShouldBeEmpty();
    }

    /// <summary>Staff ran a lead, the reply to its commit was lost, and nobody looked at the lead again.</summary>
    [Fact]
    public void Lead_that_staff_run_is_not_stranded_by_a_lost_reply() // LEAD-20, INV-04
    {
        Broken(new SimFaults { LostReply = 0.3 }, plan => plan with { Deeds = [.. plan.Posts.Select(post => new SimDeed(SimDeedKind.Run, post.At + TimeSpan.FromMinutes(2), Twice: false))] }).ShouldBeEmpty();
    }

    /// <summary>Staff decided an outcome while the lead waited to be sent to somebody else, and that was forgotten.</summary>
    [Fact]
    public void Decision_of_staff_closes_no_lead_that_waits_for_something_else() // LEAD-31, INV-04
    {
        Broken(new SimFaults { BadBuyer = 0.7 }, plan => plan with
        {
            Catalog = SimCatalog.Change(plan.Catalog, builder => HalfLater(plan, builder)),
            Deeds = [.. plan.Posts.Select(post => new SimDeed(SimDeedKind.Decide, post.At + TimeSpan.FromSeconds(60), Twice: true))],
        }).ShouldBeEmpty();
    }

    /// <summary>Leads go to three, to every second account after half an hour, and on from one that does not answer.</summary>
    private static void HalfLater(SimPlan plan, CatalogBuilder builder)
    {
        foreach (var campaign in plan.Catalog.Campaigns.Values)
        {
            builder.Put(campaign with { MaximumDeliveryCount = 3 });
        }

        foreach (var account in plan.Catalog.DeliveryAccounts.Values)
        {
            builder.Put(account with { DelayMinutes = account.Id.Value % 2 == 0 ? 30 : 0, UnknownPolicy = UnknownPolicy.MoveOn, PinEnd = PinEnd.Staff, Exclusive = false });
        }
    }

    private static IReadOnlyList<string> Broken(SimFaults faults, Func<SimPlan, SimPlan>? change = null) =>
    [
        .. Enumerable.Range(1, 6).Select(seed => SimPlan.Draw(seed) with { Faults = faults }).Select(plan => change is null ? plan : change(plan))
            .SelectMany(plan => Simulation.Run(plan).Violations).Select(violation => violation.ToString()),
    ];

    [Fact]
    public void Every_seed_keeps_what_must_hold_and_ends()
    {
        var series = SimSeries.Run(SimOptions.FromEnvironment());

        Console.WriteLine(series.Summary);
        series.Failures.ShouldBeEmpty(string.Join("\n\n", series.Failures.Take(3)));
    }
}
