using System.Text;
using LeadExec.Api.Tests.Lists;
using LeadExec.Domain.Values;
using LeadExec.TestKit.Leads;

namespace LeadExec.Api.Tests.Returns;

// RET-01 to RET-06, RET-10, RET-11, RET-13, LEAD-30, D-41, E-83, decision 26
public sealed class ReturnApiTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
{
    private const string Returns = "/api/v1/returns";
    private HttpClient admin = null!;
    private HttpClient buyer = null!;

    public async ValueTask InitializeAsync()
    {
        admin = await host.AdministratorAsync();
        if ((await admin.CallAsync("GET", "/api/v1/clients/7")).Status == 404)
        {
            await SampleSettings.CreateAsync(admin);
            await admin.CallAsync("POST", "/api/v1/clients", """{"id":8,"companyName":"Other"}""").ExpectAsync(201);
            await PatchAsync("/api/v1/lead-types/4439", """{"returnReasons":["Wrong number","Outside the area"]}""");
        }

        buyer = await host.PortalUserAsync(7, $"buyer-{Guid.NewGuid():N}@example.com");
    }

    public ValueTask DisposeAsync()
    {
        admin.Dispose();
        buyer.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Client_asks_with_a_reason_and_staff_deny_and_approve_to_the_source() // RET-02 to RET-06
    {
        var (lead, sale) = await SellAsync();
        using var foreign = await host.PortalUserAsync(8, "foreign@example.com");
        var path = $"/api/v1/portal/leads/{sale}";

        (await buyer.CallAsync("GET", path).ExpectAsync(200)).Json["returnReasons"]!.AsArray().Select(reason => reason!.GetValue<string>()).ShouldBe(["Wrong number", "Outside the area"]);
        await foreign.CallAsync("POST", path + "/return", """{"reason":"Wrong number"}""").ExpectAsync(404);
        (await buyer.CallAsync("POST", path + "/return", """{"reason":"I do not like it"}""").ExpectAsync(400)).Text.ShouldContain("/reason");
        (await buyer.CallAsync("POST", path + "/return", """{"reason":"wrong number","note":"nobody answers"}""").ExpectAsync(200)).Json["state"]!.GetValue<string>().ShouldBe("pending");
        (await buyer.CallAsync("POST", path + "/return", """{"reason":"Wrong number"}""").ExpectAsync(409)).Code.ShouldBe("returnState");

        var row = (await admin.CallAsync("GET", $"{Returns}?state=pending&clientId=7&leadId={lead}").ExpectAsync(200)).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
        Text(row, "reason", "note", "client", "account", "campaign", "leadSource", "price").ShouldBe(["Wrong number", "nobody answers", "Arizona Home Loans", "AZ", "Landing", "Partner", "40.00"]);
        (await admin.CallAsync("GET", $"{Returns}?leadId={lead}&reason=Outside%20the%20area").ExpectAsync(200)).Json["items"]!.AsArray().ShouldBeEmpty();
        (await admin.CallAsync("GET", $"{Returns}?leadId={lead}&reason=Wrong%20number").ExpectAsync(200)).Json["items"]!.AsArray().Count.ShouldBe(1);
        (await admin.CallAsync("POST", $"{Returns}/{sale}/deny").ExpectAsync(200)).Json["state"]!.GetValue<string>().ShouldBe("denied");
        (await admin.CallAsync("POST", $"{Returns}/{sale}/request", """{"reason":"Outside the area"}""").ExpectAsync(200)).Json["asked"]!.GetValue<int>().ShouldBe(2);
        var approved = (await admin.CallAsync("POST", $"{Returns}/{sale}/approve", """{"toSource":true}""").ExpectAsync(200)).Json;
        Text(approved, "state", "reason").ShouldBe(["approvedReturnedToSource", "Outside the area"]);
        approved["returnedToSourceAt"].ShouldNotBeNull();
        (await admin.CallAsync("POST", $"{Returns}/{sale}/approve", "{}").ExpectAsync(409)).Code.ShouldBe("returnState");
    }

    [Fact]
    public async Task Returned_data_is_shown_on_lead_list_and_portal() // RET-13, LEAD-30, RET-10
    {
        var (lead, sale) = await SellAsync();
        (await admin.CallAsync("GET", $"/api/v1/leads/{lead}").ExpectAsync(200)).Json["return"].ShouldBeNull();

        await admin.CallAsync("POST", Returns, $$"""{"deliveryId":"{{sale}}","reason":"Wrong number"}""").ExpectAsync(200);
        (await admin.CallAsync("POST", $"{Returns}/{sale}/return-to-source").ExpectAsync(200)).Json["byStaff"]!.GetValue<bool>().ShouldBeTrue();

        var details = (await admin.CallAsync("GET", $"/api/v1/leads/{lead}").ExpectAsync(200)).Json;
        Text(details, "distribution", "cost", "revenue").ShouldBe(["returned", "0.00", "0.00"]);
        foreach (var shown in new[]
        {
            details["return"]!,
            (await admin.CallAsync("POST", "/api/v1/leads/search", """{"campaignIds":[13278]}""").ExpectAsync(200)).Json["items"]!.AsArray().Single(item => item!["id"]!.GetValue<string>() == lead.ToString())!["return"]!,
            (await admin.CallAsync("GET", $"/api/v1/leads/{lead}/deliveries").ExpectAsync(200)).Json["items"]![0]!["return"]!,
            (await buyer.CallAsync("GET", $"/api/v1/portal/leads/{sale}").ExpectAsync(200)).Json["return"]!,
            (await buyer.CallAsync("GET", "/api/v1/portal/leads").ExpectAsync(200)).Json["items"]!.AsArray().Single(item => item!["id"]!.GetValue<string>() == sale.ToString())!["return"]!,
        })
        {
            Text(shown, "state", "reason").ShouldBe(["approvedReturnedToSource", "Wrong number"]);
            shown["requestedAt"].ShouldNotBeNull();
            shown["decidedAt"].ShouldNotBeNull();
        }
    }

    [Theory] // RET-11
    [InlineData(true)]
    [InlineData(false)]
    public async Task Import_takes_good_rows_and_reports_the_others(bool workbook)
    {
        var (byDelivery, byLead, again) = (await SellAsync(), await SellAsync(), await SellAsync());
        await admin.CallAsync("POST", Returns, $$"""{"deliveryId":"{{again.Sale}}","reason":"Wrong number"}""").ExpectAsync(200);
        object[][] rows =
        [
            ["Delivery ID", "Lead ID", "Client", "Reason", "Return to source"],
            [byDelivery.Sale.ToString(), "", "", "Wrong number", "yes"],
            ["", byLead.Lead.ToString(), "Arizona Home Loans", "outside the area", "no"],
            [again.Sale.ToString(), "", "", "Wrong number", ""],
            ["", byLead.Lead.ToString(), 8, "Wrong number", ""],
            ["not an id", "", "", "Wrong number", ""],
            [Guid.Empty.ToString(), "", "", "Wrong number", ""],
            [byDelivery.Sale.ToString(), "", "Nobody", "Wrong number", ""],
        ];
        var file = workbook ? Workbooks.Xlsx(rows) : Encoding.UTF8.GetBytes(string.Join('\n', rows.Select(row => string.Join(',', row))));

        var report = await ImportAsync(file, workbook ? "application/octet-stream" : "text/csv", 200);

        (report.Json["taken"]!.GetValue<int>(), report.Json["errorCount"]!.GetValue<int>()).ShouldBe((2, 5));
        report.Json["errors"]!.AsArray().Select(error => $"{error!["row"]} {error["reason"]}").ShouldBe(
        [
            "4 The return is approved: it is final.", "5 No such lead was sold to that client.", "6 The delivery id cannot be read.", "7 No such delivery was sold.", "8 No such client.",
        ]);
        Text((await admin.CallAsync("GET", $"{Returns}/{byDelivery.Sale}").ExpectAsync(200)).Json, "state", "reason").ShouldBe(["approvedReturnedToSource", "Wrong number"]);
        Text((await admin.CallAsync("GET", $"{Returns}/{byLead.Sale}").ExpectAsync(200)).Json, "state", "reason").ShouldBe(["approved", "Outside the area"]);
    }

    [Theory]
    [InlineData("Client,Reason\n7,x\n", "Delivery ID or Lead ID")]
    [InlineData("Delivery ID\nx\n", "Reason")]
    [InlineData("", "Delivery ID or Lead ID")]
    public async Task Import_without_its_columns_is_refused(string file, string word) => (await ImportAsync(Encoding.UTF8.GetBytes(file), "text/csv", 400)).Text.ShouldContain(word);

    [Fact]
    public async Task Client_is_refused_after_its_days_and_over_its_percentage() // D-41, E-80
    {
        var (_, sale) = await SellAsync();
        await PatchAsync("/api/v1/account", """{"returns":{"accountPercent":0}}""");
        (await buyer.CallAsync("POST", $"/api/v1/portal/leads/{sale}/return", """{"reason":"Wrong number"}""").ExpectAsync(409)).Code.ShouldBe("returnLimit");
        await PatchAsync("/api/v1/account", """{"returns":{"accountPercent":null}}""");
        await host.Database.ExecuteAsync($"update sale set booked_at = now() - interval '8 days' where attempt_id = '{sale}'");
        await PatchAsync("/api/v1/campaigns/13278", """{"maximumReturnDays":7}""");

        (await buyer.CallAsync("POST", $"/api/v1/portal/leads/{sale}/return", """{"reason":"Wrong number"}""").ExpectAsync(409)).Code.ShouldBe("returnTooLate");

        await PatchAsync("/api/v1/campaigns/13278", """{"maximumReturnDays":null}""");
        await buyer.CallAsync("POST", $"/api/v1/portal/leads/{sale}/return", """{"reason":"Wrong number"}""").ExpectAsync(200);
    }

    [Fact]
    public async Task List_pages_and_names_its_mistakes() // RET-01
    {
        for (var n = 0; n < 3; n++)
        {
            await admin.CallAsync("POST", $"{Returns}/{(await SellAsync()).Sale}/request", """{"reason":"Wrong number"}""").ExpectAsync(200);
        }

        var first = (await admin.CallAsync("GET", Returns + "?limit=2&state=pending").ExpectAsync(200)).Json;
        var next = (await admin.CallAsync("GET", $"{Returns}?limit=2&state=pending&cursor={first["next"]}").ExpectAsync(200)).Json;
        string[] ids = [.. first["items"]!.AsArray().Concat(next["items"]!.AsArray()).Select(item => item!["id"]!.GetValue<string>())];
        ids.Length.ShouldBeGreaterThan(2);
        ids.ShouldBeUnique();
        foreach (var query in new[] { "?limit=0", "?state=none", "?state=1", "?cursor=x" })
        {
            await admin.CallAsync("GET", Returns + query).ExpectAsync(400);
        }

        await admin.CallAsync("POST", $"{Returns}/{(await SellAsync()).Sale}/deny").ExpectAsync(404); // nobody asked
        (await admin.CallAsync("GET", "/api/v1/clients/7/credit").ExpectAsync(200)).Json["amount"]!.GetValue<string>().ShouldBe("0.00");
        await admin.CallAsync("GET", "/api/v1/clients/99/credit").ExpectAsync(404);
    }

    private async Task<(LeadId Lead, AttemptId Sale)> SellAsync()
    {
        var seed = await new LeadSeed { LeadType = 4439, Source = 6240, Campaign = 13278, Fields = """{"FirstName":"Ann","Email":"ann@example.com","State":"AZ"}""" }.InsertAsync(host.Database);
        var sale = await seed.AttemptAsync(host.Database, client: 7, price: 4000);
        await host.Database.ExecuteAsync($"""
            update lead_flow set slots = 1 where id = '{seed.Id}'; update attempt set account_id = 700 where id = '{sale}'; update sale set account_id = 700 where attempt_id = '{sale}';
            """);
        return (seed.Id, sale);
    }

    private async Task<ApiAnswer> ImportAsync(byte[] file, string type, int status)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new(type);
        using var response = await admin.PostAsync(Returns + "/import", content);
        var text = await response.Content.ReadAsStringAsync();
        ((int)response.StatusCode).ShouldBe(status, text);
        return new ApiAnswer(status, text, null, response.Headers);
    }

    private async Task PatchAsync(string path, string body)
    {
        var before = await admin.CallAsync("GET", path).ExpectAsync(200);
        await admin.CallAsync("PATCH", path, body, before.ETag).ExpectAsync(200);
    }

    private static string[] Text(System.Text.Json.Nodes.JsonNode node, params string[] names) => [.. names.Select(name => node[name]!.GetValue<string>())];
}
