using FsCheck;
using FsCheck.Fluent;
using LeadExec.Domain.Invoices;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.Invoices;

// F-22, D-58, E-79
public sealed class InvoiceMathTests
{
    [Theory]
    [InlineData(20_000, "8.25", 21_650)] // D-58
    [InlineData(20_000, "0", 20_000)]
    [InlineData(0, "8.25", 0)]
    [InlineData(10, "5", 11)] // 10.5 cents: half away from zero
    [InlineData(-10, "5", -11)]
    [InlineData(1, "49.9999", 1)]
    [InlineData(1, "50", 2)]
    [InlineData(33_333, "7.7", 35_900)]
    [InlineData(100, "100", 200)]
    public void Total_is_the_subtotal_with_tax_rounded_once(long subtotal, string percent, long total)
    {
        var rate = decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture);

        InvoiceMath.Total(Money.FromCents(subtotal), rate).ShouldBe(Money.FromCents(total));
        InvoiceMath.Tax(Money.FromCents(subtotal), rate).ShouldBe(Money.FromCents(total - subtotal));
    }

    [Fact]
    public void Lines_and_tax_always_make_the_total()
    {
        var amounts = Gen.Choose(-100_000, 100_000).ListOf();
        Prop.ForAll(Arb.From(amounts), Arb.From(Gen.Choose(0, 1_000_000)), (cents, rate) =>
        {
            var invoice = Of([.. cents]) with { TaxPercent = rate / 10_000m };
            var exact = cents.Sum(each => (long)each) * (1m + (rate / 1_000_000m));
            return invoice.Subtotal + invoice.Tax == invoice.Total && Math.Abs(invoice.Total.Cents - exact) <= 0.5m;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(PaymentTerm.DueOnReceipt, "2026-02-15")]
    [InlineData(PaymentTerm.Net7, "2026-02-22")]
    [InlineData(PaymentTerm.Net15, "2026-03-02")]
    [InlineData(PaymentTerm.Net30, "2026-03-17")]
    [InlineData(PaymentTerm.Net60, "2026-04-16")]
    public void Term_says_when_it_is_due(PaymentTerm term, string due) =>
        InvoiceMath.DueOn(new DateOnly(2026, 2, 15), term).ShouldBe(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Number_is_shown_with_six_digits_or_more()
    {
        new InvoiceNumber(7).ToString().ShouldBe("INV-000007");
        new InvoiceNumber(12_345_678).ToString().ShouldBe("INV-12345678");
    }

    private static Invoice Of(int[] cents) => new()
    {
        Id = new InvoiceId(Guid.Empty),
        ClientId = new ClientId(7),
        IssuedOn = new DateOnly(2026, 2, 15),
        DueOn = new DateOnly(2026, 2, 15),
        Lines = [.. cents.Select(each => new InvoiceLine { Kind = InvoiceLineKind.Adjustment, Description = "x", Amount = Money.FromCents(each) })],
        Parties = new InvoiceParties { Seller = "S", Buyer = "B", Currency = "USD" },
    };
}
