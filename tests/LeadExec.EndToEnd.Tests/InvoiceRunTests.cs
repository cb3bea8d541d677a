using LeadExec.EndToEnd.Tests.Support;

namespace LeadExec.EndToEnd.Tests;

/// <summary>What the running product does with invoices by itself: the invoice of an automatic payment (ORD-11), and its e-mail in the demo's folder.</summary>
public sealed class InvoiceRunTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    [Fact]
    public async Task Automatic_payment_gets_an_invoice_and_sending_it_writes_an_email()
    {
        var order = await demo.Database.ScalarAsync<int>("""
            with o as (
              insert into orders(client_id, name, type, status, starts_at, renewal, auto_charge, generate_invoice, quantity, total_cents, fill_limit_cents, created_at, created_by)
              values (1, 'March', 1, 4, now() - interval '1 day', 0, 1, true, 0, 25000, 0, now(), 'test') returning id),
            i as (insert into order_item(order_id, n, quantity, unit_cents, dollars_cents, fill_limit_cents) select id, 0, 0, 0, 25000, 0 from o),
            b as (insert into book(kind, id, left_cents, left_units, by_units, shut) select 3, id, 25000, 0, false, true from o),
            c as (insert into order_charge(order_id, purpose, cents, state, due_at, settled_at) select id, 1, 25000, 1, now(), now() from o),
            p as (insert into payment(id, client_id, method, provider, state, cents, target, order_id, purpose, key, actor, busy_until, created_at, settled_at)
                  select gen_random_uuid(), 1, 1, 1, 2, 25000, 1, id, 1, 'run', 'system', now(), now(), now() from o)
            select id from o
            """);
        await Eventually.TrueAsync(async () => await demo.Database.ScalarAsync<Guid?>(Of(order)) is not null, "the invoice of the payment");
        var invoice = await demo.Database.ScalarAsync<Guid>(Of(order));

        // It goes to the client by itself.
        var pattern = $"invoice-{invoice}-auto-*.eml";
        await Eventually.TrueAsync(() => Task.FromResult(Directory.Exists(demo.MailFolder) && Directory.GetFiles(demo.MailFolder, pattern).Length == 1), "the e-mail of the invoice");
        var mail = await File.ReadAllTextAsync(Directory.GetFiles(demo.MailFolder, pattern)[0]);
        mail.ShouldContain("\r\nTo: ana@example.com\r\n");
        mail.ShouldContain("filename=\"INV-");
        await Eventually.TrueAsync(async () => await demo.Database.ScalarAsync<short>("select state from outbox where topic = 'invoice.mail'") == 1, "the message to be done");
        (await demo.Database.ScalarAsync<int>($"select mailed from invoice where id = '{invoice}'")).ShouldBe(1);
    }

    [Fact]
    public async Task Demo_begins_with_an_order_of_items_and_an_issued_invoice_over_it()
    {
        const string sample = """
            select count(*) from invoice i join orders o on o.id = i.order_id
             where i.stage = 1 and o.created_by = 'demo' and o.status = 1 and (select count(*) from order_item where order_id = o.id) = 2
               and i.subtotal_cents = o.total_cents + 7500
            """;
        (await demo.Database.ScalarAsync<long>(sample)).ShouldBe(1);
    }

    private static string Of(int order) => $"select id from invoice where order_id = {order} and purpose = 1 and number > 0 and subtotal_cents = 25000";
}
