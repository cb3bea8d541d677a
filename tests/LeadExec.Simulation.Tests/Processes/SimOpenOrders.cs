using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Orders;
using LeadExec.TestKit.Charging;

namespace LeadExec.Simulation.Tests.Processes;

/// <summary>The open orders as a process knows them: read now and then, so a little out of date.</summary>
internal sealed class SimOpenOrders(ModelTill till) : IOpenOrders
{
    public OpenOrders Current { get; private set; } = OpenOrders.None;

    public void Refresh() => Current = OpenOrders.Of(till.Orders.Values.Where(order => order.Order.Status == OrderStatus.Open).Select(order => ToOpen(order.Order)));

    private OpenOrder ToOpen(Order order)
    {
        var left = till.Journal.OrderLeft(order.Id);
        var units = order.Type == OrderType.LeadQuantity;
        return new OpenOrder
        {
            Id = order.Id,
            ClientId = order.ClientId,
            Type = order.Type,
            StartsAt = order.StartsAt,
            Left = units ? Money.Zero : Money.FromCents(left),
            LeftUnits = units ? (int)left : 0,
        };
    }
}
