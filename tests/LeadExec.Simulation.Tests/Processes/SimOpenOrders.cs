using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Orders;
using LeadExec.Simulation.Tests.Database;
using LeadExec.Simulation.Tests.Plans;

namespace LeadExec.Simulation.Tests.Processes;

/// <summary>The open orders as a process knows them: read now and then, so a little out of date.</summary>
internal sealed class SimOpenOrders(SimDatabase database, SimPlan plan) : IOpenOrders
{
    public OpenOrders Current { get; private set; } = OpenOrders.None;

    public void Refresh() => Current = OpenOrders.Of(plan.Orders.Select(ToOpen));

    private OpenOrder ToOpen(SimOrder order)
    {
        var on = database.Journal.Leads.SelectMany(lead => lead.Attempts).Where(attempt => attempt.Hold.OrderId == order.Id && attempt.Live).ToList();
        return order.ToOpen(order.Dollars - Money.FromCents(on.Sum(attempt => attempt.Cents)), (order.Units ?? 0) - on.Count);
    }
}
