using System.Text.Json.Nodes;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.Ports.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Api.Tests.Settings;

// Create, read, change with ETag, archive; decision 16.
public sealed class SettingsApiTests(ApiHost host) : IAsyncLifetime, IClassFixture<ApiHost>
{
    private HttpClient admin = null!; // set before each test

    public async ValueTask InitializeAsync()
    {
        admin = await host.AdministratorAsync();
        if ((await admin.CallAsync("GET", "/api/v1/lead-types/4439")).Status == 404)
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
    public async Task Notes_on_a_client_are_kept_and_bounded() // CLNT-07
    {
        var made = await admin.CallAsync("POST", "/api/v1/clients", """{"companyName":"Noted","notes":" The first 10 leads are tests. "}""").ExpectAsync(201);
        var path = $"/api/v1/clients/{made.Json["id"]}";
        (await admin.CallAsync("GET", path).ExpectAsync(200)).Json["notes"]!.GetValue<string>().ShouldBe("The first 10 leads are tests.");
        var long4001 = $$"""{"companyName":"Noted","notes":"{{new string('x', 4_001)}}"}""";
        (await admin.CallAsync("POST", "/api/v1/clients", long4001).ExpectAsync(400)).Json["errors"]!.AsObject().ShouldContainKey("/notes");
    }

    [Fact]
    public async Task Lead_source_has_an_address_and_any_number_of_campaigns_each_of_one_lead_type_that_exists() // CAMP-01, CAMP-05, CAMP-08, CAMP-09
    {
        var body = """{"name":"Two Prices","email":"buy@example.com","address":"1 Main St","city":"Reno","state":"NV","postalCode":"89501"}""";
        var source = (await admin.CallAsync("POST", "/api/v1/lead-sources", body).ExpectAsync(201)).Json["id"]!.GetValue<int>();
        var read = (await admin.CallAsync("GET", $"/api/v1/lead-sources/{source}").ExpectAsync(200)).Json;
        (read["email"]!.GetValue<string>(), read["city"]!.GetValue<string>(), read["postalCode"]!.GetValue<string>()).ShouldBe(("buy@example.com", "Reno", "89501"));
        foreach (var (name, price) in new[] { ("California", "35.00"), ("Nevada", "15.00") })
        {
            await admin.CallAsync("POST", "/api/v1/campaigns", $$"""{"leadSourceId":{{source}},"leadTypeId":4439,"name":"{{name}}","price":"{{price}}"}""").ExpectAsync(201);
        }

        var campaigns = (await admin.CallAsync("GET", $"/api/v1/campaigns?leadSourceId={source}").ExpectAsync(200)).Json["items"]!.AsArray();
        campaigns.Select(campaign => campaign!["price"]!.GetValue<string>()).ShouldBe(["35.00", "15.00"]);
        await admin.CallAsync("POST", "/api/v1/campaigns", $$"""{"leadSourceId":{{source}},"leadTypeId":[4439],"name":"Two types","price":"1.00"}""").ExpectAsync(400);
        (await admin.CallAsync("POST", "/api/v1/campaigns", $$"""{"leadSourceId":{{source}},"leadTypeId":999,"name":"No type","price":"1.00"}""").ExpectAsync(400)).Json["errors"]!.AsObject().ShouldContainKey("/leadTypeId");
        (await admin.CallAsync("POST", "/api/v1/campaigns", $$"""{"leadSourceId":{{source}},"leadTypeId":4439,"name":"Negative","price":"-1.00"}""").ExpectAsync(400)).Json["errors"]!.AsObject().ShouldContainKey("/price");
    }

    [Fact]
    public async Task Any_number_of_lead_types_each_with_its_industry_and_the_labels_of_its_fields() // LT-01, LT-02, LT-06, LT-07
    {
        foreach (var (id, name, industry) in new[] { (61, "Roofs", "Energy"), (62, "Cars", "Insurance") })
        {
            var body = $$"""{"id":{{id}},"name":"{{name}}","industry":"{{industry}}","fields":[{"name":"LoanAmount","label":"Loan Amount","kind":"money"}]}""";
            await admin.CallAsync("POST", "/api/v1/lead-types", body).ExpectAsync(201);
        }

        var read = (await admin.CallAsync("GET", "/api/v1/lead-types/61").ExpectAsync(200)).Json;
        (read["name"]!.GetValue<string>(), read["industry"]!.GetValue<string>()).ShouldBe(("Roofs", "Energy"));
        (read["fields"]![0]!["name"]!.GetValue<string>(), read["fields"]![0]!["label"]!.GetValue<string>()).ShouldBe(("LoanAmount", "Loan Amount"));
        var types = host.Services.GetRequiredService<ICatalogSource>().Current.LeadTypes;
        new[] { 61, 62 }.Select(id => types[new LeadTypeId(id)].Industry).ShouldBe(["Energy", "Insurance"]);
        var unnamed = """{"name":"x","fields":[{"name":"Loan Amount"}]}""";
        (await admin.CallAsync("POST", "/api/v1/lead-types", unnamed).ExpectAsync(400)).Json["errors"]!.AsObject().ShouldContainKey("/fields/0/name");
    }

    [Fact]
    public async Task Deleted_campaign_is_out_of_the_catalog_and_its_number_and_history_stay() // CAMP-49
    {
        var made = await admin.CallAsync("POST", "/api/v1/campaigns", """{"leadSourceId":6240,"leadTypeId":4439,"name":"Short-lived","price":"1.00"}""").ExpectAsync(201);
        var id = made.Json["id"]!.GetValue<int>();
        await admin.CallAsync("DELETE", $"/api/v1/campaigns/{id}", null, made.ETag).ExpectAsync(200);
        host.Services.GetRequiredService<ICatalogSource>().Current.Campaigns.ShouldNotContainKey(new CampaignId(id));
        (await admin.CallAsync("GET", "/api/v1/campaigns").ExpectAsync(200)).Text.ShouldNotContain("Short-lived");
        (await admin.CallAsync("GET", "/api/v1/campaigns?archived=true").ExpectAsync(200)).Text.ShouldContain("Short-lived");
        (await admin.CallAsync("GET", $"/api/v1/campaigns/{id}/versions").ExpectAsync(200)).Json["items"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Saved_setting_is_in_the_catalog_when_the_answer_comes_and_reads_back() // CLNT-01, CLNT-14, CLNT-16, CLNT-22
    {
        var read = await admin.CallAsync("GET", "/api/v1/delivery-accounts/700").ExpectAsync(200);
        read.ETag.ShouldBe("\"" + read.Json["version"] + "\"");
        read.Json["price"]!.GetValue<string>().ShouldBe("40.00");
        read.Json["criteria"]!.ToJsonString().ShouldBe("""{"field":"State","op":"isAnyOf","values":["AZ"]}""");
        var made = await admin.CallAsync("POST", "/api/v1/clients", """{"companyName":"National Portal","status":"active","zoneId":"America/New_York"}""").ExpectAsync(201);
        var id = made.Json["id"]!.GetValue<int>();
        made.Headers.Location!.OriginalString.ShouldBe($"/api/v1/clients/{id}");
        host.Services.GetRequiredService<ICatalogSource>().Current.Clients[new ClientId(id)].CompanyName.ShouldBe("National Portal");
    }

    [Fact]
    public async Task Change_needs_the_ETag_that_was_read()
    {
        var id = await ClientAsync("Etag");
        var put = """{"companyName":"Etag two"}""";
        (await admin.CallAsync("PUT", $"/api/v1/clients/{id}", put).ExpectAsync(428)).Code.ShouldBe("ifMatchNeeded");
        (await admin.CallAsync("PUT", $"/api/v1/clients/{id}", put, "\"7\"").ExpectAsync(412)).Code.ShouldBe("stale");
        var changed = await admin.CallAsync("PUT", $"/api/v1/clients/{id}", put, "\"1\"").ExpectAsync(200);
        changed.ETag.ShouldBe("\"2\"");
        await admin.CallAsync("PUT", $"/api/v1/clients/{id}", put, "\"1\"").ExpectAsync(412);
        await admin.CallAsync("PUT", $"/api/v1/clients/{id}", """{"id":1,"companyName":"x"}""", "\"2\"").ExpectAsync(400);
    }

    [Fact]
    public async Task What_was_read_can_be_written_back_unchanged()
    {
        foreach (var path in new[] { "lead-types/4439", "lead-sources/6240", "campaigns/13278", "clients/7", "delivery-methods/70", "delivery-accounts/700" })
        {
            var read = await admin.CallAsync("GET", "/api/v1/" + path).ExpectAsync(200);
            var written = await admin.CallAsync("PUT", "/api/v1/" + path, read.Text, read.ETag).ExpectAsync(200);
            Values(written).ShouldBe(Values(read), path);
        }
    }

    [Fact]
    public async Task Merge_patch_changes_what_it_names_and_removes_what_is_null()
    {
        var made = await admin.CallAsync("POST", "/api/v1/clients", """{"companyName":"Patch","email":"a@example.com","limits":{"perDay":5,"perHour":1}}""").ExpectAsync(201);
        var path = "/api/v1/clients/" + made.Json["id"];
        var patched = await admin.CallAsync("PATCH", path, """{"email":null,"limits":{"perHour":null,"perDay":9},"priority":3}""", made.ETag).ExpectAsync(200);
        patched.Json["companyName"]!.GetValue<string>().ShouldBe("Patch");
        patched.Json["email"].ShouldBeNull();
        patched.Json["limits"]!["perDay"]!.GetValue<int>().ShouldBe(9);
        patched.Json["limits"]!["perHour"].ShouldBeNull();
        patched.Json["priority"]!.GetValue<int>().ShouldBe(3);
        var wrong = await admin.CallAsync("PATCH", path, """{"limits":{"perYear":1}}""", patched.ETag).ExpectAsync(400);
        wrong.Json["errors"]!["/limits/perYear"].ShouldNotBeNull();
    }

    [Theory]
    [InlineData("""{"companyName":"x","admin":true}""", "/admin")]
    [InlineData("""{"companyName":"x","limits":{"perDay":"5"}}""", "/limits/perDay")]
    [InlineData("""{"companyName":"x","status":3}""", "/status")]
    [InlineData("""{"companyName":"x","status":"friendly"}""", "/status")]
    [InlineData("""{"companyName":"x","limits":{"perDay":-1}}""", "/limits/perDay")]
    [InlineData("""{"companyName":"x","zoneId":"Mars/Base"}""", "/zoneId")]
    [InlineData("""{"companyName":" ","email":"no"}""", "/email")]
    [InlineData("""{"companyName":null}""", "/companyName")]
    [InlineData("""{"companyName":"x","companyName":"y"}""", "")]
    [InlineData("""{}""", "")]
    [InlineData("""[]""", "")]
    public async Task Wrong_body_names_the_member(string body, string path)
    {
        var answer = await admin.CallAsync("POST", "/api/v1/clients", body).ExpectAsync(400);
        answer.Code.ShouldBe("invalid");
        answer.Json["traceId"]!.GetValue<string>().ShouldNotBeEmpty();
        answer.Json["errors"]!.AsObject().Select(error => error.Key).ShouldContain(key => key == path || (path.Length == 0 && key.Length <= 12), answer.Text);
    }

    [Fact]
    public async Task Delivery_account_says_how_an_unknown_outcome_ends() // decision 10, reliability 5.5
    {
        const string path = "/api/v1/delivery-accounts/700";
        var read = await admin.CallAsync("GET", path).ExpectAsync(200);
        read.Json["pinEnd"]!.GetValue<string>().ShouldBe("staff");
        await admin.CallAsync("PATCH", path, """{"pinEnd":"guess"}""", read.ETag).ExpectAsync(400);

        var patched = await admin.CallAsync("PATCH", path, """{"pinEnd":"notDelivered","pinMinutes":120}""", read.ETag).ExpectAsync(200);

        patched.Json["pinEnd"]!.GetValue<string>().ShouldBe("notDelivered");
        var account = host.Services.GetRequiredService<ICatalogSource>().Current.DeliveryAccounts[new DeliveryAccountId(700)];
        (account.PinEnd, account.PinMinutes).ShouldBe((PinEnd.NotDelivered, 120));
        await admin.CallAsync("PATCH", path, """{"pinEnd":"staff","pinMinutes":15}""", patched.ETag).ExpectAsync(200);
    }

    [Fact]
    public async Task Number_may_be_chosen_once_and_later_numbers_follow_it()
    {
        await admin.CallAsync("POST", "/api/v1/lead-sources", """{"id":50000,"name":"Chosen"}""").ExpectAsync(201);
        (await admin.CallAsync("POST", "/api/v1/lead-sources", """{"id":50000,"name":"Again"}""").ExpectAsync(409)).Code.ShouldBe("numberTaken");
        var next = await admin.CallAsync("POST", "/api/v1/lead-sources", """{"name":"Next"}""").ExpectAsync(201);
        next.Json["id"]!.GetValue<int>().ShouldBe(50001);
        await admin.CallAsync("POST", "/api/v1/lead-sources", """{"id":0,"name":"Zero"}""").ExpectAsync(400);
    }

    [Fact]
    public async Task Archive_takes_it_out_of_the_catalog_unless_something_uses_it()
    {
        var used = await admin.CallAsync("DELETE", "/api/v1/clients/7", ifMatch: "*").ExpectAsync(400);
        used.Text.ShouldContain("delivery account 700");
        var id = await ClientAsync("Gone");
        await admin.CallAsync("DELETE", $"/api/v1/clients/{id}").ExpectAsync(428);
        await admin.CallAsync("DELETE", $"/api/v1/clients/{id}", ifMatch: "\"1\"").ExpectAsync(200);
        host.Services.GetRequiredService<ICatalogSource>().Current.Clients.ContainsKey(new ClientId(id)).ShouldBeFalse();
        (await admin.CallAsync("GET", $"/api/v1/clients/{id}").ExpectAsync(200)).Json["archived"]!.GetValue<bool>().ShouldBeTrue();
        await admin.CallAsync("PUT", $"/api/v1/clients/{id}", """{"companyName":"Back"}""", "\"2\"").ExpectAsync(404);
        var versions = await admin.CallAsync("GET", $"/api/v1/clients/{id}/versions").ExpectAsync(200);
        versions.Json["items"]!.AsArray().Select(item => item!["version"]!.GetValue<int>()).ShouldBe([2, 1]);
    }

    [Fact]
    public async Task List_pages_by_cursor_and_narrows_by_number()
    {
        var source = (await admin.CallAsync("POST", "/api/v1/lead-sources", """{"name":"Paged"}""").ExpectAsync(201)).Json["id"]!.GetValue<int>();
        for (var count = 0; count < 5; count++)
        {
            await admin.CallAsync("POST", "/api/v1/campaigns", $$"""{"leadSourceId":{{source}},"leadTypeId":4439,"name":"C{{count}}"}""").ExpectAsync(201);
        }

        List<string> names = [];
        string? cursor = null;
        do
        {
            var page = await admin.CallAsync("GET", $"/api/v1/campaigns?leadSourceId={source}&limit=2" + (cursor is null ? "" : "&cursor=" + cursor)).ExpectAsync(200);
            page.Json["items"]!.AsArray().Count.ShouldBeLessThanOrEqualTo(2);
            names.AddRange(page.Json["items"]!.AsArray().Select(item => item!["name"]!.GetValue<string>()));
            cursor = page.Json["next"]?.GetValue<string>();
        }
        while (cursor is not null);

        names.ShouldBe(["C0", "C1", "C2", "C3", "C4"]);
        await admin.CallAsync("GET", "/api/v1/campaigns?limit=201").ExpectAsync(400);
        await admin.CallAsync("GET", "/api/v1/campaigns?cursor=zzz").ExpectAsync(400);
        await admin.CallAsync("GET", "/api/v1/campaigns?leadSourceId=x").ExpectAsync(400);
    }

    [Fact]
    public async Task Outbound_switch_acts_without_an_ETag() // decision 18
    {
        (await admin.CallAsync("POST", "/api/v1/outbound/stop").ExpectAsync(200)).Json["outboundStopped"]!.GetValue<bool>().ShouldBeTrue();
        host.Services.GetRequiredService<ICatalogSource>().Current.Account.OutboundStopped.ShouldBeTrue();
        var version = (await admin.CallAsync("GET", "/api/v1/catalog").ExpectAsync(200)).Json["version"]!.GetValue<long>();
        await admin.CallAsync("POST", "/api/v1/outbound/stop").ExpectAsync(200);
        (await admin.CallAsync("GET", "/api/v1/catalog").ExpectAsync(200)).Json["version"]!.GetValue<long>().ShouldBe(version);
        await admin.CallAsync("POST", "/api/v1/outbound/start").ExpectAsync(200);
        host.Services.GetRequiredService<ICatalogSource>().Current.Account.OutboundStopped.ShouldBeFalse();
    }

    [Fact]
    public async Task Account_settings_change_with_ETag()
    {
        var read = await admin.CallAsync("GET", "/api/v1/account").ExpectAsync(200);
        await admin.CallAsync("PATCH", "/api/v1/account", """{"companyName":"Renamed"}""").ExpectAsync(428);
        var changed = await admin.CallAsync("PATCH", "/api/v1/account", """{"companyName":"Renamed"}""", read.ETag).ExpectAsync(200);
        changed.Json["zoneId"]!.GetValue<string>().ShouldBe("America/Phoenix");
        (await admin.CallAsync("PUT", "/api/v1/account", """{"companyName":"x","currency":"dollars"}""", changed.ETag).ExpectAsync(400)).Json["errors"]!["/currency"].ShouldNotBeNull();
        (await admin.CallAsync("PATCH", "/api/v1/account", """{"zone":"UTC"}""", changed.ETag).ExpectAsync(400)).Json["errors"]!["/zone"].ShouldNotBeNull();
    }

    private async Task<int> ClientAsync(string name) =>
        (await admin.CallAsync("POST", "/api/v1/clients", $$"""{"companyName":"{{name}}"}""").ExpectAsync(201)).Json["id"]!.GetValue<int>();

    private static string Values(ApiAnswer answer)
    {
        var json = (JsonObject)answer.Json;
        foreach (var name in new[] { "version", "changedAt" })
        {
            json.Remove(name);
        }

        return json.ToJsonString();
    }
}
