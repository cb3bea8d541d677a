using System.Text.Json.Nodes;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Orders;
using LeadExec.TestKit.Leads;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Api.Tests.Orders;

// ORD-04, ORD-05 to ORD-08, ORD-12, ORD-13, ORD-17: editing an order over the API, with its history and its book
public sealed class OrderEditApiTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
{
    private const string Orders = "/api/v1/orders";
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
    public async Task Edit_changes_order_and_book_and_is_kept_in_the_history()
    {
        var id = await CreateAsync("""{"clientId":7,"name":"March","type":"leadQuantity","items":[{"quantity":10,"pricePerLead":"20.00"}],"startDate":"2026-03-01","endDate":"2036-03-31","renewal":"closeByEndDate"}""");
        var seen = await admin.CallAsync("GET", $"{Orders}/{id}").ExpectAsync(200);
        (seen.ETag, seen.Json["version"]!.GetValue<int>()).ShouldBe(("\"1\"", 1));

        var edited = await admin.CallAsync("PUT", $"{Orders}/{id}", """
            {"name":"March and April","items":[{"quantity":12,"pricePerLead":"25.00"}],"endDate":"2036-04-30","renewal":"renewAtEndDate","maxReturnPercent":15,"accounts":[700]}
            """, seen.ETag).ExpectAsync(200);

        edited.ETag.ShouldBe("\"2\"");
        Text(edited.Json, "name", "total", "renewal", "status").ShouldBe(["March and April", "300.00", "renewAtEndDate", "open"]);
        (edited.Json["remaining"]!.GetValue<int>(), edited.Json["maxReturnPercent"]!.GetValue<int>(), edited.Json["accounts"]!.ToJsonString()).ShouldBe((12, 15, "[700]"));
        DateTimeOffset.Parse(edited.Json["endsAt"]!.GetValue<string>(), null).ShouldBe(DateTimeOffset.Parse("2036-05-01T07:00:00Z", null)); // the last day counts whole, in Phoenix
        var last = edited.Json["history"]!.AsArray()[^1]!;
        Text(last, "event", "status").ShouldBe(["edited", "open"]);
        last["actor"]!.GetValue<string>().ShouldStartWith("user/");
        last["changes"]!.AsArray().Select(change => change!["field"]!.GetValue<string>()).ShouldBe(["name", "items", "endDate", "renewal", "maxReturnPercent", "accounts"]);
        Text(last["changes"]![1]!, "before", "after").ShouldBe(["10 leads at 20.00", "12 leads at 25.00"]);
        (await host.Database.ScalarAsync<string>($"select left_cents || ' ' || left_units || ' ' || (closes_at = '2036-05-01T07:00:00Z') from book where kind = 3 and id = {id}")).ShouldBe("30000 12 true");
        (await host.Database.ScalarAsync<long>($"select count(*) from audit_entry where action = 'orderEdited' and subject = 'order/{id}' and after->'changes' @> '[{{\"field\":\"items\"}}]'")).ShouldBe(1);
    }

    [Fact]
    public async Task Edit_of_an_old_version_is_refused_and_one_that_changes_nothing_leaves_no_trace()
    {
        const string same = """{"name":"x","items":[{"dollars":"200.00"}]}""";
        var id = await CreateAsync("""{"clientId":7,"name":"x","type":"dollarAmount","items":[{"dollars":"200.00"}]}""");

        (await EditAsync(id, same, "\"1\"", 200)).Json["history"]!.AsArray().Count.ShouldBe(1);
        await EditAsync(id, same.Replace("200", "300"), "\"1\"", 200);
        await EditAsync(id, same.Replace("200", "400"), "\"1\"", 412);
        await EditAsync(id, same, null, 428);
        await EditAsync(9_999, same, "*", 404);
        var store = host.Services.GetRequiredService<IOrderStore>();
        var late = new OrderEdit { Name = "late", Items = [new OrderItem { Dollars = Money.FromCents(50_000) }] };
        (await store.EditAsync(new OrderEditCommand(new OrderId(id), 1, late, "user/1"), CancellationToken.None)).Status.ShouldBe(OrderEditStatus.Stale);
        (await admin.CallAsync("GET", $"{Orders}/{id}").ExpectAsync(200)).Json["total"]!.GetValue<string>().ShouldBe("300.00");
    }

    [Theory]
    [InlineData("""{"name":"","items":[{"dollars":"200.00"}]}""", "/name")]
    [InlineData("""{"name":"x","items":[]}""", "/items")]
    [InlineData("""{"name":"x","items":[{"quantity":5}]}""", "/items/0/dollars")]
    [InlineData("""{"name":"x","items":[{"dollars":"200.00"}],"renewal":"closeByEndDate"}""", "/endDate")]
    [InlineData("""{"name":"x","items":[{"dollars":"200.00"}],"accounts":[701]}""", "/accounts/0")]
    public async Task Mistake_is_refused_with_its_place(string body, string path)
    {
        var id = await CreateAsync("""{"clientId":7,"name":"x","type":"dollarAmount","items":[{"dollars":"200.00"}]}""");
        (await EditAsync(id, body, "*", 400)).Json["errors"]!.AsObject().Select(error => error.Key).ShouldContain(path);
    }

    [Fact]
    public async Task Order_is_never_less_than_what_was_received_and_opens_again_when_there_is_room()
    {
        var id = await CreateAsync("""{"clientId":7,"name":"x","type":"dollarAmount","items":[{"dollars":"120.00"}]}""");
        await SellAsync(id, 3, 4_000);
        (await EditAsync(id, """{"name":"x","items":[{"dollars":"119.99"}]}""", "*", 409)).Json["detail"]!.GetValue<string>().ShouldContain("120.00 were received");
        await host.Services.GetRequiredService<IOrderStore>().SettleAsync(new OrderId(id), CancellationToken.None);
        Text((await admin.CallAsync("GET", $"{Orders}/{id}").ExpectAsync(200)).Json, "status").ShouldBe(["filled"]);

        var edited = (await EditAsync(id, """{"name":"x","items":[{"dollars":"200.00"}]}""", "*", 200)).Json;

        Text(edited, "status", "total", "receivedCost").ShouldBe(["open", "200.00", "120.00"]);
        edited["history"]!.AsArray().Select(change => change!["event"]!.GetValue<string>()).ShouldBe(["created", "filled", "edited", "roomFreed"]);
    }

    [Fact]
    public async Task Charged_or_invoiced_total_stays_and_a_declined_one_is_tried_again_over_the_new_total() // INV-21
    {
        var id = await CreateAsync("""{"clientId":7,"name":"x","type":"dollarAmount","items":[{"dollars":"200.00"}],"autoCharge":"atStart"}""");
        const string more = """{"name":"x","items":[{"dollars":"250.00"}]}""";
        (await EditAsync(id, more, "*", 409)).Json["detail"]!.GetValue<string>().ShouldContain("a card was charged");
        await EditAsync(id, """{"name":"Renamed","items":[{"dollars":"200.00"}]}""", "*", 200);
        await host.Services.GetRequiredService<IOrderStore>().ApplyAsync(new OrderId(id), new OrderStepCommand(OrderEvent.ChargeDeclined, "gateway"), CancellationToken.None);

        var edited = (await EditAsync(id, more, "*", 200)).Json;
        Text(edited["charges"]![0]!, "amount", "state").ShouldBe(["250.00", "declined"]);

        var invoice = (await admin.CallAsync("POST", "/api/v1/invoices", $$"""{"clientId":7,"orderId":{{id}}}""").ExpectAsync(201)).Json["id"]!.GetValue<string>();
        await admin.CallAsync("POST", $"/api/v1/invoices/{invoice}/issue", "{}").ExpectAsync(200);
        (await EditAsync(id, more.Replace("250", "260"), "*", 409)).Json["detail"]!.GetValue<string>().ShouldContain("on an issued invoice");
    }

    [Fact]
    public async Task Start_may_be_moved_and_not_behind_what_was_received() // ORD-04, INV-22
    {
        const string edit = """{"name":"x","items":[{"dollars":"200.00"}],"startDate":"2026-05-01"}""";
        var id = await CreateAsync("""{"clientId":7,"name":"x","type":"dollarAmount","items":[{"dollars":"200.00"}],"startDate":"2026-03-01"}""");

        var later = (await EditAsync(id, edit, "*", 200)).Json;

        DateTimeOffset.Parse(later["startsAt"]!.GetValue<string>(), null).ShouldBe(DateTimeOffset.Parse("2026-05-01T07:00:00Z", null)); // in Phoenix
        Text(later["history"]!.AsArray()[^1]!["changes"]![0]!, "field", "before", "after").ShouldBe(["startDate", "2026-03-01T07:00:00Z", "2026-05-01T07:00:00Z"]);
        (await host.Database.ScalarAsync<bool>($"select opens_at = '2026-05-01T07:00:00Z' from book where kind = 3 and id = {id}")).ShouldBeTrue();

        await SellAsync(id, 1, 4_000);
        (await EditAsync(id, edit.Replace("05-01", "05-02"), "*", 409)).Json["detail"]!.GetValue<string>().ShouldContain("cannot start later");
        await EditAsync(id, edit.Replace("05-01", "04-30"), "*", 200);
        var kept = (await EditAsync(id, edit.Replace(",\"startDate\":\"2026-05-01\"", ",\"endDate\":\"2036-01-01\""), "*", 200)).Json; // left out, it stays
        DateTimeOffset.Parse(kept["startsAt"]!.GetValue<string>(), null).ShouldBe(DateTimeOffset.Parse("2026-04-30T07:00:00Z", null));
        (await EditAsync(id, edit.Replace("2026-05-01\"", "2036-05-01\",\"endDate\":\"2036-01-01\""), "*", 400)).Json["errors"]!.AsObject().Select(error => error.Key).ShouldBe(["/endDate"]);
    }

    [Fact]
    public async Task Way_of_charging_changes_except_while_a_charge_is_under_way() // ORD-10, INV-21
    {
        const string edit = """{"name":"x","items":[{"dollars":"200.00"}],"autoCharge":"atCompletion"}""";
        var store = host.Services.GetRequiredService<IOrderStore>();
        var id = await CreateAsync("""{"clientId":7,"name":"x","type":"dollarAmount","items":[{"dollars":"200.00"}],"autoCharge":"atStart"}""");
        (await EditAsync(id, edit, "*", 409)).Json["detail"]!.GetValue<string>().ShouldContain("is being charged");

        // Waived while an attempt is under way, of which nobody knows yet what becomes of it.
        await admin.CallAsync("POST", $"{Orders}/{id}/approve", """{"autoCharge":false}""").ExpectAsync(200);
        var attempt = Guid.NewGuid();
        await host.Database.ExecuteAsync($"""
            insert into payment(id, client_id, method, provider, state, cents, target, order_id, purpose, key, actor, busy_until, created_at)
            values ('{attempt}', 7, 1, 1, 4, 20000, 1, {id}, 1, '{attempt}', 'test', now() + interval '1 day', now())
            """);
        (await EditAsync(id, edit, "*", 409)).Json["detail"]!.GetValue<string>().ShouldContain("is being charged");
        (await EditAsync(id, """{"name":"x","items":[{"dollars":"250.00"}]}""", "*", 409)).Json["detail"]!.GetValue<string>().ShouldContain("is about to be");

        await host.Database.ExecuteAsync($"update payment set state = 3, settled_at = now() where id = '{attempt}'");
        var edited = (await EditAsync(id, edit, "*", 200)).Json;
        Text(edited, "autoCharge").ShouldBe(["atCompletion"]);
        Text(edited["history"]!.AsArray()[^1]!["changes"]![0]!, "field", "before", "after").ShouldBe(["autoCharge", "AtStart", "AtCompletion"]);
        Text((await EditAsync(id, """{"name":"y","items":[{"dollars":"200.00"}]}""", "*", 200)).Json, "autoCharge").ShouldBe(["atCompletion"]); // left out, it stays

        await SellAsync(id, 5, 4_000);
        await store.SettleAsync(new OrderId(id), CancellationToken.None);
        var charges = (await admin.CallAsync("GET", $"{Orders}/{id}").ExpectAsync(200)).Json["charges"]!.AsArray();
        charges.Select(charge => string.Join(' ', Text(charge!, "purpose", "amount", "state"))).ShouldBe(["start 200.00 waived", "completion 200.00 due"]);
    }

    [Fact]
    public async Task Order_whose_start_was_paid_is_not_charged_at_its_completion_too() // INV-21
    {
        var store = host.Services.GetRequiredService<IOrderStore>();
        var id = await CreateAsync("""{"clientId":7,"name":"x","type":"dollarAmount","items":[{"dollars":"40.00"}],"autoCharge":"atStart"}""");
        await store.ApplyAsync(new OrderId(id), new OrderStepCommand(OrderEvent.ChargeSucceeded, "gateway"), CancellationToken.None);
        await EditAsync(id, """{"name":"x","items":[{"dollars":"40.00"}],"autoCharge":"atCompletion"}""", "*", 200);

        await SellAsync(id, 1, 4_000);
        await store.SettleAsync(new OrderId(id), CancellationToken.None);

        var order = (await admin.CallAsync("GET", $"{Orders}/{id}").ExpectAsync(200)).Json;
        Text(order, "status").ShouldBe(["filled"]);
        order["charges"]!.AsArray().Select(charge => string.Join(' ', Text(charge!, "purpose", "state"))).ShouldBe(["start paid"]);
    }

    [Fact]
    public async Task Edits_at_the_same_time_leave_one_of_them_and_a_book_that_fits_it()
    {
        var id = await CreateAsync("""{"clientId":7,"name":"x","type":"dollarAmount","items":[{"dollars":"200.00"}]}""");

        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(n => admin.CallAsync("PUT", $"{Orders}/{id}", $$"""{"name":"x","items":[{"dollars":"{{200 + n}}.00"}]}""", "\"1\"")));

        answers.Count(answer => answer.Status == 200).ShouldBe(1);
        answers.Where(answer => answer.Status != 200).ShouldAllBe(answer => answer.Status == 412);
        (await host.Database.ScalarAsync<bool>($"select b.left_cents = o.total_cents and o.version = 2 from orders o join book b on b.kind = 3 and b.id = o.id where o.id = {id}")).ShouldBeTrue();
    }

    private async Task<int> CreateAsync(string body) => (await admin.CallAsync("POST", Orders, body).ExpectAsync(201)).Json["id"]!.GetValue<int>();

    private Task<ApiAnswer> EditAsync(int id, string body, string? ifMatch, int status) => admin.CallAsync("PUT", $"{Orders}/{id}", body, ifMatch).ExpectAsync(status);

    private async Task SellAsync(int order, int many, int cents)
    {
        for (var n = 0; n < many; n++)
        {
            var lead = await new LeadSeed { LeadType = 4439, Source = 6240, Campaign = 13278 }.InsertAsync(host.Database);
            var attempt = await lead.AttemptAsync(host.Database, client: 7, price: cents);
            await host.Database.ExecuteAsync($"""
                update sale set order_id = {order} where attempt_id = '{attempt}'; update attempt set order_id = {order}, funds_state = 3 where id = '{attempt}';
                update book set left_cents = left_cents - {cents}, left_units = left_units - by_units::int where kind = 3 and id = {order}
                """);
        }
    }

    private static string[] Text(JsonNode node, params string[] names) => [.. names.Select(name => node[name]!.GetValue<string>())];
}
