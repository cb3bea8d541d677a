using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Pings;
using LeadExec.Domain.Tests.Orders;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.Pings;

// F-09: the bid of the ping goes before the order item's price, also on the next order after one refused
public sealed class BidOnOrderTests
{
    private static readonly DateTimeOffset Now = OrderSamples.Start.AddDays(1);

    [Theory]
    [InlineData(40.0, 40.0)]
    [InlineData(null, 20.0)]
    public void Bid_is_the_price_on_every_order(double? bid, double price)
    {
        var orders = OpenOrders.Of([Open(1), Open(2)]);
        var account = OrderSamples.Account(7);
        var paid = OrderGate.Pay(
            new Candidate
            {
                Account = account,
                Client = new Client { Id = account.ClientId, CompanyName = "Client" },
                Method = new DeliveryMethod { Id = account.DeliveryMethodId, ClientId = account.ClientId, LeadTypeId = account.LeadTypeId, Description = "Method", Type = DeliveryType.PingPost },
                Price = account.Price,
            },
            orders,
            Now).Value!;
        paid = bid is { } amount
            ? paid.At(new StandingBid { BidId = new BidId(Guid.Empty), Price = Money.Round((decimal)amount), PingMethodId = account.DeliveryMethodId })
            : paid;

        var next = OrderGate.Next(paid, RejectReason.FundsTooLow, orders, Now);

        (paid.Price, paid.Order!.OrderId.Value).ShouldBe((Money.Round((decimal)price), 1));
        (next!.Price, next.Order!.OrderId.Value).ShouldBe((Money.Round((decimal)price), 2));
    }

    private static OpenOrder Open(int id) => new()
    {
        Id = new OrderId(id),
        ClientId = new ClientId(1),
        Type = OrderType.DollarAmount,
        StartsAt = OrderSamples.Start,
        Left = Money.Round(100),
        PricePerLead = Money.Round(20),
    };
}
