using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.Orders;

// ORD-04, ORD-13, ORD-17: what of an order may be edited; what was sold, charged or invoiced never is
public sealed class OrderEditsTests
{
    private static readonly DateTimeOffset Now = OrderSamples.Start.AddDays(10);
    private static readonly Order Quantity = OrderSamples.Leads(10, 20) with { EndsAt = OrderSamples.Start.AddDays(31) };

    [Theory]
    [InlineData(12, "")]
    [InlineData(5, "")]
    [InlineData(4, "3 leads were received and 2 are under way: the quantity cannot be less")]
    public void Quantity_is_never_less_than_what_was_received_and_is_under_way(int quantity, string why) =>
        Refusal(Quantity, Of(Quantity, quantity), new OrderCounts { Received = 2, Credited = 1, Held = 2, ReceivedCost = Money.Round(40) }).ShouldBe(why);

    [Theory]
    [InlineData(150, "")]
    [InlineData(100, "")]
    [InlineData(99.99, "leads for 100.00 were received or are under way: the total cannot be less")]
    public void Dollars_are_never_less_than_what_was_received_and_is_under_way(double dollars, string why)
    {
        var order = OrderSamples.Dollars(200);
        var counts = new OrderCounts { ReceivedCost = Money.Round(60), CreditedCost = Money.Round(10), HeldCost = Money.Round(30) };

        Refusal(order, order with { Items = [new OrderItem { Dollars = Money.Round((decimal)dollars) }] }, counts).ShouldBe(why);
    }

    [Fact]
    public void Credit_of_the_renewed_order_is_not_edited_away()
    {
        var order = OrderSamples.Dollars(200) with { CreditIn = Money.Round(50) };

        Refusal(order, order with { Items = [new OrderItem { Dollars = Money.Round(50) }] }, OrderCounts.None).ShouldContain("credited to it");
        Refusal(order, order with { Items = [new OrderItem { Dollars = Money.Round(51) }] }, OrderCounts.None).ShouldBe("");
    }

    [Theory]
    [InlineData(true, false, "a card was charged")]
    [InlineData(false, true, "on an issued invoice")]
    public void Total_stays_once_it_was_charged_or_invoiced_and_the_rest_may_change(bool charged, bool invoiced, string why)
    {
        Refusal(Quantity, Of(Quantity, 12), OrderCounts.None, charged, invoiced).ShouldContain(why);
        Refusal(Quantity, Quantity with { EndsAt = null, Name = "April", Renewal = RenewalMethod.OnFill }, OrderCounts.None, charged, invoiced).ShouldBe("");
    }

    [Fact]
    public void Order_that_is_over_is_not_edited()
    {
        Refusal(Quantity with { Status = OrderStatus.Closed }, Of(Quantity, 12), OrderCounts.None).ShouldBe("the order is closed");
        Refusal(Quantity with { Renewed = true }, Of(Quantity, 12), OrderCounts.None).ShouldBe("the order was renewed: edit its renewal");
        Refusal(Quantity, Quantity with { EndsAt = Now }, OrderCounts.None).ShouldBe("the new end date is over already");
        var late = Quantity with { EndsAt = Now.AddDays(-1) };
        Refusal(late, late with { Name = "April" }, OrderCounts.None).ShouldBe(""); // the end that it has may stay
    }

    [Fact]
    public void Changes_say_what_was_and_what_is()
    {
        var after = Of(Quantity, 12) with { EndsAt = null, Renewal = RenewalMethod.OnFill, Accounts = [new DeliveryAccountId(3)], MaxReturnPercent = 5 };

        OrderEdits.Changes(Quantity, after).Select(change => $"{change.Field}: {change.Before} > {change.After}").ShouldBe(
        [
            "items: 10 leads at the account's price > 12 leads at the account's price",
            "endDate: 2026-04-01T07:00:00Z > ",
            "renewal: NoRenewal > OnFill",
            "maxReturnPercent:  > 5",
            "accounts:  > 3",
        ]);
        OrderEdits.Changes(Quantity, Quantity with { Items = [.. Quantity.Items] }).ShouldBeEmpty();
    }

    [Fact]
    public void Blank_price_stays_what_it_was_when_the_order_was_made()
    {
        var account = OrderSamples.Account(1, price: 25);
        var catalog = CatalogBuilder.Empty with { DeliveryAccounts = CatalogBuilder.Empty.DeliveryAccounts.With(new Dictionary<DeliveryAccountId, DeliveryAccount?> { [account.Id] = account }) };

        OrderEdits.Priced(Quantity, Of(Quantity, 12), catalog).Value!.Total.ShouldBe(Money.Round(240));
        var own = OrderSamples.Leads(12, 0, price: 30);
        OrderEdits.Priced(Quantity, own, catalog).Value!.Total.ShouldBe(Money.Round(360));
        OrderEdits.Priced(own, Of(own, 12), catalog).Value!.Total.ShouldBe(Money.Round(300)); // blank from now on: the account's of today
    }

    [Theory]
    [InlineData(1, false, "")]
    [InlineData(1, true, "leads were received or are under way: it cannot start later")]
    [InlineData(-1, true, "")]
    public void Start_moves_freely_until_leads_were_booked_and_then_only_back(int days, bool used, string why) =>
        Refusal(Quantity, Quantity with { StartsAt = Quantity.StartsAt.AddDays(days) }, new OrderEditFacts { Counts = OrderCounts.None, Used = used, Now = Now }).ShouldBe(why);

    [Theory]
    [InlineData(false, true, "")] // for its renewals: what was paid is not charged again
    [InlineData(true, false, "a card is being charged for it: the way of charging can be changed when that has ended")]
    public void Way_of_charging_changes_unless_a_charge_is_under_way(bool charging, bool charged, string why) =>
        Refusal(Quantity, Quantity with { AutoCharge = AutoCharge.AtCompletion }, new OrderEditFacts { Counts = OrderCounts.None, Charging = charging, Charged = charged, Now = Now }).ShouldBe(why);

    [Fact]
    public void Total_stays_while_a_charge_is_under_way() =>
        Refusal(Quantity, Of(Quantity, 12), new OrderEditFacts { Counts = OrderCounts.None, Charging = true, Now = Now }).ShouldContain("is about to be");

    private static Order Of(Order order, int quantity) => order with { Items = [new OrderItem { Quantity = quantity, UnitPrice = order.Items[0].UnitPrice }] };

    private static string Refusal(Order before, Order after, OrderCounts counts, bool charged = false, bool invoiced = false) =>
        Refusal(before, after, new OrderEditFacts { Counts = counts, Charged = charged, Invoiced = invoiced, Now = Now });

    private static string Refusal(Order before, Order after, OrderEditFacts facts) => OrderEdits.Refusal(before, after, facts) ?? "";
}
