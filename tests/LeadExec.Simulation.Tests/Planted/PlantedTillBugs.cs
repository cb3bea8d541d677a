using System.Collections.Immutable;
using LeadExec.Ports.Payments;
using LeadExec.Simulation.Tests.Plans;

namespace LeadExec.Simulation.Tests.Planted;

/// <summary>Mistakes with money.</summary>
internal static class PlantedTillBugs
{
    public static ImmutableArray<(PlantedBug Bug, ImmutableArray<string> Rules)> All { get; } =
    [
        (new PlantedBug("charge sent again with a fresh key") { Gateway = gateway => new ChangedGateway(gateway, FreshCharge(), refund => refund), Plan = Paying }, ["INV-21"]),
        (new PlantedBug("refund sent again with a fresh key") { Gateway = gateway => new ChangedGateway(gateway, charge => charge, FreshRefund()), Plan = Paying }, ["INV-21"]),
        (new PlantedBug("charge of unknown outcome taken for declined")
        {
            Charges = (store, till) => new ChangedCharges(store, till) { Outcome = outcome => outcome.State == PaymentState.Unknown ? outcome with { State = PaymentState.Declined } : outcome },
            Plan = Paying,
        }, ["INV-16", "INV-21"]),
        (new PlantedBug("open charges not looked up") { Charges = (store, till) => new ChangedCharges(store, till) { LooksUp = false }, Plan = Paying }, ["INV-04", "INV-16"]),
        (new PlantedBug("charge begun while one is under way") { Charges = (store, till) => new ChangedCharges(store, till) { BeginsTwice = true }, Plan = Paying }, ["INV-21"]),
        (new PlantedBug("sale returned twice") { Returns = (store, till) => new ChangedReturns(store, till) { ApprovesTwice = true }, Plan = Returning }, ["INV-16", "INV-23"]),
        (new PlantedBug("return without entry") { Returns = (store, till) => new ChangedReturns(store, till) { BooksNothing = true }, Plan = Returning }, ["INV-23"]),
        (new PlantedBug("delivery moved to two clients") { Returns = (store, till) => new ChangedReturns(store, till) { MovesTwice = true }, Plan = Moving }, ["INV-02"]),
        (new PlantedBug("message told without end") { Outbox = outbox => new ChangedOutbox(outbox) { EndsNothing = true } }, ["INV-28"]),
        (new PlantedBug("message given up at its first failure") { Outbox = outbox => new ChangedOutbox(outbox) { GivesUp = true } }, ["INV-28"]),
        (new PlantedBug("lost bid told by two at once") { Outbox = outbox => new ChangedOutbox(outbox) { TakenByAll = true }, Plan = plan => PlantedBugs.Pinging(plan) with { Processes = 2 } }, ["INV-28"]),
    ];

    private static SimPlan Returning(SimPlan plan)
    {
        var many = SimPlan.WithManyReturns(plan, new Random(plan.Seed), 30);
        return many with { Returns = [.. many.Returns.Select(deed => deed with { Twice = true })] };
    }

    /// <summary>Two people at once, whatever they move.</summary>
    private static SimPlan Moving(SimPlan plan)
    {
        var random = new Random(plan.Seed);
        return Returning(plan) with { Moves = [.. Enumerable.Range(0, 20).Select(_ => SimMove.Draw(random, plan.Posts) with { Twice = true })] };
    }

    /// <summary>Every run pays by card, over a bad line to the provider.</summary>
    public static SimPlan Paying(SimPlan plan) => plan with
    {
        Till = SimTillPlan.Draw(new Random(plan.Seed), plan.Funds.Count, plan.Length) with { BadGateway = 0.6 },
    };

    private static Func<GatewayCharge, GatewayCharge> FreshCharge()
    {
        var sent = 0;
        return charge => charge with { Key = $"{charge.Key}-{++sent}" };
    }

    private static Func<GatewayRefund, GatewayRefund> FreshRefund()
    {
        var sent = 0;
        return refund => refund with { Key = $"{refund.Key}-{++sent}" };
    }
}
