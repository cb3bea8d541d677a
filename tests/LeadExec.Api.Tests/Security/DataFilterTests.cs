using LeadExec.Api.Exports;
using LeadExec.TestKit.Leads;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Api.Tests.Security;

// SET-09: a role with a data filter sees its clients, lead sources and lead types, and nothing else; E-61: staff's list of what waits for a confirmation.
public sealed class DataFilterTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Rights = "\"leads\":\"edit\",\"clients\":\"delete\",\"leadSources\":\"view\",\"reports\":\"view\",\"export\":true";

    [Fact]
    public async Task Leads_are_those_that_an_attempt_was_made_to_deliver_to_the_clients()
    {
        using var admin = await AdminAsync();
        var (mine, foreign, both) = (await LeadAsync(7), await LeadAsync(8), await LeadAsync(7, 8));
        using var kim = await GivenAsync(admin, "kim@example.com", "\"clients\":[8]");

        var found = await IdsAsync(kim, "POST", "/api/v1/leads/search", """{"limit":200}""", "id");
        found.ShouldContain(foreign.Id.ToString());
        found.ShouldContain(both.Id.ToString());
        found.ShouldNotContain(mine.Id.ToString());
        await kim.CallAsync("GET", $"/api/v1/leads/{foreign.Id}").ExpectAsync(200);
        await kim.CallAsync("GET", $"/api/v1/leads/{mine.Id}").ExpectAsync(404);
        await kim.CallAsync("GET", $"/api/v1/leads/{mine.Id}/insert-request").ExpectAsync(404);
        var attempts = (await kim.CallAsync("GET", $"/api/v1/leads/{both.Id}/deliveries").ExpectAsync(200)).Json["items"]!.AsArray();
        attempts.ShouldHaveSingleItem()!["clientId"]!.GetValue<int>().ShouldBe(8);
        (await admin.CallAsync("GET", $"/api/v1/leads/{both.Id}/deliveries").ExpectAsync(200)).Json["items"]!.AsArray().Count.ShouldBe(2);
        var delivered = (await kim.CallAsync("GET", "/api/v1/deliveries?limit=200").ExpectAsync(200)).Json["items"]!.AsArray();
        delivered.Select(item => item!["clientId"]!.GetValue<int>()).Distinct().ShouldBe([8]);

        // What shows data of everybody is closed.
        foreach (var path in new[] { $"/api/v1/leads/{both.Id}/trace", "/api/v1/returns", "/api/v1/distribution/queue", "/api/v1/reports/today" })
        {
            await kim.CallAsync("GET", path).ExpectAsync(403);
        }
    }

    [Fact]
    public async Task Leads_of_lead_sources_and_lead_types_and_all_filters_together()
    {
        using var admin = await AdminAsync();
        var (here, there) = (await LeadAsync(7), await (new LeadSeed { LeadType = 4439, Source = 6241, Campaign = 13279 }).InsertAsync(host.Database));
        using var lee = await GivenAsync(admin, "lee@example.com", "\"leadSources\":[6241]");
        using var max = await GivenAsync(admin, "max@example.com", "\"leadSources\":[6241],\"clients\":[7]");
        using var ray = await GivenAsync(admin, "ray@example.com", "\"leadTypes\":[4440]");
        var seen = await IdsAsync(lee, "POST", "/api/v1/leads/search", """{"limit":200}""", "id");
        seen.ShouldContain(there.Id.ToString());
        seen.ShouldNotContain(here.Id.ToString());
        (await IdsAsync(max, "POST", "/api/v1/leads/search", "{}", "id")).ShouldBeEmpty();
        (await IdsAsync(ray, "POST", "/api/v1/leads/search", "{}", "id")).ShouldBeEmpty();
        (await IdsAsync(lee, "GET", "/api/v1/lead-sources", null, "id")).ShouldBe(["6241"]);
        (await IdsAsync(lee, "GET", "/api/v1/campaigns", null, "id")).ShouldBe(["13279"]);
        await lee.CallAsync("GET", "/api/v1/campaigns/13278/posting-instructions").ExpectAsync(404);
        await ray.CallAsync("GET", "/api/v1/lead-types/4439").ExpectAsync(404);
    }

    [Fact]
    public async Task Settings_of_other_clients_are_neither_seen_nor_changed_nor_made()
    {
        using var admin = await AdminAsync();
        using var sam = await GivenAsync(admin, "sam@example.com", "\"clients\":[8]");
        (await IdsAsync(sam, "GET", "/api/v1/clients", null, "id")).ShouldBe(["8"]);
        (await IdsAsync(sam, "GET", "/api/v1/delivery-accounts", null, "id")).ShouldBeEmpty();
        var names = (await sam.CallAsync("GET", "/api/v1/directory").ExpectAsync(200)).Json["clients"]!.AsArray();
        names.Select(item => item!["id"]!.GetValue<int>()).ShouldBe([8]);
        foreach (var path in new[] { "clients/7", "clients/7/versions", "clients/7/portal-users", "delivery-methods/70", "delivery-accounts/700", "delivery-accounts/700/health" })
        {
            await sam.CallAsync("GET", "/api/v1/" + path).ExpectAsync(404);
        }

        await sam.CallAsync("PUT", "/api/v1/clients/7", SampleSettings.Client).ExpectAsync(404);
        await sam.CallAsync("DELETE", "/api/v1/delivery-accounts/700").ExpectAsync(404);
        (await sam.CallAsync("POST", "/api/v1/delivery-methods", """{"clientId":7,"leadTypeId":4439,"description":"Mine","type":"leadPortal"}""").ExpectAsync(403)).Code.ShouldBe("outsideYourData");
        await sam.CallAsync("POST", "/api/v1/delivery-methods", """{"clientId":8,"leadTypeId":4439,"description":"Theirs","type":"leadPortal"}""").ExpectAsync(201);
    }

    [Fact]
    public async Task Reports_and_files_hold_what_the_role_sees()
    {
        using var admin = await AdminAsync();
        var day = new DateTimeOffset(2026, 2, 3, 18, 0, 0, TimeSpan.Zero);
        await LeadAsync(day, (7, 4000));
        await LeadAsync(day, (8, 1200));
        await LeadAsync(day, (7, 3000), (8, 500));
        using var ann = await GivenAsync(admin, "ann@example.com", "\"clients\":[8]");
        foreach (var group in new[] { "", "&group=client", "&group=leadSource" })
        {
            var total = (await ann.CallAsync("GET", "/api/v1/reports/leads?from=2026-02-03&to=2026-02-03" + group).ExpectAsync(200)).Json["total"]!;
            (total["received"]!.GetValue<int>(), total["revenue"]!.GetValue<string>()).ShouldBe((2, "17.00"), group);
        }

        var whole = (await admin.CallAsync("GET", "/api/v1/reports/leads?from=2026-02-03&to=2026-02-03").ExpectAsync(200)).Json["total"]!;
        (whole["received"]!.GetValue<int>(), whole["revenue"]!.GetValue<string>()).ShouldBe((3, "87.00"));

        (await ann.CallAsync("GET", "/api/v1/exports/lists").ExpectAsync(200)).Text.ShouldNotContain("\"returns\"");
        await ann.CallAsync("POST", "/api/v1/exports", Export("returns", "{}", out _)).ExpectAsync(403);
        foreach (var (list, filter, lines) in new[] { ("leads", """{"from":"2026-02-03","to":"2026-02-03"}""", 2), ("deliveries", """{"from":"2026-02-03T00:00:00Z","to":"2026-02-04T00:00:00Z"}""", 2), ("clients", "{}", 1) })
        {
            await ann.CallAsync("POST", "/api/v1/exports", Export(list, filter, out var id)).ExpectAsync(202);
            while (await host.Services.GetRequiredService<ExportWriter>().RoundAsync(CancellationToken.None))
            {
            }

            var done = (await ann.CallAsync("GET", $"/api/v1/exports/{id}").ExpectAsync(200)).Json;
            (done["state"]!.GetValue<string>(), done["rows"]!.GetValue<int>()).ShouldBe(("done", lines), list);
        }
    }

    [Fact]
    public async Task Confirmations_of_all_clients_page_by_urgency_and_keep_to_the_filter()
    {
        using var admin = await AdminAsync();
        using var eve = await GivenAsync(admin, "eve@example.com", "\"clients\":[8]");
        var attempts = new List<string>();
        foreach (var (client, minutes) in new[] { (7, 90), (8, 30), (7, 60) })
        {
            var attempt = await (await LeadAsync([])).AttemptAsync(host.Database, client, 4000);
            await host.Database.ExecuteAsync($"""
                delete from sale where attempt_id = '{attempt}';
                update attempt set state = 7, price = null, agreed = 3500, confirm_until = timestamptz '2026-03-10 12:00Z' + interval '{minutes} minutes' where id = '{attempt}'
                """);
            attempts.Add(attempt.ToString());
        }

        var first = (await admin.CallAsync("GET", "/api/v1/confirmations?limit=2").ExpectAsync(200)).Json;
        first["items"]!.AsArray().Select(item => item!["attemptId"]!.GetValue<string>()).ShouldBe([attempts[1], attempts[2]]);
        var item = first["items"]![0]!;
        (item["client"]!.GetValue<string>(), item["price"]!.GetValue<string>(), item["campaign"]!.GetValue<string>()).ShouldBe(("Other", "35.00", "Landing"));
        var second = (await admin.CallAsync("GET", $"/api/v1/confirmations?limit=2&cursor={first["next"]!.GetValue<string>()}").ExpectAsync(200)).Json;
        (second["items"]!.AsArray().ShouldHaveSingleItem()!["attemptId"]!.GetValue<string>(), second["next"]).ShouldBe((attempts[0], null));
        (await IdsAsync(admin, "GET", "/api/v1/confirmations?clientId=7", null, "attemptId")).ShouldBe([attempts[2], attempts[0]]);
        (await IdsAsync(eve, "GET", "/api/v1/confirmations", null, "attemptId")).ShouldBe([attempts[1]]);
        await admin.CallAsync("GET", "/api/v1/confirmations?limit=0").ExpectAsync(400);
        await admin.CallAsync("GET", "/api/v1/confirmations?cursor=odd").ExpectAsync(400);
    }

    private static string Export(string list, string filter, out Guid id) => $$"""{"id":"{{id = Guid.NewGuid()}}","list":"{{list}}","form":"csv","filter":{{filter}}}""";

    private static async Task<List<string>> IdsAsync(HttpClient browser, string method, string path, string? body, string member) =>
        [.. (await browser.CallAsync(method, path, body).ExpectAsync(200)).Json["items"]!.AsArray().Select(item => item![member]!.ToString())];

    private Task<LeadSeed> LeadAsync(params int[] clients) => LeadAsync(new LeadSeed().At, [.. clients.Select(client => (client, 4000))]);

    private async Task<LeadSeed> LeadAsync(DateTimeOffset at, params (int Client, int Price)[] sales)
    {
        var seed = await new LeadSeed { LeadType = 4439, Source = 6240, Campaign = 13278, At = at }.InsertAsync(host.Database);
        foreach (var (client, price) in sales)
        {
            await seed.AttemptAsync(host.Database, client, price);
        }

        return seed;
    }

    private async Task<HttpClient> AdminAsync()
    {
        var admin = await host.AdministratorAsync();
        if ((await admin.CallAsync("GET", "/api/v1/lead-types/4439")).Status == 404)
        {
            await SampleSettings.CreateAsync(admin);
            await admin.CallAsync("POST", "/api/v1/clients", """{"id":8,"companyName":"Other"}""").ExpectAsync(201);
            await admin.CallAsync("POST", "/api/v1/lead-sources", """{"id":6241,"name":"Second"}""").ExpectAsync(201);
            await admin.CallAsync("POST", "/api/v1/campaigns", """{"id":13279,"leadSourceId":6241,"leadTypeId":4439,"name":"Other landing","price":"15.00"}""").ExpectAsync(201);
        }

        return admin;
    }

    private async Task<HttpClient> GivenAsync(HttpClient admin, string email, string data)
    {
        var body = $"{{\"name\":\"For {email}\",\"rights\":{{{Rights},\"data\":{{{data}}}}}}}";
        var role = (await admin.CallAsync("POST", "/api/v1/staff-roles", body).ExpectAsync(201)).Json["id"]!.GetValue<int>();
        (await host.StaffAsync(email)).Dispose();
        await host.Database.ExecuteAsync($"update app_user set staff_role_id = {role} where email = '{email}'");
        return await host.SessionAsync(email);
    }
}
