using LeadExec.Domain.Invoices;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.GatewaySimulator;
using LeadExec.Ports.Invoices;
using LeadExec.Ports.Payments;

namespace LeadExec.Postgres.Tests.Ledger;

/// <summary>Pay pages of one invoice never take money unnoticed, and the charge of an order with an invoice has its tax: ORD-11, ORD-28, F-22, INV-21, INV-I7.</summary>
public sealed class InvoicePageTests
{
    private static readonly ClientId Client = new(2);

    [Fact]
    public async Task Second_page_of_an_invoice_ends_the_first()
    {
        await using var world = await MoneyWorld.StartAsync();
        var invoice = await IssuedAsync(world, 10_000);
        var first = await OpenAsync(world, invoice);
        var second = await OpenAsync(world, invoice);

        world.Simulator.Complete(first.Reference!).ShouldBeNull("the page is closed");
        world.Simulator.Complete(second.Reference!).ShouldNotBeNull();
        await RunAsync(world);

        (await FoundAsync(world, invoice)).Status.ShouldBe(InvoiceStatus.Paid);
        world.Simulator.Log.Captures.ShouldHaveSingleItem().Cents.ShouldBe(10_825);
        await BooksProof.HoldsAsync(world);
    }

    [Fact]
    public async Task Page_is_not_opened_when_an_earlier_one_turns_out_to_be_paid()
    {
        await using var world = await MoneyWorld.StartAsync();
        var invoice = await IssuedAsync(world, 10_000);
        world.Simulator.Complete((await OpenAsync(world, invoice)).Reference!).ShouldNotBeNull();

        var reply = await StartAsync(world, invoice);

        (reply.Outcome, reply.Code).ShouldBe((GatewayOutcome.Declined, HostedPageReply.PaidBefore));
        (await FoundAsync(world, invoice)).Balance.ShouldBe(Money.Zero);
        world.Simulator.Log.Captures.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_paid_twice_is_kept_as_credit_is_visible_and_goes_back_first() // a provider that cannot end a page, E-81
    {
        await using var world = await MoneyWorld.StartAsync(PaymentProvider.AuthorizeNet);
        var invoice = await IssuedAsync(world, 10_000);
        foreach (var page in new[] { await OpenAsync(world, invoice), await OpenAsync(world, invoice) })
        {
            world.Simulator.Complete(page.Token!).ShouldNotBeNull();
        }

        await RunAsync(world);

        var found = await FoundAsync(world, invoice);
        (found.Status, found.Paid).ShouldBe((InvoiceStatus.Paid, Money.FromCents(10_825)));
        found.Payments.Length.ShouldBe(2);
        (await world.Returns.CreditOfAsync(Client, CancellationToken.None)).ShouldBe(Money.FromCents(10_825));
        var surplus = (await PaymentsAsync(world, invoice)).Single(payment => payment.Surplus > Money.Zero);
        (surplus.Surplus, surplus.Note).ShouldBe((Money.FromCents(10_825), "108.25 of it is more than the invoice asked for and is kept as credit."));
        await BooksProof.HoldsAsync(world);

        world.Simulator.Settle();
        (await RefundAsync(world, surplus, 825)).ShouldBe(PaymentReplyStatus.Recorded);
        await RunAsync(world);
        (await world.Returns.CreditOfAsync(Client, CancellationToken.None)).ShouldBe(Money.FromCents(10_000));
        (await FoundAsync(world, invoice)).Status.ShouldBe(InvoiceStatus.Paid);
        await world.Harness.Database.ExecuteAsync("update client_credit set cents = 400"); // the rest has paid a charge
        (await RefundAsync(world, surplus, 401)).ShouldBe(PaymentReplyStatus.Conflict);
        (await RefundAsync(world, surplus, 400)).ShouldBe(PaymentReplyStatus.Recorded);
    }

    [Fact]
    public async Task Payment_by_hand_that_comes_after_another_is_kept_as_credit_too()
    {
        await using var world = await MoneyWorld.StartAsync();
        var invoice = await IssuedAsync(world, 10_000);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.Payments.RecordAsync(
            new ManualPayment
            {
                Id = new PaymentId(Guid.NewGuid()),
                ClientId = Client,
                Method = PaymentMethod.Check,
                Amount = Money.FromCents(5_000),
                Target = PaymentTarget.Invoice,
                InvoiceId = invoice.Value,
                Actor = "user/1",
            },
            CancellationToken.None)));

        (await FoundAsync(world, invoice)).Paid.ShouldBe(Money.FromCents(10_825));
        (await world.Returns.CreditOfAsync(Client, CancellationToken.None)).ShouldBe(Money.FromCents(9_175));
        await BooksProof.HoldsAsync(world);
    }

    [Theory]
    [InlineData(true, 21_650)]
    [InlineData(false, 20_000)]
    public async Task Charge_of_an_order_has_the_tax_of_its_invoice_which_is_then_paid(bool invoiced, long charged) // ORD-11, D-58
    {
        await using var world = await MoneyWorld.StartAsync();
        var kept = world.Simulator.AddCard(SimProvider.Stripe);
        await world.Cards.AddAsync(
            Client, PaymentProvider.Stripe, new StoredCard { CustomerRef = kept.CustomerRef, MethodRef = kept.MethodRef, Brand = "visa", Last4 = "4242" }, "user/1", CancellationToken.None);
        var item = new OrderItem { Dollars = Money.FromCents(20_000) };
        var order = (await world.Orders.CreateAsync(
            new Order
            {
                Id = default,
                ClientId = Client,
                Name = "Order",
                Type = OrderType.DollarAmount,
                Items = [item],
                StartsAt = world.Harness.Now,
                AutoCharge = AutoCharge.AtStart,
                GenerateInvoice = invoiced,
            },
            "user/1",
            CancellationToken.None)).Order.Id;
        await RunAsync(world);

        world.Simulator.Log.Captures.ShouldHaveSingleItem().Cents.ShouldBe(charged);
        (await world.Orders.FindAsync(order, CancellationToken.None))!.Order.Status.ShouldBe(OrderStatus.Open);
        if (invoiced)
        {
            world.Catalogs.Publish(catalog => catalog with { Billing = catalog.Billing with { TaxPercent = 20m } }); // what was charged stays
            var made = (await world.Invoices.MakeAsync(new AutomaticInvoice(order, ChargePurpose.Start), CancellationToken.None))!;
            (made.Invoice.Total, made.Invoice.Tax, made.Status, made.Balance).ShouldBe((Money.FromCents(21_650), Money.FromCents(1_650), InvoiceStatus.Paid, Money.Zero));
        }

        await BooksProof.HoldsAsync(world);
    }

    [Fact]
    public async Task What_is_taken_off_an_order_is_asked_for_again_and_a_paid_invoice_is_not_taken_back() // ORD-18, C-11
    {
        await using var world = await MoneyWorld.StartAsync();
        var order = (await world.Orders.CreateAsync(
            new Order { Id = default, ClientId = Client, Name = "Order", Type = OrderType.DollarAmount, Items = [new OrderItem { Dollars = Money.FromCents(10_000) }], StartsAt = world.Harness.Now },
            "user/1",
            CancellationToken.None)).Order.Id;
        var invoice = (await world.Invoices.CreateAsync(new InvoiceDraft { ClientId = Client, OrderId = order }, "user/1", CancellationToken.None)).Invoice!.Invoice.Id;
        (await world.Invoices.IssueAsync(invoice, "user/1", CancellationToken.None)).Status.ShouldBe(InvoiceReplyStatus.Done);
        world.Simulator.Complete((await OpenAsync(world, invoice)).Reference!).ShouldNotBeNull();
        await RunAsync(world);
        (await FoundAsync(world, invoice)).Status.ShouldBe(InvoiceStatus.Paid);

        await AdjustAsync(world, order, -10_825);
        (await FoundAsync(world, invoice)).Balance.ShouldBe(Money.FromCents(10_825));
        (await world.Invoices.VoidAsync(invoice, "wrong", "user/1", CancellationToken.None)).Why.ShouldBe("a part of the invoice is paid: refund its payments first");
        world.Simulator.Complete((await OpenAsync(world, invoice)).Reference!).ShouldNotBeNull();
        await RunAsync(world);

        (await FoundAsync(world, invoice)).Status.ShouldBe(InvoiceStatus.Paid);
        (await world.Returns.CreditOfAsync(Client, CancellationToken.None)).ShouldBe(Money.Zero);
        await BooksProof.HoldsAsync(world);
    }

    private static async Task AdjustAsync(MoneyWorld world, OrderId order, long cents) => (await world.Payments.RecordAsync(
        new ManualPayment
        {
            Id = new PaymentId(Guid.NewGuid()),
            ClientId = Client,
            Method = PaymentMethod.Adjustment,
            Amount = Money.FromCents(cents),
            Target = PaymentTarget.Order,
            OrderId = order,
            Actor = "user/1",
        },
        CancellationToken.None)).Status.ShouldBe(PaymentReplyStatus.Recorded);

    private static async Task<InvoiceId> IssuedAsync(MoneyWorld world, long cents)
    {
        var line = new InvoiceLine { Kind = InvoiceLineKind.Free, Description = "Set-up", UnitPrice = Money.FromCents(cents), Amount = Money.FromCents(cents) };
        var draft = (await world.Invoices.CreateAsync(new InvoiceDraft { ClientId = Client, Lines = [line] }, "user/1", CancellationToken.None)).Invoice!.Invoice.Id;
        (await world.Invoices.IssueAsync(draft, "user/1", CancellationToken.None)).Status.ShouldBe(InvoiceReplyStatus.Done);
        return draft;
    }

    private static async Task<HostedPageReply> OpenAsync(MoneyWorld world, InvoiceId invoice)
    {
        var page = await StartAsync(world, invoice);
        page.Outcome.ShouldBe(GatewayOutcome.Succeeded, page.Code);
        world.Harness.Now += TimeSpan.FromSeconds(1);
        return page;
    }

    private static async Task<HostedPageReply> StartAsync(MoneyWorld world, InvoiceId invoice) => (await world.Pages.StartPaymentAsync(
        new NewHostedPayment
        {
            Id = new PaymentId(Guid.NewGuid()),
            ClientId = Client,
            Amount = (await FoundAsync(world, invoice)).Balance,
            Target = PaymentTarget.Invoice,
            InvoiceId = invoice.Value,
            Title = "Invoice",
            ReturnUrl = new Uri("https://leads.example.com/back"),
            CancelUrl = new Uri("https://leads.example.com/no"),
            Actor = "payer",
        },
        CancellationToken.None))!;

    private static async Task<InvoiceDetails> FoundAsync(MoneyWorld world, InvoiceId invoice) => (await world.Invoices.FindAsync(invoice, CancellationToken.None))!;

    private static async Task<IReadOnlyList<PaymentRecord>> PaymentsAsync(MoneyWorld world, InvoiceId invoice) =>
        (await world.Payments.ListAsync(new PaymentSearch { InvoiceId = invoice.Value }, CancellationToken.None)).Items;

    private static async Task<PaymentReplyStatus> RefundAsync(MoneyWorld world, PaymentRecord payment, long cents) => (await world.Refunds.RequestAsync(
        new RefundRequest { Id = new RefundId(Guid.NewGuid()), PaymentId = payment.Id, Amount = Money.FromCents(cents), Actor = "user/1" }, CancellationToken.None)).Status;

    /// <summary>What the workers of an hour do.</summary>
    private static async Task RunAsync(MoneyWorld world)
    {
        for (var n = 0; n < 4; n++)
        {
            await world.Desk.RoundAsync(CancellationToken.None);
            await world.RefundDesk.RoundAsync(CancellationToken.None);
            world.Harness.Now += TimeSpan.FromMinutes(16);
        }
    }
}
