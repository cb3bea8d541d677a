using LeadExec.Domain.Values;

namespace LeadExec.Ports.Orders;

/// <summary>A page of orders; <paramref name="Next"/> is null on the last one.</summary>
public sealed record OrderPage(IReadOnlyList<OrderDetails> Items, OrderId? Next);
