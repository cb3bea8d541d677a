using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;

namespace LeadExec.Postgres.Orders;

/// <summary>A line of an order as it is stored.</summary>
internal sealed class ItemRow
{
    public int OrderId { get; init; }

    public int Quantity { get; init; }

    public long? Price { get; init; }

    public long Unit { get; init; }

    public long Dollars { get; init; }

    public long FillLimit { get; init; }

    public OrderItem ToItem() => new()
    {
        Quantity = Quantity,
        PricePerLead = Price is { } cents ? Money.FromCents(cents) : null,
        UnitPrice = Money.FromCents(Unit),
        Dollars = Money.FromCents(Dollars),
        FillLimit = Money.FromCents(FillLimit),
    };
}
