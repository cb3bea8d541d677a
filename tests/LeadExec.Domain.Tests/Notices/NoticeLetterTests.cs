using System.Globalization;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Invoices;
using LeadExec.Domain.Notices;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Returns;
using LeadExec.Domain.Tests.Orders;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.Notices;

// SET-15, SET-16, SET-18, E-88, C-11: what letters say
public sealed class NoticeLetterTests
{
    private static readonly DateTimeOffset Delivered = DateTimeOffset.Parse("2026-03-02T05:30:00Z", null);

    [Fact]
    public void Order_is_told_with_amounts_and_with_days_of_the_clients_zone()
    {
        var order = OrderSamples.Leads(1_200, 20) with { Name = "March", EndsAt = OrderSamples.Start.AddDays(31) };

        var letter = OrderLetters.Of(NoticeKind.OrderFilled, Scene(NoticeAudience.Client), order, OrderSamples.Received(20, 20), null)!;

        letter.Subject.ShouldBe("Order filled: March");
        letter.Plain().ShouldBe("""
            Your order is filled.

            Order: March (1)
            Leads ordered: 1,200
            Leads remaining: 1,198
            Order total: USD 24,000.00
            Received: 2 leads for USD 40.00
            Starts: March 1, 2026
            Last day: March 31, 2026

            https://leads.example/portal

            Seller

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData(NoticeKind.OrderNew, "New order: Order (Buy <b>er)")]
    [InlineData(NoticeKind.OrderEnding, "Order ends soon: Order (Buy <b>er)")]
    [InlineData(NoticeKind.CardDeclined, "Card declined: Order (Buy <b>er)")]
    public void Staff_read_whose_order_it_is_and_html_is_escaped(NoticeKind kind, string subject)
    {
        var letter = OrderLetters.Of(kind, Scene(NoticeAudience.Staff), OrderSamples.Dollars(200), OrderCounts.None, "No <script>")!;

        letter.Subject.ShouldBe(subject);
        letter.Html().ShouldContain("Buy &lt;b&gt;er");
        letter.Html().ShouldContain("No &lt;script&gt;");
        letter.Html().ShouldNotContain("<b>");
        letter.Html().ShouldNotContain("<script");
    }

    [Fact]
    public void Order_that_is_not_open_any_more_does_not_end_soon() =>
        OrderLetters.Of(NoticeKind.OrderEnding, Scene(NoticeAudience.Staff), OrderSamples.Dollars(200) with { Status = OrderStatus.Paused }, OrderCounts.None, null).ShouldBeNull();

    [Theory]
    [InlineData(NoticeKind.ReturnRequested, ReturnState.Pending, "Return requested: Buy <b>er")]
    [InlineData(NoticeKind.ReturnRequested, ReturnState.Denied, null)]
    [InlineData(NoticeKind.ReturnDecided, ReturnState.Pending, null)]
    [InlineData(NoticeKind.ReturnDecided, ReturnState.Approved, "Return approved: Buy <b>er")]
    [InlineData(NoticeKind.ReturnDecided, ReturnState.ApprovedReturnedToSource, "Return approved: Buy <b>er")]
    [InlineData(NoticeKind.ReturnDecided, ReturnState.Denied, "Return denied: Buy <b>er")]
    public void Return_is_told_as_it_stands(NoticeKind kind, ReturnState state, string? subject)
    {
        var sale = new ReturnedSale { LeadId = new LeadId(Guid.Empty), State = state, Reason = "Wrong number", Price = Money.FromCents(4_000), DeliveredAt = Delivered };

        var letter = ReturnLetters.Of(kind, Scene(NoticeAudience.Staff), sale);

        letter?.Subject.ShouldBe(subject);
        (letter is null).ShouldBe(subject is null);
        letter?.Plain().ShouldContain("Delivered: March 1, 2026, 22:30 (America/Phoenix)");
        letter?.Plain().ShouldContain("Price: USD 40.00");
    }

    [Theory]
    [InlineData(OrderStatus.Pending, "declined", "so the order waits and receives no leads")]
    [InlineData(OrderStatus.Filled, "declined", "The order is complete and still to be paid")]
    [InlineData(OrderStatus.Filled, null, null)]
    public void Declined_card_is_told_for_what_it_was(OrderStatus status, string? why, string? words)
    {
        var letter = OrderLetters.Of(NoticeKind.CardDeclined, Scene(NoticeAudience.Client), OrderSamples.Dollars(200) with { Status = status }, OrderCounts.None, why);

        (letter is null).ShouldBe(words is null);
        letter?.Opening.ShouldContain(words!);
    }

    [Fact]
    public void Declined_recharge_says_how_much_and_why()
    {
        WalletLetters.Declined(Scene(NoticeAudience.Staff), Money.FromCents(5_000), "Expired").Subject.ShouldBe("Card declined: wallet (Buy <b>er)");
        WalletLetters.Declined(Scene(NoticeAudience.Client), Money.FromCents(5_000), "Expired").Plain().ShouldContain("Recharge: USD 50.00\nReason: Expired\n");
    }

    [Theory]
    [InlineData(0, 3, "Invoice {0} is overdue: Buy <b>er")]
    [InlineData(9_999, 3, "Invoice {0} is overdue: Buy <b>er")]
    [InlineData(10_000, 3, null)]
    [InlineData(0, 0, null)] // the last day to pay
    public void Overdue_invoice_is_told_while_it_is_not_paid(long paid, int late, string? subject) // C-11
    {
        var invoice = Due(InvoiceStage.Issued);

        var letter = InvoiceLetters.Overdue(Scene(NoticeAudience.Staff), invoice, Money.FromCents(paid), invoice.DueOn.AddDays(late));

        letter?.Subject.ShouldBe(string.Format(CultureInfo.InvariantCulture, subject!, invoice.Number));
        (letter is null).ShouldBe(subject is null);
        letter?.Rows.Select(row => row.Value).ShouldBe(
            [$"{invoice.Number}", "EUR 100.00", NoticeScene.Amount(Money.FromCents(paid), "EUR"), NoticeScene.Amount(Money.FromCents(10_000 - paid), "EUR"), "March 1, 2026", "3"]);
        InvoiceLetters.Overdue(Scene(NoticeAudience.Staff), Due(InvoiceStage.Void), Money.Zero, invoice.DueOn.AddDays(3)).ShouldBeNull();
    }

    private static Invoice Due(InvoiceStage stage) => new()
    {
        Id = new InvoiceId(Guid.Empty),
        ClientId = new ClientId(1),
        Number = new InvoiceNumber(12),
        Stage = stage,
        IssuedOn = new DateOnly(2026, 2, 20),
        DueOn = new DateOnly(2026, 3, 1),
        Lines = [new InvoiceLine { Kind = InvoiceLineKind.Free, Description = "Set-up", UnitPrice = Money.FromCents(10_000), Amount = Money.FromCents(10_000) }],
        Parties = new InvoiceParties { Seller = "Seller", Buyer = "Buyer", Currency = "EUR" },
    };

    private static NoticeScene Scene(NoticeAudience audience)
    {
        var client = new Client { Id = new ClientId(1), CompanyName = "Buy <b>er", ZoneId = "America/Phoenix" };
        var catalog = CatalogBuilder.Empty with { Account = new AccountSettings { CompanyName = "Seller" }, Clients = CatalogBuilder.Empty.Clients.With(new Dictionary<ClientId, Client?> { [client.Id] = client }) };
        return new NoticeScene(catalog, client.Id, audience, new Uri("https://leads.example/portal"));
    }
}
