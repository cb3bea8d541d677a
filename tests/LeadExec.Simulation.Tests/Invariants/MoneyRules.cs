using LeadExec.Domain.Orders;
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
               let used = live.Where(attempt => attempt.Hold.UsesWallet && attempt.Hold.ClientId.Value == wallet.Key).Sum(attempt => attempt.WalletCents)
               let put = wallet.Value.Cents + run.Till.Entries.Where(entry => entry.Kind == 3 && entry.Client.Value == wallet.Key).Sum(entry => entry.Amount.Cents)
               where used > put
               select run.Broken("INV-17", $"client {wallet.Key} had {Money.FromCents(put)} and {Money.FromCents(used)} are used"),
            .. from order in run.Till.Orders.Values.Select(order => order.Order)
               let drawn = live.Where(attempt => attempt.Hold.OrderId == order.Id && attempt.OnOrder).ToList()
               where order.Type == OrderType.LeadQuantity ? drawn.Count > order.Quantity : drawn.Sum(attempt => attempt.Cents) > (order.Total - order.CreditOut).Cents
               select run.Broken(order.Type == OrderType.DollarAmount ? "INV-18" : "INV-19", $"order {order.Id} gave {drawn.Count} leads for {Money.FromCents(drawn.Sum(attempt => attempt.Cents))}"),
            .. from attempt in live
               let asked = run.Asked(attempt)
               where asked.UsesWallet && !attempt.Hold.UsesWallet || asked.OrderId != attempt.Hold.OrderId
               select run.Broken("INV-05", "held without the money that it asked for", attempt.Lead),
        ];
    }
}
