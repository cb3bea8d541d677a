using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;

namespace LeadExec.Simulation.Tests.Plans;

/// <summary>An order of dollars or of units.</summary>
internal sealed record SimOrder(int Client, Money Dollars, int? Units, DateTimeOffset StartsAt)
{
    private static readonly Money UnitPrice = Money.Round(25m);

    public static SimOrder Draw(Random random, int client, DateTimeOffset start) =>
        new(client, Money.Round(random.Next(50, 900)), random.Next(2) == 0 ? random.Next(1, 12) : null, start.AddDays(-1));

    /// <summary>As it is made, charged in that way.</summary>
    public Order ToOrder(AutoCharge charge, RenewalMethod renewal) => new()
    {
        Id = default,
        ClientId = new ClientId(Client),
        Name = "Order",
        Type = Units is null ? OrderType.DollarAmount : OrderType.LeadQuantity,
        Items = [Units is { } units ? new OrderItem { Quantity = units, UnitPrice = UnitPrice } : new OrderItem { Dollars = Dollars, FillLimit = Money.Round(20m) }],
        StartsAt = StartsAt,
        AutoCharge = charge,
        Renewal = renewal,
    };
}
