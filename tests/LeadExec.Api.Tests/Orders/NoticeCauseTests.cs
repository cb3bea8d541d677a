using System.Globalization;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;
using LeadExec.Ports.Mail;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Returns;
using LeadExec.TestKit.Leads;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Api.Tests.Orders;

// INV-28, SET-15, SET-16, SET-18, E-88, C-11: what people may be told of is written down with what happened, once
public sealed class NoticeCauseTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
{
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        admin = await host.AdministratorAsync();
        if ((await admin.CallAsync("GET", "/api/v1/clients/7")).Status == 404)
        {
            await SampleSettings.CreateAsync(admin);
        }
    }

    public ValueTask DisposeAsync()
    {
        admin.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Order_is_told_when_it_is_placed_declined_and_filled_but_no_renewal_is_new()
    {
        var id = await CreateAsync("""{"clientId":7,"name":"x","type":"dollarAmount","items":[{"dollars":"40.00"}],"autoCharge":"atStart","renewal":"onFill"}""");
        var store = host.Services.GetRequiredService<IOrderStore>();
        await store.ApplyAsync(new OrderId(id), new OrderStepCommand(OrderEvent.ChargeDeclined, "gateway"), CancellationToken.None);
        await store.ApplyAsync(new OrderId(id), new OrderStepCommand(OrderEvent.ApprovedWithoutCharge, "user/1"), CancellationToken.None);
        var lead = await new LeadSeed { LeadType = 4439, Source = 6240, Campaign = 13278 }.InsertAsync(host.Database);
        var sale = await lead.AttemptAsync(host.Database, client: 7, price: 4_000);
        await host.Database.ExecuteAsync($"update sale set order_id = {id} where attempt_id = '{sale}'; update book set left_cents = 0 where kind = 3 and id = {id}");

        (await store.SettleAsync(new OrderId(id), CancellationToken.None)).ShouldBe([OrderEvent.Filled, OrderEvent.Renewed]);

        (await CausesAsync($"order:{id}:%")).ShouldBe("orderNew cardDeclined orderFilled");
        var renewal = (await store.FindAsync(new OrderId(id), CancellationToken.None))!.RenewedBy!.Value;
        (await CausesAsync($"order:{renewal}:%")).ShouldBe("");
    }

    [Fact]
    public async Task Failed_delivery_is_told_once_for_its_method_and_hour_and_only_when_it_has_failed_for_good() // DELV-50, DELV-51
    {
        var notices = host.Services.GetRequiredService<INotices>();
        var (failed, alike, waiting, tried, test) = (await FailAsync(871), await FailAsync(871), await FailAsync(872), await FailAsync(873), await FailAsync(874));
        await host.Database.ExecuteAsync($"""
            update lead_flow set stage = 2, due_at = now() + interval '1 day' where id = (select lead_id from attempt where id = '{waiting}');
            insert into attempt select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'n', 2, 'state', 2))).* from attempt a where id = '{tried}';
            update attempt set test = true where id = '{test}'
            """);
        DeliveryMethodId[] methods = [new(871), new(872), new(873), new(874)];

        (await notices.MarkFailuresAsync(methods, CancellationToken.None)).ShouldBe(1);
        (await notices.MarkFailuresAsync(methods, CancellationToken.None)).ShouldBe(0);
        (await notices.MarkFailuresAsync([], CancellationToken.None)).ShouldBe(0);
        (await CausesAsync("method:%")).ShouldBe("deliveryFailed");
        (await host.Database.ScalarAsync<string>("select (payload->>'methodId') || ' ' || (payload->>'clientId') from outbox where key like 'method:%'")).ShouldBe("871 7");
        (failed == alike).ShouldBeFalse();

        // Whom the method names is told, and no setting of the kind says otherwise.
        var tag = (await admin.CallAsync("GET", "/api/v1/account").ExpectAsync(200)).ETag;
        (await admin.CallAsync("PATCH", "/api/v1/account", """{"notices":{"kinds":{"deliveryFailed":{"staff":true}}}}""", tag).ExpectAsync(400))
            .Json["errors"]!["/notices/kinds/deliveryFailed"].ShouldNotBeNull();
    }

    // A moment ago by the clock of the database, the same for all.
    private async Task<AttemptId> FailAsync(int method)
    {
        var lead = await new LeadSeed { LeadType = 4439, Source = 6240, Campaign = 13278 }.InsertAsync(host.Database);
        var attempt = await lead.AttemptAsync(host.Database, client: 7, price: null);
        await host.Database.ExecuteAsync($"update attempt set state = 4, method_id = {method}, at = (select coalesce(min(at), now() - interval '1 second') from attempt where method_id between 871 and 874) where id = '{attempt}'");
        return attempt;
    }

    [Fact]
    public async Task Return_is_told_when_the_client_asks_and_when_that_is_decided_and_not_what_staff_mark()
    {
        var returns = host.Services.GetRequiredService<IReturnStore>();
        var (asked, marked) = (await SellAsync(), await SellAsync());

        await StepAsync(returns, asked, ReturnEvent.Requested, new ClientId(7));
        await StepAsync(returns, asked, ReturnEvent.Denied, null);
        await StepAsync(returns, asked, ReturnEvent.Requested, new ClientId(7));
        await StepAsync(returns, asked, ReturnEvent.Approved, null);
        await StepAsync(returns, asked, ReturnEvent.ReturnedToSource, null); // of what was told as approved
        await StepAsync(returns, marked, ReturnEvent.Approved, null);

        (await CausesAsync($"return:{asked}:%")).ShouldBe("returnRequested returnDecided returnRequested returnDecided");
        (await CausesAsync($"return:{marked}:%")).ShouldBe("");
    }

    [Fact]
    public async Task Order_that_ends_soon_is_marked_once_for_each_end()
    {
        var notices = host.Services.GetRequiredService<INotices>();
        var id = await CreateAsync("""{"clientId":7,"name":"x","type":"dollarAmount","items":[{"dollars":"40.00"}]}""");
        var later = await CreateAsync("""{"clientId":7,"name":"x","type":"dollarAmount","items":[{"dollars":"40.00"}]}""");
        await host.Database.ExecuteAsync($"update orders set ends_at = now() + interval '2 days' where id = {id}; update orders set ends_at = now() + interval '5 days' where id = {later}");

        await notices.MarkEndingAsync(3, CancellationToken.None);
        await notices.MarkEndingAsync(3, CancellationToken.None);
        (await CausesAsync($"order:{id}:ending:%")).ShouldBe("orderEnding");
        (await CausesAsync($"order:{later}:ending:%")).ShouldBe("");

        await host.Database.ExecuteAsync($"update orders set ends_at = now() + interval '1 day' where id = {id}");
        await notices.MarkEndingAsync(3, CancellationToken.None);
        (await CausesAsync($"order:{id}:ending:%")).ShouldBe("orderEnding orderEnding");
    }

    [Fact]
    public async Task Overdue_invoice_is_told_of_at_each_step_once_and_steps_that_were_missed_together() // C-11
    {
        var (open, paid, taken) = (await IssueAsync(), await IssueAsync(), await IssueAsync());
        await admin.CallAsync("POST", $"/api/v1/invoices/{paid.Id}/payments", $$"""{"id":"{{Guid.NewGuid()}}","method":"check","amount":"10.00"}""").ExpectAsync(200);
        await admin.CallAsync("POST", $"/api/v1/invoices/{taken.Id}/void", """{"reason":"wrong"}""").ExpectAsync(200);

        await OverdueAsync(open, after: 0);
        (await OverdueKeysAsync(open)).ShouldBe("");
        await OverdueAsync(open, after: 1);
        await OverdueAsync(open, after: 6);
        (await OverdueKeysAsync(open)).ShouldBe("1");
        await OverdueAsync(open, after: 20); // nobody looked at day 7 and at day 14
        await OverdueAsync(open, after: 7); // a clock that went back
        (await OverdueKeysAsync(open)).ShouldBe("1 14");
        (await OverdueKeysAsync(paid) + await OverdueKeysAsync(taken)).ShouldBe("");

        var late = await IssueAsync();
        await OverdueAsync(late, after: 60); // old business
        (await OverdueKeysAsync(late)).ShouldBe("");
        (await host.Services.GetRequiredService<INotices>().MarkOverdueAsync(late.Due.AddDays(1), [], CancellationToken.None)).ShouldBe(0);
    }

    private async Task<(string Id, DateOnly Due)> IssueAsync()
    {
        var draft = (await admin.CallAsync("POST", "/api/v1/invoices", """{"clientId":7,"lines":[{"description":"Set-up","unitPrice":"10.00"}]}""").ExpectAsync(201)).Json["id"]!.GetValue<string>();
        var issued = (await admin.CallAsync("POST", $"/api/v1/invoices/{draft}/issue", "{}").ExpectAsync(200)).Json;
        return (draft, DateOnly.Parse(issued["dueOn"]!.GetValue<string>(), CultureInfo.InvariantCulture));
    }

    // By two processes at once.
    private Task OverdueAsync((string Id, DateOnly Due) invoice, int after) => Task.WhenAll(Enumerable.Range(0, 2).Select(_ =>
        host.Services.GetRequiredService<INotices>().MarkOverdueAsync(invoice.Due.AddDays(after), [1, 7, 14], CancellationToken.None)));

    private Task<string?> OverdueKeysAsync((string Id, DateOnly Due) invoice) => host.Database.ScalarAsync<string>($"""
        select coalesce(string_agg(split_part(key, ':', 4), ' ' order by created_at), '') from outbox
         where topic = 'notice' and key like 'invoice:{invoice.Id}:overdue:%' and payload->>'kind' = 'invoiceOverdue'
        """);

    private async Task<int> CreateAsync(string body) => (await admin.CallAsync("POST", "/api/v1/orders", body).ExpectAsync(201)).Json["id"]!.GetValue<int>();

    private async Task<AttemptId> SellAsync()
    {
        var lead = await new LeadSeed { LeadType = 4439, Source = 6240, Campaign = 13278 }.InsertAsync(host.Database);
        var sale = await lead.AttemptAsync(host.Database, client: 7, price: 4_000);
        await host.Database.ExecuteAsync($"update lead_flow set slots = 1 where id = '{lead.Id}'");
        return sale;
    }

    private static async Task StepAsync(IReturnStore returns, AttemptId sale, ReturnEvent what, ClientId? client) =>
        (await returns.ApplyAsync(new ReturnCommand(sale, what, "test") { OfClient = client, Reason = "Wrong number" }, CancellationToken.None)).Status.ShouldBe(ReturnStatus.Done);

    private Task<string?> CausesAsync(string key) => host.Database.ScalarAsync<string>($"select coalesce(string_agg(payload->>'kind', ' ' order by created_at), '') from outbox where topic = 'notice' and key like '{key}'");
}
