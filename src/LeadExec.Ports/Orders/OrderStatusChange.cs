using LeadExec.Domain.Orders;

namespace LeadExec.Ports.Orders;

/// <summary>A status that an order got, when, by what and by whom.</summary>
public sealed record OrderStatusChange(OrderStatus Status, OrderEvent Event, DateTimeOffset At, string Actor)
{
    /// <summary>What an edit changed; null for every other event.</summary>
    public IReadOnlyList<OrderFieldChange>? Changes { get; init; }
}
