using System.Text;
using System.Text.Json.Nodes;
using LeadExec.TestKit.Leads;

namespace LeadExec.Api.Tests.Invoices;

// ORD-24, ORD-26, ORD-27, ORD-30, E-79, F-22, D-58, C-11, PORT-15, decision 26
public sealed class InvoiceApiTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
{
    private const string Invoices = "/api/v1/invoices";
    private const string Own = "/api/v1/portal/invoices";

    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        admin = await host.AdministratorAsync();
        if ((await admin.CallAsync("GET", "/api/v1/clients/7")).Status == 404)
        {
            await SampleSettings.CreateAsync(admin);
            await admin.CallAsync("POST", "/api/v1/clients", """{"id":8,"companyName":"Other"}""").ExpectAsync(201);
            var billing = await admin.CallAsync("GET", "/api/v1/billing-settings").ExpectAsync(200);
            const string heading = """{"companyName":"Example Leads LLC","slogan":"Leads that answer","address":"12 Desert Road\nPhoenix, AZ","phone":"602 555 0100","businessData":"VAT 123","taxPercent":8.25}""";
            await admin.CallAsync("PUT", "/api/v1/billing-settings", heading, billing.ETag ?? "*").ExpectAsync(200);
        }
    }

    public ValueTask DisposeAsync()
    {
        admin.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Invoice_of_two_hundred_dollars_is_issued_with_tax_and_heading() // D-58, SET-19
    {
        var draft = await CreateAsync("""{"clientId":7,"description":"March","term":"net15","lines":[{"description":"Set-up","quantity":2,"unitPrice":"110.00"},{"kind":"credit","description":"Goodwill","unitPrice":"-20.00"}]}""");
        Text(draft, "status", "subtotal", "tax", "total").ShouldBe(["draft", "200.00", "16.50", "216.50"]);
        (draft["number"], draft["payUrl"]).ShouldBe((null, null));

        var issued = await PostAsync(draft, "issue", "{}", 200);

        Text(issued, "status", "total", "balance", "issuedOn", "dueOn", "term").ShouldBe(["open", "216.50", "216.50", "2026-03-02", "2026-03-17", "net15"]);
        issued["number"]!.GetValue<string>().ShouldStartWith("INV-0000");
        Text(issued["parties"]!, "seller", "slogan", "sellerAddress", "businessData", "buyer", "currency")
            .ShouldBe(["Example Leads LLC", "Leads that answer", "12 Desert Road\nPhoenix, AZ\n602 555 0100", "VAT 123", "Arizona Home Loans", "USD"]);
        issued["lines"]!.AsArray().Select(line => (line!["quantity"]!.GetValue<int>(), line["amount"]!.GetValue<string>())).ShouldBe([(2, "220.00"), (1, "-20.00")]);
        issued["payUrl"]!.GetValue<string>().ShouldStartWith(host.Address.GetLeftPart(UriPartial.Authority) + "/pay/");
        (await PostAsync(issued, "issue", "{}", 409))["detail"]!.GetValue<string>().ShouldBe("the invoice is open: only a draft can be issued");
        (await PostAsync(issued, "send", null, 409))["code"]!.GetValue<string>().ShouldBe("noMail");
        (await PutAsync(issued, """{"clientId":7,"lines":[{"description":"x","unitPrice":"1.00"}]}""", 409))["code"]!.GetValue<string>().ShouldBe("invoiceRefused");
    }

    [Theory]
    [InlineData("""{"clientId":99,"lines":[{"description":"x","unitPrice":"1.00"}]}""", "/clientId")]
    [InlineData("""{"clientId":7,"lines":[]}""", "/lines")]
    [InlineData("""{"clientId":7,"lines":[{"description":"","unitPrice":"1.00"}]}""", "/lines/0/description")]
    [InlineData("""{"clientId":7,"lines":[{"description":"x","unitPrice":"-1.00"}]}""", "/lines/0/unitPrice")]
    [InlineData("""{"clientId":7,"lines":[{"description":"x","unitPrice":"90000000000000.00","quantity":2000000}]}""", "/lines/0/unitPrice")]
    [InlineData("""{"clientId":7,"lines":[{"description":"x","unitPrice":"1.00","quantity":0}]}""", "/lines/0/quantity")]
    [InlineData("""{"clientId":7,"lines":[{"kind":"sales","description":"x","unitPrice":"1.00"}]}""", "/lines/0/kind")]
    [InlineData("""{"clientId":7,"sales":{"from":"2026-03-01","to":"2026-03-02"}}""", "/sales/to")]
    [InlineData("""{"clientId":7,"taxPercent":101,"lines":[{"description":"x","unitPrice":"1.00"}]}""", "/taxPercent")]
    [InlineData("""{"clientId":7,"dueOn":"2026-03-01","lines":[{"description":"x","unitPrice":"1.00"}]}""", "/dueOn")]
    public async Task Draft_with_a_mistake_is_refused_with_its_place(string body, string path) =>
        (await admin.CallAsync("POST", Invoices, body).ExpectAsync(400)).Json["errors"]!.AsObject().First().Key.ShouldBe(path);

    [Fact]
    public async Task Invoice_is_paid_in_parts_by_hand_and_never_beyond_what_is_left() // ORD-24
    {
        var invoice = await IssuedAsync("100.00");
        const string first = """{"id":"0195a7c3-b200-7100-9a3e-51f2a0000011","method":"check","amount":"40.00","note":"Check 7"}""";
        Text(await PostAsync(invoice, "payments", first, 200), "status", "paid", "balance").ShouldBe(["partlyPaid", "40.00", "60.00"]);
        Text(await PostAsync(invoice, "payments", first, 200), "paid").ShouldBe(["40.00"]); // the same one again
        const string tooMuch = """{"id":"0195a7c3-b200-7100-9a3e-51f2a0000012","method":"cash","amount":"60.01"}""";
        await PostAsync(invoice, "payments", tooMuch, 400);
        await PayOtherwiseAsync(invoice, tooMuch, 400); // the same by the other way in
        (await PostAsync(invoice, "void", """{"reason":"x"}""", 409))["detail"]!.GetValue<string>().ShouldBe("the invoice is partly paid: refund its payments first");
        var paid = await PostAsync(invoice, "payments", tooMuch.Replace("60.01", "60.00"), 200);
        Text(paid, "status", "balance").ShouldBe(["paid", "0.00"]);
        paid["payUrl"].ShouldBeNull();
        await PostAsync(invoice, "payments", first, 200);
        await PayOtherwiseAsync(invoice, first, 200);
        await PostAsync(invoice, "payments", tooMuch.Replace("60.01", "1.00").Replace("0012", "0013"), 409);
        await PayOtherwiseAsync(invoice, tooMuch.Replace("60.01", "1.00").Replace("0012", "0013"), 409);
        await PostAsync(invoice, "payments", tooMuch.Replace("cash", "card"), 400);
    }

    [Fact]
    public async Task Order_and_sales_are_invoiced_from_the_record() // ORD-26, ORD-27
    {
        var order = (await admin.CallAsync("POST", "/api/v1/orders", """{"clientId":7,"name":"March","type":"dollarAmount","items":[{"dollars":"300.00"}]}""").ExpectAsync(201)).Json;
        var ofOrder = await CreateAsync($$"""{"clientId":7,"orderId":{{order["id"]}},"taxPercent":0}""");
        Text(ofOrder, "total").ShouldBe(["300.00"]);
        (await admin.CallAsync("POST", Invoices, $$"""{"clientId":8,"orderId":{{order["id"]}}}""").ExpectAsync(409)).Json["detail"]!.GetValue<string>().ShouldBe("the client has no such order");

        var seed = await new LeadSeed { At = new DateTimeOffset(2026, 1, 10, 12, 0, 0, TimeSpan.Zero), LeadType = 4439, Source = 6240, Campaign = 13278 }.InsertAsync(host.Database);
        await host.Database.ExecuteAsync($"update sale set account_id = 700 where attempt_id = '{await seed.AttemptAsync(host.Database, client: 7, price: 4_000)}'");
        var ofSales = await CreateAsync("""{"clientId":7,"sales":{"from":"2026-01-01","to":"2026-01-31"},"taxPercent":0,"lines":[{"kind":"adjustment","description":"Rounding","unitPrice":"-0.50"}]}""");
        ofSales["lines"]!.AsArray().Select(line => line!["description"]!.GetValue<string>()).ShouldBe(["AZ, 2026-01-01 to 2026-01-31", "Rounding"]);
        Text(await PostAsync(ofSales, "issue", "{}", 200), "total").ShouldBe(["39.50"]);
        Text(ofSales["sales"]!, "from", "to").ShouldBe(["2026-01-01", "2026-01-31"]);
    }

    [Fact]
    public async Task Client_sees_and_downloads_what_it_was_sent_and_a_foreign_client_finds_nothing() // PORT-15
    {
        var draft = await CreateAsync("""{"clientId":7,"lines":[{"description":"Draft","unitPrice":"1.00"}]}""");
        var invoice = await IssuedAsync("50.00");
        using var mine = await host.PortalUserAsync(7, "mine-invoices@example.com");
        using var foreign = await host.PortalUserAsync(8, "foreign-invoices@example.com");

        var list = (await mine.CallAsync("GET", Own + "?limit=200").ExpectAsync(200)).Json["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()).ToList();
        list.ShouldContain(Id(invoice));
        list.ShouldNotContain(Id(draft));
        (await mine.CallAsync("GET", $"{Own}/{Id(invoice)}").ExpectAsync(200)).Json["payUrl"].ShouldNotBeNull();
        await mine.CallAsync("GET", $"{Own}/{Id(draft)}").ExpectAsync(404);
        await mine.CallAsync("GET", $"{Own}/{Id(draft)}/pdf").ExpectAsync(404);
        foreach (var (browser, path) in new[] { (admin, Invoices), (mine, Own) })
        {
            using var answer = await browser.GetAsync($"{path}/{Id(invoice)}/pdf");
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
            answer.Content.Headers.ContentDisposition!.FileName.ShouldBe($"{invoice["number"]}.pdf");
            var text = Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync());
            text.ShouldStartWith("%PDF-");
            text.ShouldContain($"({invoice["number"]}) Tj");
            text.ShouldContain("(USD 50.00) Tj");
        }

        (await foreign.CallAsync("GET", Own + "?clientId=7").ExpectAsync(200)).Json["items"]!.AsArray().ShouldBeEmpty();
        await foreign.CallAsync("GET", $"{Own}/{Id(invoice)}").ExpectAsync(404);
        await foreign.CallAsync("GET", $"{Own}/{Id(invoice)}/pdf").ExpectAsync(404);
        await mine.CallAsync("GET", $"{Invoices}/{Id(invoice)}").ExpectAsync(404);
    }

    [Fact]
    public async Task Lists_filter_and_page_and_void_invoices_keep_their_number()
    {
        await admin.CallAsync("POST", "/api/v1/clients", """{"id":9,"companyName":"Listed"}""").ExpectAsync(201);
        var made = new List<string>();
        for (var n = 0; n < 3; n++)
        {
            made.Add(Id(await IssuedAsync("10.00", client: 9)));
            host.Clock.Advance(TimeSpan.FromSeconds(1)); // the newest first, by the millisecond
        }

        var voided = (await admin.CallAsync("POST", $"{Invoices}/{made[0]}/void", """{"reason":" a mistake "}""").ExpectAsync(200)).Json;
        Text(voided, "status", "voidReason", "balance").ShouldBe(["void", "a mistake", "0.00"]);
        voided["number"].ShouldNotBeNull();
        await admin.CallAsync("POST", $"{Invoices}/{made[0]}/void", """{"reason":" "}""").ExpectAsync(400);
        (await ListAsync("?clientId=9&status=open")).Ids.ShouldBe([made[2], made[1]]);
        (await ListAsync("?clientId=9&status=void")).Ids.ShouldBe([made[0]]);
        var page = await ListAsync("?clientId=9&limit=2");
        page.Ids.ShouldBe([made[2], made[1]]);
        (await ListAsync($"?clientId=9&limit=2&cursor={page.Next}")).Ids.ShouldBe([made[0]]);
        (await ListAsync("?clientId=9&from=2026-03-02&to=2026-03-03")).Ids.Count.ShouldBe(3);
        (await ListAsync("?clientId=9&from=2026-03-03")).Ids.ShouldBeEmpty();
        foreach (var wrong in new[] { "?limit=0", "?cursor=x", "?status=gone" })
        {
            await admin.CallAsync("GET", Invoices + wrong).ExpectAsync(400);
        }

        await admin.CallAsync("GET", $"{Invoices}/{Guid.NewGuid()}").ExpectAsync(404);
    }

    private static string Id(JsonNode invoice) => invoice["id"]!.GetValue<string>();

    private static string[] Text(JsonNode node, params string[] names) => [.. names.Select(name => node[name]!.GetValue<string>())];

    private async Task<JsonNode> CreateAsync(string body) => (await admin.CallAsync("POST", Invoices, body).ExpectAsync(201)).Json;

    private async Task<JsonNode> IssuedAsync(string amount, int client = 7) => await PostAsync(
        await CreateAsync($$"""{"clientId":{{client}},"taxPercent":0,"lines":[{"description":"Service","unitPrice":"{{amount}}"}]}"""), "issue", "{}", 200);

    private async Task<JsonNode> PostAsync(JsonNode invoice, string what, string? body, int status) =>
        (await admin.CallAsync("POST", $"{Invoices}/{Id(invoice)}/{what}", body).ExpectAsync(status)).Json;

    private async Task PayOtherwiseAsync(JsonNode invoice, string body, int status)
    {
        var payment = JsonNode.Parse(body)!.AsObject();
        (payment["clientId"], payment["invoiceId"]) = (7, Id(invoice));
        await admin.CallAsync("POST", "/api/v1/payments", payment.ToJsonString()).ExpectAsync(status);
    }

    private async Task<JsonNode> PutAsync(JsonNode invoice, string body, int status) => (await admin.CallAsync("PUT", $"{Invoices}/{Id(invoice)}", body).ExpectAsync(status)).Json;

    private async Task<(List<string> Ids, string? Next)> ListAsync(string query)
    {
        var page = (await admin.CallAsync("GET", Invoices + query).ExpectAsync(200)).Json;
        return ([.. page["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>())], page["next"]?.GetValue<string>());
    }
}
