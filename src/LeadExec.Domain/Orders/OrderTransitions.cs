using LeadExec.Domain.Values;

namespace LeadExec.Domain.Orders;

/// <summary>The state machine C-6, pure. Every transition that is no row of it is refused.</summary>
public static class OrderTransitions
{
    /// <summary>The status of a new order: it waits when a card has to be charged first, and a charge of nothing is skipped (E-78).</summary>
    public static OrderStatus Initial(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.AutoCharge == AutoCharge.AtStart && OrderMath.Charge(order) > Money.Zero ? OrderStatus.Pending : OrderStatus.Open;
    }

    /// <summary>The status after the step; refuses with <see cref="RejectReason.OrderNotOpen"/> and words for people.</summary>
    public static Decision<OrderStatus> Apply(Order order, OrderStep step)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(step);
        return step.Event switch
        {
            OrderEvent.ChargeSucceeded or OrderEvent.ApprovedWithoutCharge => From(order, OrderStatus.Pending, OrderStatus.Open),
            OrderEvent.ChargeDeclined or OrderEvent.ApprovedWithCharge => From(order, OrderStatus.Pending, OrderStatus.Pending),
            OrderEvent.Filled => From(order, OrderStatus.Open, OrderStatus.Filled),
            OrderEvent.EndPassed => IsOver(order, step.Now) ? From(order, OrderStatus.Open, OrderStatus.Closed) : Refuse("the end date has not passed"),
            OrderEvent.Paused => From(order, OrderStatus.Open, OrderStatus.Paused),
            OrderEvent.Resumed => From(order, OrderStatus.Paused, OrderStatus.Open),
            OrderEvent.Held => From(order, OrderStatus.Open, OrderStatus.OnHold),
            OrderEvent.Released => From(order, OrderStatus.OnHold, OrderStatus.Open),
            OrderEvent.StatusSet => Choose(order, step.Chosen),
            OrderEvent.Renewed => Renew(order),
            OrderEvent.RoomFreed => Reopen(order, step.Now),
            OrderEvent.Created => Refuse("an order is made once"),
            OrderEvent.Edited => Refuse("an edit is no step of the status"),
        };
    }

    /// <summary>Whether the end date has passed.</summary>
    public static bool IsOver(Order order, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.EndsAt <= now;
    }

    private static Decision<OrderStatus> From(Order order, OrderStatus from, OrderStatus to) =>
        order.Status == from ? Decision<OrderStatus>.Accept(to) : Refuse($"the order is {Words(order.Status)}, not {Words(from)}");

    // What was credited to a renewal is gone, so a renewed order never takes leads again.
    private static Decision<OrderStatus> Choose(Order order, OrderStatus? chosen) => chosen switch
    {
        null => Refuse("no status was chosen"),
        _ when chosen == order.Status => Refuse($"the order is {Words(order.Status)} already"),
        _ when order.Renewed && chosen is not (OrderStatus.Filled or OrderStatus.Closed) => Refuse("the order was renewed"),
        _ => Decision<OrderStatus>.Accept(chosen.Value),
    };

    private static Decision<OrderStatus> Renew(Order order)
    {
        if (order.Renewed)
        {
            return Refuse("the order was renewed before");
        }

        return order is { Status: OrderStatus.Closed, Renewal: RenewalMethod.RenewAtEndDate, EndsAt: not null }
            ? Decision<OrderStatus>.Accept(OrderStatus.Closed)
            : From(order, OrderStatus.Filled, OrderStatus.Filled);
    }

    private static Decision<OrderStatus> Reopen(Order order, DateTimeOffset now) =>
        order.Renewed ? Refuse("the order was renewed")
        : IsOver(order, now) ? Refuse("the end date has passed")
        : From(order, OrderStatus.Filled, OrderStatus.Open);

    private static Decision<OrderStatus> Refuse(string why) => Decision<OrderStatus>.Refuse(RejectReason.OrderNotOpen, why);

    private static string Words(OrderStatus status) => status switch
    {
        OrderStatus.Pending => "pending",
        OrderStatus.Open => "open",
        OrderStatus.OnHold => "on hold",
        OrderStatus.Filled => "filled",
        OrderStatus.Paused => "paused",
        OrderStatus.Closed => "closed",
    };
}
