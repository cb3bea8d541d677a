using LeadExec.Domain.Values;

namespace LeadExec.Domain.Orders;

/// <summary>The formulas F-06 to F-08 and F-10.</summary>
public static class OrderMath
{
    /// <summary>F-06: a dollar order when its received cost reaches the total less the fill limit; a quantity order when all its leads are received.</summary>
    public static bool IsFilled(Order order, OrderCounts counts)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(counts);
        return order.Type switch
        {
            OrderType.LeadQuantity => counts.Received + counts.Credited >= order.Quantity,
            OrderType.DollarAmount => counts.ReceivedCost + counts.CreditedCost >= order.Total - order.FillLimit,
        };
    }

    /// <summary>F-10: leads still to come; null for a dollar order, which has no number.</summary>
    public static int? QuantityRemaining(Order order, OrderCounts counts)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(counts);
        return order.Type == OrderType.LeadQuantity ? Math.Max(0, order.Quantity - counts.Received - counts.Credited) : null;
    }

    /// <summary>F-07: what remains of the total; what leads cost beyond it, and what went to the next charge already, is nobody's credit.</summary>
    public static Money RenewalCredit(Order order, OrderCounts counts)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(counts);
        var gone = counts.ReceivedCost + counts.CreditedCost;
        return order.Total > gone ? order.Total - gone : Money.Zero;
    }

    /// <summary>F-07: what an order costs its client now: the total less what was credited to it.</summary>
    public static Money Charge(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.Total > order.CreditIn ? order.Total - order.CreditIn : Money.Zero;
    }
}
