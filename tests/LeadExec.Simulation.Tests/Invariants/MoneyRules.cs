using LeadExec.Domain.Values;

namespace LeadExec.Simulation.Tests.Invariants;

/// <summary>INV-17 to 19: no wallet below zero, no order drawn beyond what it holds.</summary>
internal static class MoneyRules
{
    public static IEnumerable<Violation> Check(RunFacts run)
    {
        var live = run.Live();
        return
        [
            .. from wallet in run.Plan.Funds
               let used = live.Where(attempt => attempt.Hold.UsesWallet && attempt.Hold.ClientId.Value == wallet.Key).Sum(attempt => attempt.Cents)
               where used > wallet.Value.Cents
               select run.Broken("INV-17", $"client {wallet.Key} had {wallet.Value} and {Money.FromCents(used)} are used"),
            .. from order in run.Plan.Orders
               let drawn = live.Where(attempt => attempt.Hold.OrderId == order.Id).ToList()
               where order.Units is { } units ? drawn.Count > units : drawn.Sum(attempt => attempt.Cents) > order.Dollars.Cents
               select run.Broken(order.Units is null ? "INV-18" : "INV-19", $"order {order.Id} gave {drawn.Count} leads for {Money.FromCents(drawn.Sum(attempt => attempt.Cents))}"),
            .. from attempt in live
               let asked = run.Asked(attempt)
               where asked.UsesWallet && !attempt.Hold.UsesWallet || asked.OrderId != attempt.Hold.OrderId
               select run.Broken("INV-05", "held without the money that it asked for", attempt.Lead),
        ];
    }
}
