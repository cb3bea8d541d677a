namespace LeadExec.Domain.Orders;

/// <summary>Where an order stands (ORD-03, E-75). Only <see cref="Open"/> orders between their dates receive leads.</summary>
public enum OrderStatus
{
    /// <summary>Waits for a payment or an approval.</summary>
    Pending = 0,
    Open = 1,
    OnHold = 2,
    Filled = 3,
    Paused = 4,
    Closed = 5,
}
