namespace LeadExec.Domain.Orders;

/// <summary>What an order is charged for; at most one charge succeeds per order and purpose (INV-21).</summary>
public enum ChargePurpose
{
    /// <summary>The order, or the renewal that it is.</summary>
    Start = 1,

    Completion = 2,
}
