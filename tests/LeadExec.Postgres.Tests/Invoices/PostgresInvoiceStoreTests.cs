using System.Globalization;
using LeadExec.Domain.Invoices;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Invoices;
using Npgsql;
using static LeadExec.Postgres.Tests.Invoices.InvoiceHarness;

namespace LeadExec.Postgres.Tests.Invoices;

/// <summary>Invoices in the record: C-11, E-79, ORD-26, ORD-27, F-22, D-58, INV-I1 to INV-I6.</summary>
public sealed class PostgresInvoiceStoreTests : IAsyncLifetime
{
    private InvoiceHarness harness = null!;

    public async ValueTask InitializeAsync() => harness = await StartAsync();

    public ValueTask DisposeAsync() => harness.DisposeAsync();

    [Fact]
    public async Task Draft_becomes_an_invoice_with_number_due_date_tax_and_entries() // D-58, F-22, E-79
    {
        var draft = await harness.DraftAsync(Draft(15_000, 7_000, -2_000) with { TaxPercent = 8.25m, Term = PaymentTerm.Net15, Description = "Set-up and support" });
        (draft.Status, draft.Invoice.Number, draft.Invoice.Total).ShouldBe((InvoiceStatus.Draft, null, Cents(21_650)));
        (await EntriesAsync(draft)).ShouldBeEmpty();

        var issued = await harness.IssueAsync(draft.Invoice.Id);

        (issued.Status, issued.Invoice.Number!.Value.ToString()).ShouldBe((InvoiceStatus.Open, "INV-000001"));
        (issued.Invoice.Subtotal, issued.Invoice.Tax, issued.Invoice.Total, issued.Balance).ShouldBe((Cents(20_000), Cents(1_650), Cents(21_650), Cents(21_650)));
        (issued.Invoice.IssuedOn, issued.Invoice.DueOn).ShouldBe((new DateOnly(2026, 3, 10), new DateOnly(2026, 3, 25))); // in Phoenix, not in London
        issued.Invoice.Lines.Select(line => line.Amount.Cents).ShouldBe([15_000, 7_000, -2_000]);
        issued.Invoice.Parties.ShouldBe(new InvoiceParties { Seller = "Example Leads", Buyer = "Arizona Home Loans", BuyerContact = "Ann Lee", BuyerEmail = "ann@example.com", Currency = "USD" });
        (await EntriesAsync(issued)).ShouldBe(["13 0 client:7 tax 1650", "15 0 client:7 fees 15000", "15 1 client:7 fees 7000", "15 2 fees client:7 2000"]);
        (await harness.Database.ScalarAsync<string>("select string_agg(action, ' ' order by id) from audit_entry")).ShouldBe("invoiceDrafted invoiceIssued");
    }

    [Fact]
    public async Task Issued_invoice_is_taken_back_with_its_entries_and_keeps_its_number() // C-11
    {
        var issued = await harness.IssuedAsync(Draft(10_000, -1_000) with { TaxPercent = 10 });

        var voided = (await harness.Store.VoidAsync(issued.Invoice.Id, "a mistake", "user/2", CancellationToken.None)).Invoice!;

        (voided.Status, voided.Invoice.Number, voided.VoidReason, voided.Balance).ShouldBe((InvoiceStatus.Void, issued.Invoice.Number, "a mistake", Money.Zero));
        (await EntriesAsync(issued)).ShouldBe([
            "13 0 client:7 tax 900", "14 0 tax client:7 900", "15 0 client:7 fees 10000", "15 1 fees client:7 1000", "16 0 fees client:7 10000", "16 1 client:7 fees 1000"]);
        (await harness.Store.VoidAsync(issued.Invoice.Id, "again", "user/2", CancellationToken.None)).Why.ShouldBe("the invoice is void: it is taken back once");
        (await harness.IssuedAsync(Draft(1))).Invoice.Number!.Value.Value.ShouldBe(2);
        var draft = (await harness.Store.VoidAsync((await harness.DraftAsync(Draft(1))).Invoice.Id, "not needed", "user/2", CancellationToken.None)).Invoice!;
        (draft.Status, draft.Invoice.Number).ShouldBe((InvoiceStatus.Void, null));
    }

    [Fact]
    public async Task Status_follows_payments_refunds_and_the_due_date_and_the_list_says_the_same() // C-11
    {
        var invoice = (await harness.IssuedAsync(Draft(10_000) with { Term = PaymentTerm.Net7 })).Invoice;
        var on = $"invoice_id='{invoice.Id}'";
        await StandsAsync(invoice.Id, InvoiceStatus.Open, 10_000);
        await harness.PayAsync(on, 4_000);
        await StandsAsync(invoice.Id, InvoiceStatus.PartlyPaid, 6_000);
        harness.Clock.Advance(TimeSpan.FromDays(7));
        await StandsAsync(invoice.Id, InvoiceStatus.PartlyPaid, 6_000); // the due day
        harness.Clock.Advance(TimeSpan.FromDays(1));
        await StandsAsync(invoice.Id, InvoiceStatus.Overdue, 6_000);
        (await harness.Store.VoidAsync(invoice.Id, "x", "user/1", CancellationToken.None)).Status.ShouldBe(InvoiceReplyStatus.Refused);
        await harness.PayAsync(on, 7_000, refunded: 500);
        await StandsAsync(invoice.Id, InvoiceStatus.Paid, 0);
        await harness.Database.ExecuteAsync("update payment set refunded_cents = cents");
        await StandsAsync(invoice.Id, InvoiceStatus.Overdue, 10_000);
        (await harness.FindAsync(invoice.Id)).Payments.Select(payment => (payment.Amount, payment.Refunded)).ShouldBe([(Cents(4_000), Cents(4_000)), (Cents(7_000), Cents(7_000))], ignoreOrder: true);
        (await harness.Store.VoidAsync(invoice.Id, "x", "user/1", CancellationToken.None)).Status.ShouldBe(InvoiceReplyStatus.Done);
    }

    [Fact]
    public async Task Lines_and_numbers_are_fixed_once_issued()
    {
        var issued = (await harness.IssuedAsync(Draft(10_000))).Invoice;
        (await harness.Store.EditAsync(issued.Id, Draft(1), "user/1", CancellationToken.None)).Why.ShouldBe("the invoice is open: only a draft can be changed");
        (await harness.Store.IssueAsync(issued.Id, "user/1", CancellationToken.None)).Why.ShouldBe("the invoice is open: only a draft can be issued");
        foreach (var sql in new[]
        {
            "update invoice_line set description = 'x'", "delete from invoice_line", "truncate invoice_line", "delete from invoice",
            $"insert into invoice_line(invoice_id, n, kind, description, quantity, cents) values ('{issued.Id}', 9, 3, 'x', 1, 1)",
            "update invoice set number = 9", "update invoice set due_on = due_on + 1", "update invoice set stage = 0", "update invoice set parties = '{}'",
        })
        {
            (await Should.ThrowAsync<PostgresException>(() => harness.Database.ExecuteAsync(sql))).SqlState.ShouldBeOneOf("23514", "42501", "P0001");
        }

        (await harness.FindAsync(issued.Id)).Invoice.Lines.ShouldBe(issued.Lines);
    }

    [Fact]
    public async Task Draft_is_edited_until_it_is_issued()
    {
        var draft = await harness.DraftAsync(Draft(10_000, 5_000));

        var edited = (await harness.Store.EditAsync(draft.Invoice.Id, Draft(300) with { DueOn = new DateOnly(2026, 5, 1), TaxPercent = 5 }, "user/1", CancellationToken.None)).Invoice!;

        (edited.Invoice.Total, edited.Invoice.DueOn, edited.Invoice.Lines.Length, edited.ChosenTaxPercent).ShouldBe((Cents(315), new DateOnly(2026, 5, 1), 1, 5m));
        (await harness.IssueAsync(draft.Invoice.Id)).Invoice.DueOn.ShouldBe(new DateOnly(2026, 5, 1));
        var other = Draft(1) with { ClientId = new ClientId(8) };
        (await harness.Store.EditAsync((await harness.DraftAsync(Draft(1))).Invoice.Id, other, "user/1", CancellationToken.None)).Why.ShouldBe("the client of an invoice stays");
        (await harness.Store.EditAsync(new InvoiceId(Guid.NewGuid()), Draft(1), "user/1", CancellationToken.None)).Status.ShouldBe(InvoiceReplyStatus.NotFound);
        (await harness.Store.IssueAsync((await harness.DraftAsync(Draft(100, -101))).Invoice.Id, "user/1", CancellationToken.None)).Why!.ShouldStartWith("it asks for less than nothing");
        (await harness.IssuedAsync(Draft(100, -100))).Status.ShouldBe(InvoiceStatus.Paid); // nothing to pay
    }

    [Fact]
    public async Task Order_is_invoiced_once_for_what_it_is_charged_and_its_payments_count() // ORD-26
    {
        var order = (await harness.OrderAsync(20_000)).Order;
        var draft = new InvoiceDraft { ClientId = Client, OrderId = order.Id };
        (await harness.Store.CreateAsync(draft with { ClientId = new ClientId(8) }, "user/1", CancellationToken.None)).Why.ShouldBe("the client has no such order");
        var second = await harness.DraftAsync(draft);

        var issued = await harness.IssuedAsync(draft);

        issued.Invoice.Lines.ShouldBe([new InvoiceLine { Kind = InvoiceLineKind.Order, Description = $"Order {order.Id}: March", UnitPrice = Cents(20_000), Amount = Cents(20_000) }]);
        (await EntriesAsync(issued)).ShouldBeEmpty(); // its sales are the debit
        (await harness.Store.IssueAsync(second.Invoice.Id, "user/1", CancellationToken.None)).Why.ShouldBe("INV-000001 asks for the same already");
        await harness.PayAsync($"order_id={order.Id}", 15_000);
        await StandsAsync(issued.Invoice.Id, InvoiceStatus.PartlyPaid, 5_000);
        await harness.Database.ExecuteAsync("update payment set refunded_cents = cents");
        await harness.Store.VoidAsync(issued.Invoice.Id, "x", "user/1", CancellationToken.None);
        (await harness.IssueAsync(second.Invoice.Id)).Invoice.Number!.Value.Value.ShouldBe(2);
    }

    [Fact]
    public void Renewed_order_asks_for_the_rest_of_its_total() // F-07
    {
        var order = new Order
        {
            Id = new OrderId(9),
            ClientId = Client,
            Name = "Renewed",
            Type = OrderType.LeadQuantity,
            StartsAt = harness.Clock.GetUtcNow(),
            RenewalOf = new OrderId(8),
            RenewalNumber = 1,
            Items = [new OrderItem { Quantity = 5, UnitPrice = Cents(2_000) }, new OrderItem { Quantity = 1, UnitPrice = Cents(2_000) }],
            CreditIn = Cents(1_150),
        };

        OrderLines.Of(order).Select(line => (line.Quantity, line.UnitPrice, line.Amount))
            .ShouldBe([(5, Cents(2_000), Cents(10_000)), (1, Cents(2_000), Cents(2_000)), (1, Cents(-1_150), Cents(-1_150))]);
        InvoiceMath.Subtotal(OrderLines.Of(order)).ShouldBe(OrderMath.Charge(order));
        InvoiceMath.Subtotal(OrderLines.Of(order with { CreditIn = Cents(99_000) })).ShouldBe(Money.Zero);
    }

    [Fact]
    public async Task Sales_of_a_period_are_grouped_by_account_and_invoiced_once() // ORD-27, E-01
    {
        var first = new DateTimeOffset(2026, 3, 1, 7, 0, 0, TimeSpan.Zero); // midnight in Phoenix
        await harness.SellAsync(first.AddSeconds(-2), 3_999, 70);
        await harness.SellAsync(first, 4_000, 70);
        await harness.SellAsync(first.AddDays(2), 4_000, 70);
        await harness.SellAsync(first.AddDays(1), 2_500, 71);
        await harness.SellAsync(first.AddDays(1), 3_500, 71);
        await harness.SellAsync(first.AddDays(1), 3_000, 71, state: 1); // returned
        await harness.Database.ExecuteAsync($"update attempt set uses_wallet = true where id = '{await harness.SellAsync(first.AddDays(1), 3_900, 71)}'");
        await harness.SellAsync(first.AddDays(3), 3_999, 70);
        var draft = new InvoiceDraft { ClientId = Client, Sales = new SalesPeriod(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 3)) };
        var made = await harness.DraftAsync(draft);
        made.Invoice.Lines.Select(line => (line.AccountId!.Value.Value, line.Quantity, line.UnitPrice, line.Amount))
            .ShouldBe([(70, 2, Cents(4_000), Cents(8_000)), (71, 2, null, Cents(6_000))]);
        made.Invoice.Sales.ShouldBe(draft.Sales);

        await harness.SellAsync(first.AddDays(1), 1_000, 70);
        (await harness.Store.IssueAsync(made.Invoice.Id, "user/1", CancellationToken.None)).Why!.ShouldStartWith("its order or its sales have changed");
        await harness.Store.EditAsync(made.Invoice.Id, draft, "user/1", CancellationToken.None);
        (await harness.IssueAsync(made.Invoice.Id)).Invoice.Total.ShouldBe(Cents(15_000));

        var overlapping = await harness.DraftAsync(draft with { Sales = new SalesPeriod(new DateOnly(2026, 3, 3), new DateOnly(2026, 3, 5)) });
        (await harness.Store.IssueAsync(overlapping.Invoice.Id, "user/1", CancellationToken.None)).Why.ShouldBe("INV-000001 asks for the same already");
        var next = await harness.IssuedAsync(draft with { Sales = new SalesPeriod(new DateOnly(2026, 3, 4), new DateOnly(2026, 3, 5)) });
        next.Invoice.Total.ShouldBe(Cents(3_999));
        var none = await harness.DraftAsync(draft with { Sales = new SalesPeriod(new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 2)) });
        (await harness.Store.IssueAsync(none.Invoice.Id, "user/1", CancellationToken.None)).Why.ShouldBe("it has no lines");
    }

    [Fact]
    public async Task Lists_filter_and_page_newest_first()
    {
        var ids = new List<InvoiceId>();
        for (var n = 0; n < 5; n++)
        {
            ids.Add((await harness.DraftAsync(Draft(1_000 + n) with { ClientId = new ClientId(7 + (n % 2)), Term = PaymentTerm.DueOnReceipt })).Invoice.Id);
            harness.Clock.Advance(TimeSpan.FromDays(1));
        }

        await harness.IssueAsync(ids[1]); // on 15 March
        (await ListAsync(new InvoiceSearch())).ShouldBe([ids[4], ids[3], ids[2], ids[1], ids[0]]);
        (await ListAsync(new InvoiceSearch { ClientId = new ClientId(8) })).ShouldBe([ids[3], ids[1]]);
        (await ListAsync(new InvoiceSearch { Status = InvoiceStatus.Open })).ShouldBe([ids[1]]);
        (await ListAsync(new InvoiceSearch { Numbered = true })).ShouldBe([ids[1]]);
        (await ListAsync(new InvoiceSearch { From = new DateOnly(2026, 3, 11), To = new DateOnly(2026, 3, 15) })).ShouldBe([ids[4], ids[3], ids[2]]);
        harness.Clock.Advance(TimeSpan.FromDays(1));
        (await ListAsync(new InvoiceSearch { Status = InvoiceStatus.Overdue })).ShouldBe([ids[1]]);
        var page = await harness.Store.ListAsync(new InvoiceSearch { Limit = 2 }, CancellationToken.None);
        (page.Next, page.Items[0].Total).ShouldBe((ids[3], Cents(1_004)));
        (await ListAsync(new InvoiceSearch { Limit = 2, After = page.Next })).ShouldBe([ids[2], ids[1]]);
    }

    [Fact]
    public async Task Pay_page_is_found_by_its_name_only() // ORD-28
    {
        var (draft, issued) = (await harness.DraftAsync(Draft(1)), await harness.IssuedAsync(Draft(2)));
        var token = InvoiceLink.TokenOf(harness.Hash, issued.Invoice.Id);

        token.Length.ShouldBe(43);
        (await harness.Store.FindByLinkAsync(token, CancellationToken.None))!.Invoice.Id.ShouldBe(issued.Invoice.Id);
        (await harness.Store.FindByLinkAsync(InvoiceLink.TokenOf(harness.Hash, draft.Invoice.Id), CancellationToken.None)).ShouldBeNull();
        (await harness.Store.FindByLinkAsync(token[..^1] + (token[^1] == 'A' ? 'E' : 'A'), CancellationToken.None)).ShouldBeNull();
        (await harness.Database.ScalarAsync<bool>($"select exists (select 1 from invoice i where i::text like '%{token}%')")).ShouldBeFalse();
    }

    [Fact]
    public async Task Each_sending_is_one_message() // 3.4: by the outbox
    {
        var issued = (await harness.IssuedAsync(Draft(1))).Invoice.Id;
        await harness.Store.SendAsync(issued, "user/1", CancellationToken.None);
        (await harness.Store.SendAsync(issued, "user/1", CancellationToken.None)).Invoice!.Mailed.ShouldBe(2);
        (await harness.Database.ScalarAsync<string>("select string_agg(topic || ' ' || key || ' ' || (payload ->> 'invoiceId'), ',' order by key) from outbox"))
            .ShouldBe($"invoice.mail {issued}:1 {issued},invoice.mail {issued}:2 {issued}");
        (await harness.Store.SendAsync((await harness.DraftAsync(Draft(1))).Invoice.Id, "user/1", CancellationToken.None)).Why!.ShouldStartWith("the invoice is a draft");
        var unknown = await harness.IssuedAsync(Draft(1) with { ClientId = new ClientId(8) });
        (await harness.Store.SendAsync(unknown.Invoice.Id, "user/1", CancellationToken.None)).Why.ShouldBe("the client has no e-mail address");
    }

    private static Money Cents(long cents) => Money.FromCents(cents);

    private async Task<string[]> EntriesAsync(InvoiceDetails invoice) =>
        (await harness.Database.ScalarAsync<string>(string.Create(CultureInfo.InvariantCulture, $"""
            select string_agg(concat_ws(' ', kind, n, debit, credit, cents), ',' order by kind, n) from entry where ref = '{invoice.Invoice.Id}'
            """)))?.Split(',') ?? [];

    private async Task<InvoiceId[]> ListAsync(InvoiceSearch search) => [.. (await harness.Store.ListAsync(search, CancellationToken.None)).Items.Select(item => item.Id)];

    private async Task StandsAsync(InvoiceId id, InvoiceStatus status, long balance)
    {
        var found = await harness.FindAsync(id);
        (found.Status, found.Balance).ShouldBe((status, Cents(balance)));
        foreach (var each in Enum.GetValues<InvoiceStatus>())
        {
            var listed = (await harness.Store.ListAsync(new InvoiceSearch { Status = each }, CancellationToken.None)).Items.Where(item => item.Id == id);
            listed.Select(item => (item.Status, item.Balance)).ShouldBe(each == status ? [(status, Cents(balance))] : []);
        }
    }
}
