using LeadExec.Domain.Values;

namespace LeadExec.Domain.Orders;

/// <summary>The order that pays for a lead, and what the lead costs on it.</summary>
public sealed record ChosenOrder(OrderId Id, Money Price);
