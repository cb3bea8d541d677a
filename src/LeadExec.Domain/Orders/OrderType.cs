namespace LeadExec.Domain.Orders;

/// <summary>What an order buys (ORD-09).</summary>
public enum OrderType
{
    /// <summary>A number of leads.</summary>
    LeadQuantity = 0,

    /// <summary>Dollars that leads draw down.</summary>
    DollarAmount = 1,
}
