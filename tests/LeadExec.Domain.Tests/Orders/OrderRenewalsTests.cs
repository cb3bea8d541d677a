using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using static LeadExec.Domain.Tests.Orders.OrderSamples;

namespace LeadExec.Domain.Tests.Orders;

// E-77, ORD-05 to ORD-07, ORD-16
public sealed class OrderRenewalsTests
{
    private static readonly NodaTime.DateTimeZone Phoenix = Zones.Of("America/Phoenix");

    [Fact]
    public void Renewal_is_the_same_order_from_now_with_the_credit()
    {
        var order = Dollars(200, 12) with { AutoCharge = AutoCharge.AtStart, Renewal = RenewalMethod.OnFill, Status = OrderStatus.Filled, CreditIn = Money.Round(3), Accounts = [new DeliveryAccountId(4)] };
        var renewal = OrderRenewals.Of(order, Money.Round(11.50m), Start.AddDays(5), Phoenix);

        renewal.ShouldBe(order with
        {
            Id = default,
            StartsAt = Start.AddDays(5),
            RenewalOf = order.Id,
            RenewalNumber = 1,
            CreditIn = Money.Round(11.50m),
            Status = OrderStatus.Pending,
        });
        OrderMath.Charge(renewal).ShouldBe(Money.Round(188.50m)); // D-01
        OrderRenewals.Of(order, Money.Round(200), Start, Phoenix).Status.ShouldBe(OrderStatus.Open); // nothing to charge
    }

    [Theory]
    [InlineData("America/Phoenix", "2026-03-01T07:00:00Z", "2026-03-31T07:00:00Z", "2026-03-10T12:00:00Z", "2026-03-10T12:00:00Z", "2026-04-30T07:00:00Z")] // filled early: the end moves by the old length
    [InlineData("America/New_York", "2026-03-01T05:00:00Z", "2026-03-31T04:00:00Z", "2026-03-10T12:00:00Z", "2026-03-10T12:00:00Z", "2026-04-30T04:00:00Z")] // midnight stays midnight
    public void End_date_moves_by_the_old_length(string zone, string start, string end, string now, string newStart, string newEnd)
    {
        var order = Dollars(200) with { StartsAt = At(start), EndsAt = At(end), Renewal = RenewalMethod.OnFill };
        var renewal = OrderRenewals.Of(order, Money.Zero, At(now), Zones.Of(zone));
        (renewal.StartsAt, renewal.EndsAt).ShouldBe((At(newStart), At(newEnd)));
    }

    [Theory]
    [InlineData("2026-03-31T07:00:00Z", "2026-03-31T07:00:00Z", "2026-04-30T07:00:00Z")]
    [InlineData("2026-04-01T09:00:00Z", "2026-03-31T07:00:00Z", "2026-04-30T07:00:00Z")] // a missed night
    [InlineData("2026-05-30T07:00:00Z", "2026-05-30T07:00:00Z", "2026-06-29T07:00:00Z")] // two missed periods: one renewal, the present one
    public void Renewal_at_the_end_date_starts_where_the_old_one_ended(string now, string newStart, string newEnd)
    {
        var order = Dollars(200) with { StartsAt = At("2026-03-01T07:00:00Z"), EndsAt = At("2026-03-31T07:00:00Z"), Renewal = RenewalMethod.RenewAtEndDate };
        var renewal = OrderRenewals.Of(order, Money.Zero, At(now), Phoenix);
        (renewal.StartsAt, renewal.EndsAt).ShouldBe((At(newStart), At(newEnd)));
    }

    [Fact]
    public void Order_shorter_than_a_change_of_clocks_is_renewed_too()
    {
        var order = Dollars(200) with { StartsAt = At("2026-11-01T05:50:00Z"), EndsAt = At("2026-11-01T06:10:00Z"), Renewal = RenewalMethod.OnFill }; // 01:50 EDT to 01:10 EST
        var renewal = OrderRenewals.Of(order, Money.Zero, At("2026-11-01T06:00:00Z"), Zones.Of("America/New_York"));
        (renewal.StartsAt, renewal.EndsAt).ShouldBe((At("2026-11-01T06:00:00Z"), At("2026-11-01T06:20:00Z")));
    }

    [Theory]
    [InlineData(RenewalMethod.OnFill, OrderStatus.Filled, false, true)]
    [InlineData(RenewalMethod.OnFill, OrderStatus.Closed, true, false)]
    [InlineData(RenewalMethod.NoRenewal, OrderStatus.Filled, true, false)]
    [InlineData(RenewalMethod.CloseByEndDate, OrderStatus.Closed, true, false)]
    [InlineData(RenewalMethod.RenewAtEndDate, OrderStatus.Filled, false, false)]
    [InlineData(RenewalMethod.RenewAtEndDate, OrderStatus.Filled, true, true)]
    [InlineData(RenewalMethod.RenewAtEndDate, OrderStatus.Closed, true, true)]
    [InlineData(RenewalMethod.RenewAtEndDate, OrderStatus.Open, true, false)]
    public void Renewal_is_due_by_the_orders_method(RenewalMethod method, OrderStatus status, bool over, bool due)
    {
        var order = Dollars(200) with { Renewal = method, Status = status, EndsAt = Start.AddDays(over ? 1 : 3) };
        OrderRenewals.IsDue(order, Start.AddDays(2)).ShouldBe(due);
        OrderRenewals.IsDue(order with { Renewed = true }, Start.AddDays(2)).ShouldBeFalse();
    }

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, null);
}
