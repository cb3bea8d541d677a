using System.Collections.Immutable;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Invoices;

/// <summary>An order as lines of an invoice (ORD-26): its items, less what was credited to it. Together they are what it is charged (F-07).</summary>
public static class OrderLines
{
    public static ImmutableArray<InvoiceLine> Of(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var lines = order.Items.Select(item => ItemOf(order, item));
        var credit = order.Total - OrderMath.Charge(order);
        return credit == Money.Zero ? [.. lines] : [.. lines, CreditOf(order, credit)];
    }

    private static InvoiceLine ItemOf(Order order, OrderItem item) => new()
    {
        Kind = InvoiceLineKind.Order,
        Description = $"Order {order.Id}: {order.Name}",
        Quantity = Math.Max(1, item.Quantity),
        UnitPrice = item.Quantity > 0 ? item.UnitPrice : item.Total,
        Amount = item.Total,
    };

    private static InvoiceLine CreditOf(Order order, Money credit) => new()
    {
        Kind = InvoiceLineKind.Order,
        Description = $"Credit of order {order.RenewalOf}, which was renewed",
        UnitPrice = Money.Zero - credit,
        Amount = Money.Zero - credit,
    };
}
