using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Orders;

/// <summary>Which order pays for a lead (E-76): the first open one that covers the account and has enough left.</summary>
public static class OrderChooser
{
    /// <summary>
    /// The order and the price on it: an item's price per lead stands over <paramref name="price"/> (F-09). Refuses with
    /// <see cref="RejectReason.OrderRequired"/> when no order covers the account now, and <see cref="RejectReason.FundsTooLow"/>
    /// when those that do have too little left.
    /// </summary>
    /// <param name="orders">The open orders.</param>
    /// <param name="account">The delivery account that requires one.</param>
    /// <param name="price">What the lead would cost without an item's price.</param>
    /// <param name="now">The moment.</param>
    /// <param name="tried">Orders that refused this lead before.</param>
    public static Decision<ChosenOrder> Choose(
        OpenOrders orders, DeliveryAccount account, Money price, DateTimeOffset now, ImmutableArray<OrderId> tried)
    {
        ArgumentNullException.ThrowIfNull(orders);
        ArgumentNullException.ThrowIfNull(account);
        var found = false;
        foreach (var order in orders.Of(account.ClientId))
        {
            if (!order.Covers(account, now))
            {
                continue;
            }

            found = true;
            var cost = order.PricePerLead ?? price;
            if (order.Pays(cost) && !tried.Contains(order.Id))
            {
                return Decision<ChosenOrder>.Accept(new ChosenOrder(order.Id, cost));
            }
        }

        return found
            ? Decision<ChosenOrder>.Refuse(RejectReason.FundsTooLow, "balance too low: no open order has enough left")
            : Decision<ChosenOrder>.Refuse(RejectReason.OrderRequired, "an order is required, and none is open");
    }
}
