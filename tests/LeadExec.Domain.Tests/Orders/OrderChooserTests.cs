using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Tests.Distribution;
using LeadExec.Domain.Values;
using static LeadExec.Domain.Tests.Orders.OrderSamples;

namespace LeadExec.Domain.Tests.Orders;

// E-76, ORD-01, ORD-04, ORD-08, DIST-22, F-09
public sealed class OrderChooserTests
{
    private static readonly DateTimeOffset Now = Start.AddDays(10);
    private static readonly DeliveryAccount Ours = Account(7);

    [Fact]
    public void Orders_of_the_account_pay_before_those_of_all_then_the_earlier_start_then_the_earlier_number()
    {
        var all = Open(1);
        var own = Open(2) with { Accounts = [Ours.Id], StartsAt = Start.AddDays(2) };
        var earlier = Open(4) with { Accounts = [Ours.Id], StartsAt = Start.AddDays(1) };
        var same = Open(3) with { Accounts = [Ours.Id], StartsAt = Start.AddDays(1) };
        var orders = OpenOrders.Of([all, own, earlier, same]);

        var paid = new List<int>();
        ImmutableArray<OrderId> tried = [];
        while (Choose(orders, tried: tried).Value is { } chosen)
        {
            paid.Add(chosen.Id.Value);
            tried = tried.Add(chosen.Id);
        }

        paid.ShouldBe([3, 4, 2, 1]);
        Choose(orders, tried: tried).Reason.ShouldBe(RejectReason.FundsTooLow);
    }

    [Fact]
    public void Order_with_too_little_left_does_not_qualify() // D-05
    {
        var orders = OpenOrders.Of([Open(1) with { Left = Money.Round(13) }]);

        var refused = Choose(orders, 15);
        (refused.Reason, refused.Detail).ShouldBe((RejectReason.FundsTooLow, "balance too low: no open order has enough left"));
        Choose(orders, 13).Value.ShouldBe(new ChosenOrder(new OrderId(1), Money.Round(13)));
        Choose(OpenOrders.Of([Open(1) with { Left = Money.Round(13) }, Open(2)]), 15).Value!.Id.ShouldBe(new OrderId(2));
    }

    [Fact]
    public void Order_pays_between_its_dates_for_its_accounts_only()
    {
        Refused(Open(1) with { StartsAt = Now.AddTicks(1) });
        Refused(Open(1) with { EndsAt = Now });
        Refused(Open(1) with { ClientId = new ClientId(2) });
        Refused(Open(1) with { Accounts = [new DeliveryAccountId(8)] });
        Choose(OpenOrders.Of([Open(1) with { StartsAt = Now, EndsAt = Now.AddTicks(1) }])).Accepted.ShouldBeTrue();
    }

    [Fact]
    public void Item_price_stands_over_the_accounts_and_is_the_one_to_be_paid()
    {
        var cheap = Open(1) with { Left = Money.Round(20), PricePerLead = Money.Round(20) };
        Choose(OpenOrders.Of([cheap]), 25).Value.ShouldBe(new ChosenOrder(new OrderId(1), Money.Round(20)));

        var quantity = Open(1) with { Type = OrderType.LeadQuantity, Left = Money.Zero, LeftUnits = 1 };
        Choose(OpenOrders.Of([quantity]), 25).Accepted.ShouldBeTrue();
        Choose(OpenOrders.Of([quantity with { LeftUnits = 0 }]), 25).Reason.ShouldBe(RejectReason.FundsTooLow);
    }

    [Fact]
    public void Refused_order_gives_way_to_the_next_at_its_own_price()
    {
        var orders = OpenOrders.Of([Open(1) with { PricePerLead = Money.Round(20) }, Open(2)]);
        var candidate = CandidateBuilder.Webhook(7, 25, client: 1) with { Account = Ours };

        var paid = OrderGate.Pay(candidate, orders, Now).Value!;
        (paid.Order!.OrderId, paid.Price).ShouldBe((new OrderId(1), Money.Round(20)));
        OrderGate.Pay(paid, OpenOrders.None, Now).Value.ShouldBeSameAs(paid); // chosen once

        var next = OrderGate.Next(paid, RejectReason.OrderNotOpen, orders, Now)!;
        (next.Order!.OrderId, next.Price).ShouldBe((new OrderId(2), Money.Round(25)));
        OrderGate.Next(next, RejectReason.FundsTooLow, orders, Now).ShouldBeNull();
        OrderGate.Next(paid, RejectReason.DailyCap, orders, Now).ShouldBeNull();
        OrderGate.Pay(candidate with { Account = Account(7, requireOrder: false) }, OpenOrders.None, Now).Value!.Order.ShouldBeNull();
    }

    private static void Refused(OpenOrder order) => Choose(OpenOrders.Of([order])).Reason.ShouldBe(RejectReason.OrderRequired);

    private static Decision<ChosenOrder> Choose(OpenOrders orders, decimal price = 25, ImmutableArray<OrderId>? tried = null) =>
        OrderChooser.Choose(orders, Ours, Money.Round(price), Now, tried ?? []);

    private static OpenOrder Open(int id) => new() { Id = new OrderId(id), ClientId = new ClientId(1), Type = OrderType.DollarAmount, StartsAt = Start, Left = Money.Round(200) };
}
