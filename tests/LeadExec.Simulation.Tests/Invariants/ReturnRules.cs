using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;
using LeadExec.Simulation.Tests.Plans;
using LeadExec.TestKit.Charging;

namespace LeadExec.Simulation.Tests.Invariants;

/// <summary>INV-23 and E-81: a sale is given back once, for what it cost, and its lead goes to nobody who had it.</summary>
internal static class ReturnRules
{
    public static IEnumerable<Violation> Check(RunFacts run) => [.. Once(run), .. Booked(run), .. Stands(run), .. Resold(run), .. Credit(run)];

    private static IEnumerable<Violation> Once(RunFacts run) =>
        from told in run.Returner.Told
        where told.Event is ReturnEvent.Approved
        group told by told.Sale into same
        where same.Count() > 1
        select run.Broken("INV-23", $"one sale was returned {same.Count()} times", run.Till.Returns[same.Key].Sale.Lead);

    private static IEnumerable<Violation> Booked(RunFacts run) =>
        from attempt in run.Attempts
        let entries = run.Till.Entries.Where(entry => entry.Kind == 8 && entry.Cause == attempt.Hold.AttemptId.Value).ToList()
        where attempt.Returned ? entries.Count != 1 || entries[0].Amount != attempt.Price || entries[0].Client != attempt.Hold.ClientId : entries.Count != 0
        select run.Broken("INV-23", $"a sale at {attempt.Price} that {(attempt.Returned ? "was" : "was not")} returned has {entries.Count} entries", attempt.Lead);

    private static IEnumerable<Violation> Stands(RunFacts run) =>
        from told in run.Returner.Told
        let found = run.Till.Returns.GetValueOrDefault(told.Sale)
        where told.Event is ReturnEvent.Approved or ReturnEvent.ReturnedToSource && found is not { Sale.Returned: true, State: ReturnState.Approved or ReturnState.ApprovedReturnedToSource }
        select run.Broken("INV-01", $"they were told {told.Event}, and the record says {found?.State.ToString() ?? "nothing"}", found is null ? [] : [found.Sale.Lead]);

    /// <summary>Staff may do what automation may not.</summary>
    private static IEnumerable<Violation> Resold(RunFacts run) =>
        from back in run.Till.Returns.Values
        where back.Sale.Returned
        from attempt in run.Database.Journal.Find(back.Sale.Lead)!.Attempts
        where attempt.StartedAt > back.DecidedAt && attempt.Hold.ByHand is null && run.Asked(attempt).ByHand is null && attempt.Hold.ClientId == back.Sale.Hold.ClientId
        select run.Broken("E-81", $"the lead went again to client {attempt.Hold.ClientId}, who returned it", attempt.Lead);

    /// <summary>What went to the clients' next charges is there, or was used.</summary>
    private static IEnumerable<Violation> Credit(RunFacts run) =>
        from client in run.Plan.Funds.Keys.Select(id => new ClientId(id))
        let given = run.Attempts.Where(attempt => attempt is { Returned: true, BackToOrder: false } && attempt.Hold.ClientId == client).Sum(attempt => attempt.Price.Cents)
        let used = run.Till.Orders.Values.Where(order => order.Order.ClientId == client).SelectMany(order => order.Charges).Sum(charge => charge.Credit)
        let left = run.Till.Credit.GetValueOrDefault(client)
        where given != used + left || left < 0
        select run.Broken("INV-16", $"client {client} was given {Money.FromCents(given)} for its next charges, used {Money.FromCents(used)} and has {Money.FromCents(left)}");
}
