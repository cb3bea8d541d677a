using LeadExec.Domain.Invoices;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Invoices;
using static LeadExec.Postgres.Tests.Invoices.InvoiceHarness;

namespace LeadExec.Postgres.Tests.Invoices;

/// <summary>An invoice whenever an automatic payment is processed (ORD-11).</summary>
public sealed class AutomaticInvoiceTests : IAsyncLifetime
{
    private InvoiceHarness harness = null!;

    public async ValueTask InitializeAsync() => harness = await StartAsync();

    public ValueTask DisposeAsync() => harness.DisposeAsync();

    [Fact]
    public async Task Paid_charge_gets_one_invoice_with_its_payment_and_the_credit_it_used()
    {
        var order = (await harness.OrderAsync(20_000, generate: true)).Order.Id;
        (await DueAsync()).ShouldBeEmpty(); // nothing is paid
        await PaidAsync(order, credit: 3_000);
        var due = new AutomaticInvoice(order, ChargePurpose.Start);
        (await DueAsync()).ShouldBe([due]);

        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => harness.Store.MakeAsync(due, CancellationToken.None)));

        var invoice = made.OfType<InvoiceDetails>().ShouldHaveSingleItem();
        (invoice.Status, invoice.Paid, invoice.Balance, invoice.Purpose).ShouldBe((InvoiceStatus.Paid, Money.FromCents(20_000), Money.Zero, ChargePurpose.Start));
        (invoice.Invoice.Number!.Value.Value, invoice.Invoice.OrderId, invoice.Invoice.Term, invoice.CreatedBy).ShouldBe((1, order, PaymentTerm.DueOnReceipt, "system"));
        invoice.Payments.ShouldHaveSingleItem().Amount.ShouldBe(Money.FromCents(17_000));
        (await DueAsync()).ShouldBeEmpty();
        (await harness.IssuedAsync(Draft(1))).Invoice.Number!.Value.Value.ShouldBe(2); // the seven others took no number
    }

    [Fact]
    public async Task Order_that_wants_none_or_has_one_already_gets_none()
    {
        var plain = (await harness.OrderAsync(20_000, generate: true)).Order.Id;
        await PaidAsync(plain, credit: 0);
        await harness.Database.ExecuteAsync("update orders set generate_invoice = false");
        (await DueAsync()).ShouldBeEmpty();
        await harness.Database.ExecuteAsync("update orders set generate_invoice = true");
        var byHand = await harness.IssuedAsync(new InvoiceDraft { ClientId = Client, OrderId = plain });
        (await DueAsync()).ShouldBeEmpty();
        byHand.Status.ShouldBe(InvoiceStatus.Paid);
        (await harness.Store.MakeAsync(new AutomaticInvoice(plain, ChargePurpose.Start), CancellationToken.None)).ShouldBeNull();
        (await harness.Store.MakeAsync(new AutomaticInvoice(new OrderId(999), ChargePurpose.Start), CancellationToken.None)).ShouldBeNull();
    }

    private Task<IReadOnlyList<AutomaticInvoice>> DueAsync() => harness.Store.DueAsync(10, CancellationToken.None);

    private Task PaidAsync(OrderId order, long credit) => harness.Database.ExecuteAsync($"""
        update order_charge set state = 1, settled_at = clock_timestamp(), credit_cents = {credit} where order_id = {order};
        insert into payment(id, client_id, method, provider, state, cents, target, order_id, purpose, key, actor, busy_until, created_at, settled_at)
        select x, 7, 1, 1, 2, {20_000 - credit}, 1, {order}, 1, x::text, 'system', now(), now(), now() from gen_random_uuid() x
        """);
}
