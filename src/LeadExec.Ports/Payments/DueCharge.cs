using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Payments;

/// <summary>A charge of an order that is to be tried.</summary>
public sealed record DueCharge(OrderId OrderId, ChargePurpose Purpose);
