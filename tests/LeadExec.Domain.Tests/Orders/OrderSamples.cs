using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.Orders;

/// <summary>Orders in one line each.</summary>
internal static class OrderSamples
{
    public static readonly DateTimeOffset Start = DateTimeOffset.Parse("2026-03-01T07:00:00Z", null); // midnight in Phoenix

    public static Order Dollars(decimal total, decimal fillLimit = 0, int id = 1) => Of(id, OrderType.DollarAmount, new OrderItem { Dollars = Money.Round(total), FillLimit = Money.Round(fillLimit) });

    public static Order Leads(int quantity, decimal unit, decimal? price = null, int id = 1) => Of(
        id, OrderType.LeadQuantity, new OrderItem { Quantity = quantity, UnitPrice = Money.Round(price ?? unit), PricePerLead = price is { } own ? Money.Round(own) : null });

    public static OrderCounts Received(params decimal[] prices) => new() { Received = prices.Length, ReceivedCost = Money.Round(prices.Sum()) };

    public static DeliveryAccount Account(int id, int client = 1, decimal price = 25, bool requireOrder = true) => new()
    {
        Id = new DeliveryAccountId(id),
        ClientId = new ClientId(client),
        DeliveryMethodId = new DeliveryMethodId(1),
        LeadTypeId = new LeadTypeId(1),
        Name = "account",
        Price = Money.Round(price),
        RequireOrder = requireOrder,
    };

    private static Order Of(int id, OrderType type, OrderItem item) => new()
    {
        Id = new OrderId(id),
        ClientId = new ClientId(1),
        Name = "Order",
        Type = type,
        Items = [item],
        StartsAt = Start,
    };
}
