namespace LeadExec.Domain.Orders;

/// <summary>An event with what its guards look at.</summary>
public sealed record OrderStep(OrderEvent Event, DateTimeOffset Now)
{
    /// <summary>The status that staff chose; only with <see cref="OrderEvent.StatusSet"/>.</summary>
    public OrderStatus? Chosen { get; init; }
}
