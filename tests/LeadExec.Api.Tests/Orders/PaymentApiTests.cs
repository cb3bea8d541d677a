using System.Text.Json.Nodes;

namespace LeadExec.Api.Tests.Orders;

// Payments over HTTP: ORD-18, ORD-19, E-79, PORT-16, decision 26.
public sealed class PaymentApiTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
{
    private const string Payments = "/api/v1/payments";
    private const string Own = "/api/v1/portal/payments";

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
    public async Task Partial_payments_are_recorded_and_listed_with_the_order()
    {
        var order = await OrderAsync();
        var check = await PayAsync(Body("check", "120.00", order, note: "Check 1042"));
        await PayAsync(Body("cash", "30.00", order));
        await PayAsync(Body("credit", "-10.00", order)); // E-79

        (await admin.CallAsync("GET", $"/api/v1/orders/{order}").ExpectAsync(200)).Json["paid"]!.GetValue<string>().ShouldBe("140.00");
        var listed = (await admin.CallAsync("GET", $"{Payments}?orderId={order}").ExpectAsync(200)).Json["items"]!.AsArray();
        listed.Select(item => item!["amount"]!.GetValue<string>()).ShouldBe(["-10.00", "30.00", "120.00"]);
        var found = (await admin.CallAsync("GET", $"{Payments}/{check["id"]}").ExpectAsync(200)).Json;
        new[] { "method", "state", "target", "note", "client" }.Select(name => found[name]!.GetValue<string>())
            .ShouldBe(["check", "succeeded", "order", "Check 1042", "Arizona Home Loans"]);
        (found["disputed"]!.GetValue<string>(), found["tries"]!.GetValue<int>(), found["hosted"]!.GetValue<bool>()).ShouldBe(("0.00", 0, false));
        found["actor"]!.GetValue<string>().ShouldStartWith("user/");
        await admin.CallAsync("GET", $"{Payments}/{Guid.NewGuid()}").ExpectAsync(404);
    }

    [Fact]
    public async Task Same_payment_again_changes_nothing_and_another_content_is_refused()
    {
        var id = Guid.NewGuid();
        string Wallet(string amount) => $$"""{"id":"{{id}}","clientId":8,"method":"bankTransfer","amount":"{{amount}}"}""";
        for (var n = 0; n < 2; n++)
        {
            (await PayAsync(Wallet("50.00")))["target"]!.GetValue<string>().ShouldBe("wallet");
        }

        (await admin.CallAsync("GET", "/api/v1/clients/8/wallet").ExpectAsync(200)).Json["balance"]!.GetValue<string>().ShouldBe("50.00");
        (await admin.CallAsync("POST", Payments, Wallet("51.00")).ExpectAsync(409)).Code.ShouldBe("paymentRefused");
        await admin.CallAsync("POST", Payments, $$"""{"id":"{{Guid.NewGuid()}}","clientId":8,"method":"adjustment","amount":"-50.01"}""").ExpectAsync(409);
    }

    [Fact]
    public async Task Issued_invoice_is_paid_in_parts() // ORD-18, C-11
    {
        const string draft = """{"clientId":7,"lines":[{"description":"Set-up","unitPrice":"100.00"}]}""";
        var invoice = (await admin.CallAsync("POST", "/api/v1/invoices", draft).ExpectAsync(201)).Json["id"]!.GetValue<Guid>();
        string Pay(string amount, int client = 7) => $$"""{"id":"{{Guid.NewGuid()}}","clientId":{{client}},"method":"bankTransfer","amount":"{{amount}}","invoiceId":"{{invoice}}"}""";
        (await admin.CallAsync("POST", Payments, Pay("1.00")).ExpectAsync(400)).Json["errors"]!["/invoiceId"].ShouldNotBeNull(); // a draft
        await admin.CallAsync("POST", $"/api/v1/invoices/{invoice}/issue", "{}").ExpectAsync(200);
        (await admin.CallAsync("POST", Payments, Pay("1.00", client: 8)).ExpectAsync(400)).Json["errors"]!["/invoiceId"].ShouldNotBeNull();

        foreach (var (amount, status, balance) in new[] { ("40.00", "partlyPaid", "60.00"), ("60.00", "paid", "0.00") })
        {
            (await PayAsync(Pay(amount)))["target"]!.GetValue<string>().ShouldBe("invoice");
            var found = (await admin.CallAsync("GET", $"/api/v1/invoices/{invoice}").ExpectAsync(200)).Json;
            (found["status"]!.GetValue<string>(), found["balance"]!.GetValue<string>()).ShouldBe((status, balance));
        }

        (await admin.CallAsync("GET", $"{Payments}?invoiceId={invoice}").ExpectAsync(200)).Json["items"]!.AsArray().Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("card", "1.00", "/method")]
    [InlineData("check", "0.00", "/amount")]
    [InlineData("check", "-1.00", "/amount")]
    [InlineData("adjustment", "10000000.01", "/amount")]
    public async Task Payment_with_a_mistake_is_refused_with_its_place(string method, string amount, string path) =>
        (await admin.CallAsync("POST", Payments, Body(method, amount, null)).ExpectAsync(400)).Json["errors"]!.AsObject().Select(error => error.Key).ShouldBe([path]);

    [Fact]
    public async Task Payment_towards_a_foreign_order_or_client_is_refused()
    {
        var order = await OrderAsync();
        var foreign = $$"""{"id":"{{Guid.NewGuid()}}","clientId":8,"method":"check","amount":"1.00","orderId":{{order}}}""";
        (await admin.CallAsync("POST", Payments, foreign).ExpectAsync(400)).Json["errors"]!["/orderId"].ShouldNotBeNull();
        var nobody = $$"""{"id":"{{Guid.NewGuid()}}","clientId":99,"method":"check","amount":"1.00"}""";
        (await admin.CallAsync("POST", Payments, nobody).ExpectAsync(400)).Json["errors"]!["/clientId"].ShouldNotBeNull();
        await admin.CallAsync("GET", Payments + "?state=gone").ExpectAsync(400);
        await admin.CallAsync("GET", Payments + "?cursor=x").ExpectAsync(400);
        await admin.CallAsync("GET", Payments + "?limit=0").ExpectAsync(400);
    }

    [Fact]
    public async Task Client_sees_its_own_payments_without_notes_and_nobody_elses() // PORT-16
    {
        var order = await OrderAsync();
        var made = await PayAsync(Body("check", "5.00", order, note: "between us"));
        using var mine = await host.PortalUserAsync(7, "payments@example.com");
        using var foreign = await host.PortalUserAsync(8, "foreign-payments@example.com");

        var seen = (await mine.CallAsync("GET", $"{Own}?orderId={order}").ExpectAsync(200)).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
        (seen["id"]!.GetValue<Guid>(), seen["actor"]!.GetValue<string>(), seen["note"]).ShouldBe((made["id"]!.GetValue<Guid>(), "", null));
        foreach (var query in new[] { "", "?clientId=7", $"?orderId={order}" })
        {
            (await foreign.CallAsync("GET", Own + query).ExpectAsync(200)).Json["items"]!.AsArray().ShouldNotContain(item => item!["clientId"]!.GetValue<int>() != 8);
        }

        foreach (var (days, found) in new[] { ("from=2001-01-01T00:00:00Z", true), ("to=2001-01-01T00:00:00Z", false), ("from=2999-01-01T00:00:00Z", false) })
        {
            (await mine.CallAsync("GET", $"{Own}?orderId={order}&{days}").ExpectAsync(200)).Json["items"]!.AsArray().Count.ShouldBe(found ? 1 : 0, days);
            (await mine.GetStringAsync($"{Own}.csv?orderId={order}&{days}")).Contains("5.00", StringComparison.Ordinal).ShouldBe(found, days);
        }

        await mine.CallAsync("GET", Payments).ExpectAsync(404);
        await mine.CallAsync("POST", Payments, Body("check", "5.00", order)).ExpectAsync(404);
    }

    private static string Body(string method, string amount, int? order, string note = "") => $$"""
        {"id":"{{Guid.NewGuid()}}","clientId":7,"method":"{{method}}","amount":"{{amount}}"{{(order is null ? "" : $",\"orderId\":{order}")}},"note":"{{note}}"}
        """;

    private async Task<JsonNode> PayAsync(string body) => (await admin.CallAsync("POST", Payments, body).ExpectAsync(200)).Json;

    private async Task<int> OrderAsync()
    {
        const string body = """{"clientId":7,"name":"Paid","type":"dollarAmount","items":[{"dollars":"200.00"}]}""";
        return (await admin.CallAsync("POST", "/api/v1/orders", body).ExpectAsync(201)).Json["id"]!.GetValue<int>();
    }
}
