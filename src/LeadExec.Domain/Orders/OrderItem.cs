using LeadExec.Domain.Values;

namespace LeadExec.Domain.Orders;

/// <summary>One line of an order (ORD-13): a quantity of leads (ORD-17) or a reserve dollar bank (ORD-14), by the order's type.</summary>
public sealed record OrderItem
{
    /// <summary>Leads; 0 in a dollar bank.</summary>
    public int Quantity { get; init; }

    /// <summary>What each lead costs instead of the delivery account's price; null: the account's price (F-09).</summary>
    public Money? PricePerLead { get; init; }

    /// <summary>The price that the total was made from: <see cref="PricePerLead"/>, or the account's price when the order was made.</summary>
    public Money UnitPrice { get; init; }

    /// <summary>The dollar bank; zero in a quantity of leads.</summary>
    public Money Dollars { get; init; }

    /// <summary>The bank counts as filled when no more than this is left (ORD-15).</summary>
    public Money FillLimit { get; init; }

    /// <summary>Quantity times price, or the dollars (F-08).</summary>
    public Money Total => Money.FromCents(checked(UnitPrice.Cents * Quantity)) + Dollars;
}
