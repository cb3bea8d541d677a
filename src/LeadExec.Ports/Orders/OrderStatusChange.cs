using LeadExec.Domain.Orders;

namespace LeadExec.Ports.Orders;

/// <summary>A status that an order got, when, by what and by whom.</summary>
public sealed record OrderStatusChange(OrderStatus Status, OrderEvent Event, DateTimeOffset At, string Actor);
