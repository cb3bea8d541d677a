using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using static LeadExec.Domain.Tests.Orders.OrderSamples;

namespace LeadExec.Domain.Tests.Orders;

// C-6, every row; ORD-03, ORD-20 to ORD-22, ORD-25
public sealed class OrderTransitionsTests
{
    private static readonly DateTimeOffset Now = Start.AddDays(10);

    // The rows of C-6 with one event and one way to go.
    private static readonly Dictionary<(OrderStatus, OrderEvent), OrderStatus> Rows = new()
    {
        [(OrderStatus.Pending, OrderEvent.ChargeSucceeded)] = OrderStatus.Open,
        [(OrderStatus.Pending, OrderEvent.ChargeDeclined)] = OrderStatus.Pending, // D-57
        [(OrderStatus.Pending, OrderEvent.ApprovedWithCharge)] = OrderStatus.Pending, // D-57
        [(OrderStatus.Pending, OrderEvent.ApprovedWithoutCharge)] = OrderStatus.Open, // D-57
        [(OrderStatus.Open, OrderEvent.Filled)] = OrderStatus.Filled,
        [(OrderStatus.Open, OrderEvent.EndPassed)] = OrderStatus.Closed,
        [(OrderStatus.Open, OrderEvent.Paused)] = OrderStatus.Paused,
        [(OrderStatus.Paused, OrderEvent.Resumed)] = OrderStatus.Open,
        [(OrderStatus.Open, OrderEvent.Held)] = OrderStatus.OnHold,
        [(OrderStatus.OnHold, OrderEvent.Released)] = OrderStatus.Open,
        [(OrderStatus.Filled, OrderEvent.Renewed)] = OrderStatus.Filled,
    };

    public static TheoryData<OrderStatus, OrderEvent> All =>
        [.. Enum.GetValues<OrderStatus>().SelectMany(_ => Enum.GetValues<OrderEvent>(), (status, what) => (status, what))
            .Where(pair => pair.what is not (OrderEvent.StatusSet or OrderEvent.RoomFreed))];

    [Theory]
    [MemberData(nameof(All))]
    public void Step_follows_a_row_or_is_refused(OrderStatus from, OrderEvent what)
    {
        var order = Dollars(200) with { Status = from, EndsAt = Now };
        var next = OrderTransitions.Apply(order, new OrderStep(what, Now));

        if (Rows.TryGetValue((from, what), out var to))
        {
            next.Value.ShouldBe(to);
            next.Accepted.ShouldBeTrue();
        }
        else
        {
            next.Accepted.ShouldBeFalse();
            next.Reason.ShouldBe(RejectReason.OrderNotOpen);
        }
    }

    [Fact]
    public void New_order_waits_for_its_charge_unless_it_is_of_nothing() // E-78
    {
        OrderTransitions.Initial(Dollars(200)).ShouldBe(OrderStatus.Open);
        OrderTransitions.Initial(Dollars(200) with { AutoCharge = AutoCharge.AtStart }).ShouldBe(OrderStatus.Pending);
        OrderTransitions.Initial(Dollars(200) with { AutoCharge = AutoCharge.AtCompletion }).ShouldBe(OrderStatus.Open);
        OrderTransitions.Initial(Dollars(200) with { AutoCharge = AutoCharge.AtStart, CreditIn = Money.Round(200) }).ShouldBe(OrderStatus.Open);
    }

    [Fact]
    public void End_closes_only_when_it_has_passed()
    {
        var order = Dollars(200) with { EndsAt = Now };
        OrderTransitions.Apply(order, new OrderStep(OrderEvent.EndPassed, Now.AddTicks(-1))).Accepted.ShouldBeFalse();
        OrderTransitions.Apply(order, new OrderStep(OrderEvent.EndPassed, Now)).Value.ShouldBe(OrderStatus.Closed);
    }

    [Fact]
    public void Staff_choose_any_status_but_never_reopen_a_renewed_order()
    {
        foreach (var from in Enum.GetValues<OrderStatus>())
        {
            foreach (var to in Enum.GetValues<OrderStatus>())
            {
                var order = Dollars(200) with { Status = from };
                Set(order, to).Accepted.ShouldBe(from != to);
                Set(order with { Renewed = true }, to).Accepted.ShouldBe(from != to && to is OrderStatus.Filled or OrderStatus.Closed && from != to);
            }
        }

        Set(Dollars(200), null).Accepted.ShouldBeFalse();
    }

    [Fact]
    public void Return_frees_room_in_a_filled_order_that_is_neither_renewed_nor_over() // E-81
    {
        var order = Dollars(200) with { Status = OrderStatus.Filled, EndsAt = Now.AddDays(1) };
        Freed(order).Value.ShouldBe(OrderStatus.Open);
        Freed(order with { Renewed = true }).Accepted.ShouldBeFalse();
        Freed(order with { EndsAt = Now }).Accepted.ShouldBeFalse();
        Freed(order with { Status = OrderStatus.Closed }).Accepted.ShouldBeFalse();
    }

    [Fact]
    public void Order_is_renewed_once_and_a_closed_one_only_when_it_renews_at_its_end()
    {
        Renewed(Dollars(200) with { Status = OrderStatus.Filled, Renewed = true }).Accepted.ShouldBeFalse();
        Renewed(Dollars(200) with { Status = OrderStatus.Closed, EndsAt = Now }).Accepted.ShouldBeFalse();
        Renewed(Dollars(200) with { Status = OrderStatus.Closed, EndsAt = Now, Renewal = RenewalMethod.RenewAtEndDate }).Value.ShouldBe(OrderStatus.Closed);
    }

    private static Decision<OrderStatus> Set(Order order, OrderStatus? chosen) => OrderTransitions.Apply(order, new OrderStep(OrderEvent.StatusSet, Now) { Chosen = chosen });

    private static Decision<OrderStatus> Freed(Order order) => OrderTransitions.Apply(order, new OrderStep(OrderEvent.RoomFreed, Now));

    private static Decision<OrderStatus> Renewed(Order order) => OrderTransitions.Apply(order, new OrderStep(OrderEvent.Renewed, Now));
}
