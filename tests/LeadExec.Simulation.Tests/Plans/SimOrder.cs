using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;

namespace LeadExec.Simulation.Tests.Plans;

/// <summary>An open order of dollars or of units.</summary>
internal sealed record SimOrder(int Client, Money Dollars, int? Units, DateTimeOffset StartsAt)
{
    public OrderId Id => new(Client);

    public static SimOrder Draw(Random random, int client, DateTimeOffset start) =>
        new(client, Money.Round(random.Next(50, 900)), random.Next(2) == 0 ? random.Next(1, 12) : null, start.AddDays(-1));

    /// <summary>As a process sees it, with what is left of it.</summary>
    public OpenOrder ToOpen(Money left, int leftUnits) => new()
    {
        Id = Id,
        ClientId = new ClientId(Client),
        Type = Units is null ? OrderType.DollarAmount : OrderType.LeadQuantity,
        StartsAt = StartsAt,
        Left = left,
        LeftUnits = leftUnits,
    };
}
