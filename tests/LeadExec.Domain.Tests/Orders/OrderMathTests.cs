using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using static LeadExec.Domain.Tests.Orders.OrderSamples;

namespace LeadExec.Domain.Tests.Orders;

// F-06, F-07, F-08, F-10, ORD-14 to ORD-17, ORD-31
public sealed class OrderMathTests
{
    [Fact]
    public void Dollar_order_fills_with_the_fourth_lead_and_credits_what_remains() // D-01
    {
        var order = Dollars(200, 12);
        decimal[] prices = [47.50m, 60, 42, 39];
        for (var n = 1; n <= 3; n++)
        {
            OrderMath.IsFilled(order, Received(prices[..n])).ShouldBeFalse();
        }

        var full = Received(prices);
        OrderMath.IsFilled(order, full).ShouldBeTrue();
        OrderMath.RenewalCredit(order, full).ShouldBe(Money.Round(11.50m));
        OrderMath.Charge(order with { CreditIn = Money.Round(11.50m) }).ShouldBe(Money.Round(188.50m));
    }

    [Theory]
    [InlineData(188, true, 12, 188)] // D-02
    [InlineData(187.99, false, 12.01, 187.99)] // D-03
    [InlineData(180, false, 20, 180)] // D-04: nine leads of $20
    [InlineData(200, true, 0, 200)] // D-04: the tenth
    [InlineData(230, true, 0, 200)] // beyond the total: no credit below zero
    public void Dollar_order_is_filled_at_its_threshold(decimal received, bool filled, decimal credit, decimal charge)
    {
        var (order, counts) = (Dollars(200, 12), new OrderCounts { ReceivedCost = Money.Round(received) });

        OrderMath.IsFilled(order, counts).ShouldBe(filled);
        OrderMath.RenewalCredit(order, counts).ShouldBe(Money.Round(credit));
        OrderMath.Charge(order with { CreditIn = OrderMath.RenewalCredit(order, counts) }).ShouldBe(Money.Round(charge));
    }

    [Theory] // D-39
    [InlineData(null, 1250)]
    [InlineData(22.0, 1100)]
    public void Quantity_order_costs_the_item_price_or_the_accounts(double? price, decimal total)
    {
        var catalog = Catalog(Account(1, price: 25));
        var order = Leads(50, 0, (decimal?)price);

        OrderRules.Check(order, catalog).ShouldBeEmpty();
        OrderRules.Priced(order, catalog).Value!.Total.ShouldBe(Money.Round(total));
    }

    [Fact]
    public void Quantity_order_counts_what_was_received() // D-60
    {
        var order = Leads(50, 20);
        var counts = Received([.. Enumerable.Repeat(20m, 12)]);

        (order.Quantity, counts.Received, OrderMath.QuantityRemaining(order, counts)).ShouldBe((50, 12, 38));
        (order.Total, counts.ReceivedCost).ShouldBe((Money.Round(1_000), Money.Round(240)));
        OrderMath.IsFilled(order, counts).ShouldBeFalse();
        OrderMath.IsFilled(order, counts with { Received = 50 }).ShouldBeTrue();
        OrderMath.QuantityRemaining(Dollars(200), counts).ShouldBeNull();
    }

    [Fact]
    public void Blank_price_needs_accounts_that_agree()
    {
        var catalog = Catalog(Account(1, price: 25), Account(2, price: 30), Account(3, price: 99, requireOrder: false));

        OrderRules.Priced(Leads(10, 0), catalog).Accepted.ShouldBeFalse();
        OrderRules.Priced(Leads(10, 0) with { Accounts = [new DeliveryAccountId(2)] }, catalog).Value!.Total.ShouldBe(Money.Round(300));
        OrderRules.Priced(Leads(10, 0), Catalog()).Accepted.ShouldBeFalse();
    }

    public static TheoryData<string> Mistakes => ["/items", "/items/0/quantity", "/items/0/fillLimit", "/items/0/dollars", "/items/1/pricePerLead", "/endDate", "/accounts/0", "/clientId", "/name", "/maxReturnPercent"];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Order_with_a_mistake_is_refused(string path)
    {
        var order = path switch
        {
            "/items" => Dollars(1) with { Items = [] },
            "/items/0/quantity" => Leads(0, 20),
            "/items/0/fillLimit" => Dollars(200, 200),
            "/items/0/dollars" => Dollars(0),
            "/items/1/pricePerLead" => Leads(5, 20, 20) with { Items = [.. Leads(5, 20, 20).Items, .. Leads(5, 21, 21).Items] },
            "/endDate" => Dollars(200) with { Renewal = RenewalMethod.CloseByEndDate },
            "/accounts/0" => Dollars(200) with { Accounts = [new DeliveryAccountId(9)] },
            "/clientId" => Dollars(200) with { ClientId = new ClientId(9) },
            "/name" => Dollars(200) with { Name = " " },
            _ => Dollars(200) with { MaxReturnPercent = 101 },
        };
        OrderRules.Check(order, Catalog(Account(1))).Select(error => error.Path).ShouldContain(path);
        OrderRules.Check(Dollars(200, 12), Catalog(Account(1))).ShouldBeEmpty();
    }

    private static Catalog Catalog(params DeliveryAccount[] accounts)
    {
        var builder = new CatalogBuilder(CatalogBuilder.Empty);
        builder.Put(new Client { Id = new ClientId(1), CompanyName = "client" });
        foreach (var account in accounts)
        {
            builder.Put(account);
        }

        return builder.Build(new CatalogVersion(1));
    }
}
