using System.Text.Json.Nodes;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Orders;
using LeadExec.TestKit.Leads;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Api.Tests.Orders;

// ORD-02 to ORD-09, ORD-12 to ORD-17, ORD-22 to ORD-25, ORD-31, ORD-32, PORT-11, PORT-13, PORT-14, CLNT-21, decision 26
public sealed class OrderApiTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
{
    private const string Orders = "/api/v1/orders";
    private const string Own = "/api/v1/portal/orders";

    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        admin = await host.AdministratorAsync();
        if ((await admin.CallAsync("GET", "/api/v1/clients/7")).Status == 404)
        {
            await SampleSettings.CreateAsync(admin);
            await admin.CallAsync("POST", "/api/v1/clients", """{"id":8,"companyName":"Other"}""").ExpectAsync(201);
        }
    }

    public ValueTask DisposeAsync()
    {
        admin.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Order_is_made_with_dates_in_the_clients_zone_and_shown_as_made()
    {
        var made = await CreateAsync("""
            {"clientId":7,"name":"March","description":"words","type":"dollarAmount","items":[{"dollars":"200.00","fillLimit":"12.00"},{"dollars":"50.00"}],
             "startDate":"2026-03-01","endDate":"2026-03-31","renewal":"renewAtEndDate","maxReturnPercent":10,"accounts":[700]}
            """);

        var found = (await admin.CallAsync("GET", $"{Orders}/{made["id"]}").ExpectAsync(200)).Json;
        Text(found, "status", "total", "receivedCost", "paid", "renewal", "client").ShouldBe(["open", "250.00", "0.00", "0.00", "renewAtEndDate", "Arizona Home Loans"]);
        Time(found, "startsAt").ShouldBe(DateTimeOffset.Parse("2026-03-01T07:00:00Z", null)); // midnight in Phoenix
        Time(found, "endsAt").ShouldBe(DateTimeOffset.Parse("2026-04-01T07:00:00Z", null)); // the last day counts whole
        found["quantity"].ShouldBeNull();
        found["accounts"]!.AsArray().Single()!.GetValue<int>().ShouldBe(700);
        found["items"]!.AsArray().Select(item => item!["fillLimit"]!.GetValue<string>()).ShouldBe(["12.00", "0.00"]);
        Text(found["history"]![0]!, "status", "event").ShouldBe(["open", "created"]);
    }

    [Fact]
    public async Task Quantity_order_shows_its_counters() // D-39, D-60
    {
        (await CreateAsync(Quantity(50, null)))["total"]!.GetValue<string>().ShouldBe("2000.00"); // the account's 40.00
        var order = await CreateAsync(Quantity(50, "20.00"));
        await SellAsync(order, 12, 2_000);

        using var portal = await host.PortalUserAsync(7, "counters@example.com");
        foreach (var found in new[]
        {
            (await admin.CallAsync("GET", $"{Orders}/{order["id"]}").ExpectAsync(200)).Json,
            (await portal.CallAsync("GET", Own + "?status=open").ExpectAsync(200)).Json["items"]!.AsArray().Single(item => item!["id"]!.GetValue<int>() == order["id"]!.GetValue<int>())!,
        })
        {
            new[] { "quantity", "received", "remaining" }.Select(name => found[name]!.GetValue<int>()).ShouldBe([50, 12, 38]);
            Text(found, "total", "receivedCost").ShouldBe(["1000.00", "240.00"]);
        }
    }

    [Theory]
    [InlineData("""{"clientId":7,"name":"x","type":"dollarAmount","items":[]}""", "/items")]
    [InlineData("""{"clientId":7,"name":"x","type":"dollarAmount","items":[{"dollars":"200.00","fillLimit":"200.00"}]}""", "/items/0/fillLimit")]
    [InlineData("""{"clientId":7,"name":"x","type":"leadQuantity","items":[{"quantity":5,"dollars":"1.00"}]}""", "/items/0/dollars")]
    [InlineData("""{"clientId":99,"name":"x","type":"dollarAmount","items":[{"dollars":"200.00"}]}""", "/clientId")]
    [InlineData("""{"clientId":7,"name":"x","type":"dollarAmount","items":[{"dollars":"200.00"}],"accounts":[701]}""", "/accounts/0")]
    [InlineData("""{"clientId":7,"name":"x","type":"dollarAmount","items":[{"dollars":"200.00"}],"renewal":"closeByEndDate"}""", "/endDate")]
    [InlineData("""{"clientId":8,"name":"x","type":"leadQuantity","items":[{"quantity":5}]}""", "/items/0/pricePerLead")]
    public async Task Order_with_a_mistake_is_refused_with_its_place(string body, string path) =>
        (await admin.CallAsync("POST", Orders, body).ExpectAsync(400)).Json["errors"]!.AsObject().Select(error => error.Key).ShouldBe([path]);

    [Fact]
    public async Task Pending_order_is_approved_with_or_without_a_charge() // D-57
    {
        var order = await CreateAsync(Dollars with { AutoCharge = "atStart" });
        Text(order, "status").ShouldBe(["pending"]);
        Text(order["charges"]![0]!, "purpose", "amount", "state").ShouldBe(["start", "200.00", "due"]);
        var store = host.Services.GetRequiredService<IOrderStore>();
        await store.ApplyAsync(Id(order), new OrderStepCommand(OrderEvent.ChargeDeclined, "gateway"), CancellationToken.None);

        var charged = await PostAsync(order, "approve", "{}", 200);
        (charged["status"]!.GetValue<string>(), charged["charges"]![0]!["state"]!.GetValue<string>()).ShouldBe(("pending", "due"));
        var free = await PostAsync(order, "approve", """{"autoCharge":false}""", 200);
        (free["status"]!.GetValue<string>(), free["charges"]![0]!["state"]!.GetValue<string>()).ShouldBe(("open", "waived"));
        (await PostAsync(order, "approve", """{"autoCharge":false}""", 409))["detail"]!.GetValue<string>().ShouldBe("the order is open, not pending");
    }

    [Fact]
    public async Task Status_is_set_by_hand_and_a_filled_order_is_renewed_once() // ORD-25, C-6
    {
        var order = await CreateAsync(Dollars);
        await SellAsync(order, 2, 4_000);
        foreach (var status in new[] { "paused", "onHold", "closed", "open", "filled" })
        {
            Text(await PostAsync(order, "status", $$"""{"status":"{{status}}"}""", 200), "status").ShouldBe([status]);
        }

        await PostAsync(order, "status", """{"status":"filled"}""", 409);
        var renewal = await PostAsync(order, "renew", null, 200);
        (renewal["renewalOf"]!.GetValue<int>(), renewal["isRenewal"]!.GetValue<bool>()).ShouldBe((Id(order).Value, true));
        Text(renewal, "status", "creditIn", "total").ShouldBe(["open", "120.00", "200.00"]);
        await PostAsync(order, "renew", null, 409);
        (await PostAsync(order, "status", """{"status":"open"}""", 409))["detail"]!.GetValue<string>().ShouldBe("the order was renewed");
        var events = (await admin.CallAsync("GET", $"{Orders}/{order["id"]}").ExpectAsync(200)).Json["history"]!.AsArray();
        events.Select(change => change!["event"]!.GetValue<string>()).ShouldBe(["created", .. Enumerable.Repeat("statusSet", 5), "renewed"]);
        events[^1]!["actor"]!.GetValue<string>().ShouldStartWith("user/");
        (await host.Database.ScalarAsync<long>($"select count(*) from audit_entry where subject = 'order/{order["id"]}'")).ShouldBe(7);
        await admin.CallAsync("POST", Orders + "/9999/renew").ExpectAsync(404);
        await admin.CallAsync("GET", Orders + "/9999").ExpectAsync(404);
    }

    [Fact]
    public async Task Client_sees_pauses_and_resumes_its_own_orders_and_a_foreign_client_finds_nothing() // PORT-13, ORD-32
    {
        var order = await CreateAsync(Dollars);
        using var mine = await host.PortalUserAsync(7, "mine-orders@example.com");
        using var foreign = await host.PortalUserAsync(8, "foreign-orders@example.com");
        var path = $"{Own}/{order["id"]}";

        var seen = (await mine.CallAsync("GET", path).ExpectAsync(200)).Json;
        seen["history"]!.AsArray().ShouldAllBe(change => change!["actor"]!.GetValue<string>() == "");
        Text((await mine.CallAsync("POST", path + "/pause").ExpectAsync(200)).Json, "status").ShouldBe(["paused"]);
        await mine.CallAsync("POST", path + "/pause").ExpectAsync(409);
        Text((await mine.CallAsync("POST", path + "/resume").ExpectAsync(200)).Json, "status").ShouldBe(["open"]);

        (await foreign.CallAsync("GET", Own).ExpectAsync(200)).Json["items"]!.AsArray().ShouldBeEmpty();
        (await foreign.CallAsync("GET", Own + "?clientId=7").ExpectAsync(200)).Json["items"]!.AsArray().ShouldBeEmpty();
        await foreign.CallAsync("GET", path).ExpectAsync(404);
        await foreign.CallAsync("POST", path + "/pause").ExpectAsync(404);
        await foreign.CallAsync("POST", path + "/resume").ExpectAsync(404);
        Text((await mine.CallAsync("GET", path).ExpectAsync(200)).Json, "status").ShouldBe(["open"]);
    }

    [Fact]
    public async Task Lists_filter_by_status_client_and_date_and_page() // ORD-23
    {
        var made = new List<int>();
        foreach (var day in new[] { 1, 2, 3 })
        {
            made.Add(Id(await CreateAsync(Dollars with { StartDate = $"2025-01-0{day}" })).Value);
        }

        await PostAsync(await CreateAsync(Dollars with { StartDate = "2025-01-04" }), "status", """{"status":"onHold"}""", 200);
        const string january = "?clientId=7&from=2025-01-01T07:00:00Z&to=2025-02-01T00:00:00Z";
        (await ListAsync(january + "&status=open")).Ids.ShouldBe([made[2], made[1], made[0]]);
        (await ListAsync(january + "&status=onHold")).Ids.Count.ShouldBe(1);
        var page = await ListAsync(january + "&status=open&limit=2");
        page.Ids.ShouldBe([made[2], made[1]]);
        (await ListAsync($"{january}&status=open&limit=2&cursor={page.Next}")).ShouldSatisfyAllConditions(last => last.Ids.ShouldBe([made[0]]), last => last.Next.ShouldBeNull());
        (await ListAsync("?clientId=8")).Ids.ShouldBeEmpty();
        await admin.CallAsync("GET", Orders + "?limit=0").ExpectAsync(400);
        await admin.CallAsync("GET", Orders + "?cursor=x").ExpectAsync(400);
        await admin.CallAsync("GET", Orders + "?status=gone").ExpectAsync(400);
    }

    [Fact]
    public async Task Account_requires_an_order_or_uses_the_wallet_but_not_both() // CLNT-21
    {
        const string account = """{"clientId":7,"deliveryMethodId":70,"leadTypeId":4439,"name":"Paid","price":"40.00","requireOrder":REQUIRE,"usesWallet":WALLET}""";
        string Body(bool order, bool wallet) => account.Replace("REQUIRE", order ? "true" : "false").Replace("WALLET", wallet ? "true" : "false");

        (await admin.CallAsync("POST", "/api/v1/delivery-accounts", Body(true, true)).ExpectAsync(400)).Json["errors"]!["/usesWallet"].ShouldNotBeNull();
        foreach (var (order, wallet) in new[] { (true, false), (false, true) })
        {
            var made = (await admin.CallAsync("POST", "/api/v1/delivery-accounts", Body(order, wallet)).ExpectAsync(201)).Json;
            var found = (await admin.CallAsync("GET", $"/api/v1/delivery-accounts/{made["id"]}").ExpectAsync(200)).Json;
            (found["requireOrder"]!.GetValue<bool>(), found["usesWallet"]!.GetValue<bool>()).ShouldBe((order, wallet));
            await admin.CallAsync("DELETE", $"/api/v1/delivery-accounts/{made["id"]}", ifMatch: "*");
        }
    }

    private static OrderDraft Dollars => new();

    private static string Quantity(int quantity, string? price) => $$"""
        {"clientId":7,"name":"Leads","type":"leadQuantity","accounts":[700],"items":[{"quantity":{{quantity}}{{(price is null ? "" : $",\"pricePerLead\":\"{price}\"")}}}]}
        """;

    private static OrderId Id(JsonNode order) => new(order["id"]!.GetValue<int>());

    private static string[] Text(JsonNode node, params string[] names) => [.. names.Select(name => node[name]!.GetValue<string>())];

    private static DateTimeOffset Time(JsonNode node, string name) => node[name]!.GetValue<DateTimeOffset>();

    private Task<JsonNode> CreateAsync(OrderDraft draft) => CreateAsync($$"""
        {"clientId":7,"name":"Dollars","type":"dollarAmount","items":[{"dollars":"200.00","fillLimit":"12.00"}],"startDate":"{{draft.StartDate}}","autoCharge":"{{draft.AutoCharge}}"}
        """);

    private async Task<JsonNode> CreateAsync(string body) => (await admin.CallAsync("POST", Orders, body).ExpectAsync(201)).Json;

    private async Task<JsonNode> PostAsync(JsonNode order, string what, string? body, int status) =>
        (await admin.CallAsync("POST", $"{Orders}/{order["id"]}/{what}", body).ExpectAsync(status)).Json;

    private async Task<(List<int> Ids, string? Next)> ListAsync(string query)
    {
        var page = (await admin.CallAsync("GET", Orders + query).ExpectAsync(200)).Json;
        return ([.. page["items"]!.AsArray().Select(item => item!["id"]!.GetValue<int>())], page["next"]?.GetValue<string>());
    }

    /// <summary>Sales on the order, with its book as the batch writer would leave it.</summary>
    private async Task SellAsync(JsonNode order, int sales, int cents)
    {
        for (var n = 0; n < sales; n++)
        {
            var seed = await new LeadSeed { LeadType = 4439, Source = 6240, Campaign = 13278, Fields = """{"State":"AZ"}""" }.InsertAsync(host.Database);
            var attempt = await seed.AttemptAsync(host.Database, client: 7, price: cents);
            await host.Database.ExecuteAsync($"""
                update attempt set order_id = {order["id"]} where id = '{attempt}';
                update sale set order_id = {order["id"]} where attempt_id = '{attempt}';
                update book set left_cents = left_cents - {cents}, left_units = left_units - 1 where kind = 3 and id = {order["id"]}
                """);
        }
    }

    private sealed record OrderDraft
    {
        public string StartDate { get; init; } = "2026-01-01";

        public string AutoCharge { get; init; } = "off";
    }
}
