using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Orders;

/// <summary>What a card has to be charged for an order.</summary>
public sealed record OrderCharge(ChargePurpose Purpose, Money Amount, ChargeState State);
