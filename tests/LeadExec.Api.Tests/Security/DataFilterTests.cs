using LeadExec.Api.Exports;
using LeadExec.Domain.Values;
using LeadExec.TestKit.Leads;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Api.Tests.Security;

// SET-09: a role with a data filter sees its clients, lead sources and lead types, and nothing else; E-61: staff's list of what waits for a confirmation.
public sealed class DataFilterTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Rights = "\"leads\":\"edit\",\"clients\":\"delete\",\"leadSources\":\"view\",\"reports\":\"view\",\"export\":true";
    private const string Orders = "/api/v1/orders";
    private const string Invoices = "/api/v1/invoices";
    private const string Payments = "/api/v1/payments";

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

        // Steps with other clients are not told.
        await host.Database.ExecuteAsync($$"""
            insert into flow_log(lead_id, started_at, elapsed_ms, wait_ms, steps)
            values ('{{both.Id}}', now(), 1, 0, '[{"step":"received","result":"accepted","at":"2026-03-10T12:00:00Z","ms":1},{"step":"sent","result":"accepted","at":"2026-03-10T12:00:00Z","ms":1,"client":7},{"step":"sent","result":"accepted","at":"2026-03-10T12:00:00Z","ms":1,"client":8}]')
            """);
        (await StepsAsync(kim, both)).ShouldBe(2);
        (await StepsAsync(admin, both)).ShouldBe(3);
        foreach (var part in new[] { "trace", "history", "appointments", "find-client" })
        {
            await kim.CallAsync("GET", $"/api/v1/leads/{mine.Id}/{part}").ExpectAsync(404);
        }

        // Nor deeds with them, nor their accounts when a client is sought.
        foreach (var attempt in (await admin.CallAsync("GET", $"/api/v1/leads/{both.Id}/deliveries").ExpectAsync(200)).Json["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()))
        {
            await host.Database.ExecuteAsync($"insert into audit_entry(at, actor, action, subject, after) values (now(), 'user/1', 'updatePrice', 'attempt/{attempt}', '{{}}')");
        }

        (await IdsAsync(admin, "GET", $"/api/v1/leads/{both.Id}/history", null, "deliveryId")).Count.ShouldBe(2);
        (await IdsAsync(kim, "GET", $"/api/v1/leads/{both.Id}/history", null, "deliveryId")).ShouldBe([attempts[0]!["id"]!.GetValue<string>()]);
        (await IdsAsync(admin, "GET", $"/api/v1/leads/{both.Id}/find-client?all=true", null, "clientId")).ShouldContain("7");
        (await IdsAsync(kim, "GET", $"/api/v1/leads/{both.Id}/find-client?all=true", null, "clientId")).ShouldNotContain("7");

        // What shows data of everybody is closed.
        foreach (var path in new[] { $"/api/v1/leads/{both.Id}/why", "/api/v1/queue/events", "/api/v1/reports/today", "/api/v1/books/periods" })
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
        using var ann = await GivenAsync(admin, "ann@example.com", "\"clients\":[8]", Rights + ",\"money\":\"view\"");
        foreach (var group in new[] { "", "&group=client", "&group=leadSource" })
        {
            var total = (await ann.CallAsync("GET", "/api/v1/reports/leads?from=2026-02-03&to=2026-02-03" + group).ExpectAsync(200)).Json["total"]!;
            (total["received"]!.GetValue<int>(), total["revenue"]!.GetValue<string>()).ShouldBe((2, "17.00"), group);
        }

        var whole = (await admin.CallAsync("GET", "/api/v1/reports/leads?from=2026-02-03&to=2026-02-03").ExpectAsync(200)).Json["total"]!;
        (whole["received"]!.GetValue<int>(), whole["revenue"]!.GetValue<string>()).ShouldBe((3, "87.00"));

        foreach (var (list, filter, lines) in new[] { ("leads", """{"from":"2026-02-03","to":"2026-02-03"}""", 2), ("deliveries", """{"from":"2026-02-03T00:00:00Z","to":"2026-02-04T00:00:00Z"}""", 2), ("clients", "{}", 1) })
        {
            (await ExportedAsync(ann, list, filter)).ShouldBe(("done", lines), list);
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

    [Fact]
    public async Task Orders_invoices_and_payments_are_those_of_the_clients()
    {
        using var admin = await AdminAsync();
        using var joe = await GivenAsync(admin, "joe@example.com", "\"clients\":[8]", "\"money\":\"edit\",\"export\":true");
        var made = new Dictionary<string, string>();
        foreach (var (path, body) in MoneyBodies())
        {
            var (mine, foreign) = ((await admin.CallAsync("POST", path, body(8))).Json["id"]!.ToString(), (await admin.CallAsync("POST", path, body(7))).Json["id"]!.ToString());
            var seen = await IdsAsync(joe, "GET", path + "?limit=200", null, "id");
            seen.ShouldContain(mine, path);
            seen.ShouldNotContain(foreign, path);
            (await IdsAsync(joe, "GET", path + "?clientId=7", null, "id")).ShouldBeEmpty(path);
            (await IdsAsync(admin, "GET", path + "?clientId=7", null, "id")).ShouldContain(foreign, path);
            await joe.CallAsync("GET", $"{path}/{mine}").ExpectAsync(200);
            await joe.CallAsync("GET", $"{path}/{foreign}").ExpectAsync(404);
            (await joe.CallAsync("POST", path, body(7)).ExpectAsync(403)).Code.ShouldBe("outsideYourData");
            made[path] = foreign;
            made[path + "/own"] = mine;
        }

        foreach (var (method, path, body) in new[]
        {
            ("POST", $"{Orders}/{made[Orders]}/status", """{"status":"paused"}"""),
            ("POST", $"{Orders}/{made[Orders]}/renew", null),
            ("GET", $"{Invoices}/{made[Invoices]}/pdf", null),
            ("POST", $"{Invoices}/{made[Invoices]}/void", """{"reason":"Mine"}"""),
            ("GET", $"{Payments}/{made[Payments]}/refunds", null),
            ("POST", $"{Payments}/{made[Payments]}/refunds", $$"""{"id":"{{Guid.NewGuid()}}","amount":"1.00"}"""),
        })
        {
            await joe.CallAsync(method, path, body).ExpectAsync(404);
        }

        // An own draft is not made another client's.
        (await joe.CallAsync("PUT", $"{Invoices}/{made[Invoices + "/own"]}", MoneyBodies()[Invoices](7)).ExpectAsync(403)).Code.ShouldBe("outsideYourData");
        await joe.CallAsync("POST", $"{Orders}/{made[Orders + "/own"]}/status", """{"status":"paused"}""").ExpectAsync(200);
        (await ExportedAsync(joe, "orders", "{}")).ShouldBe(("done", 1));
    }

    [Fact]
    public async Task Returns_are_those_of_the_clients_and_so_are_decisions_about_them()
    {
        using var admin = await AdminAsync();
        using var roy = await GivenAsync(admin, "roy@example.com", "\"clients\":[8]", "\"leads\":\"view\",\"approveReturns\":true");
        var (mine, foreign, other) = (await SoldAsync(8), await SoldAsync(7), await SoldAsync(7));
        await admin.CallAsync("POST", "/api/v1/returns", Marked(foreign)).ExpectAsync(200);
        await roy.CallAsync("POST", "/api/v1/returns", Marked(other)).ExpectAsync(404);
        await roy.CallAsync("POST", "/api/v1/returns", Marked(mine)).ExpectAsync(200);

        (await IdsAsync(roy, "GET", "/api/v1/returns?limit=200", null, "id")).ShouldBe([mine.ToString()]);
        (await IdsAsync(admin, "GET", "/api/v1/returns?limit=200", null, "id")).ShouldContain(foreign.ToString());
        await roy.CallAsync("GET", $"/api/v1/returns/{mine}").ExpectAsync(200);
        foreach (var (method, action, body) in new[] { ("GET", "", null), ("POST", "/approve", "{}"), ("POST", "/return-to-source", null), ("POST", "/deny", null), ("POST", "/request", """{"reason":"Mine"}""") })
        {
            await roy.CallAsync(method, $"/api/v1/returns/{foreign}{action}", body).ExpectAsync(404);
        }
    }

    [Fact]
    public async Task Queue_is_that_of_the_leads_that_the_filter_shows()
    {
        using var admin = await AdminAsync();
        using var viv = await GivenAsync(admin, "viv@example.com", "\"clients\":[8]");
        using var una = await GivenAsync(admin, "una@example.com", "\"leadSources\":[6241]");
        var (mine, foreign) = (await LeadAsync(8), await LeadAsync(7));
        var second = await new LeadSeed { LeadType = 4439, Source = 6241, Campaign = 13279 }.InsertAsync(host.Database);
        await host.Database.ExecuteAsync($"update lead_flow set stage = 7, due_at = clock_timestamp() - interval '1 minute' where id in ('{mine.Id}', '{foreign.Id}', '{second.Id}')");

        foreach (var (browser, lead) in new[] { (viv, mine), (una, second) })
        {
            var queue = (await browser.CallAsync("GET", "/api/v1/distribution/queue").ExpectAsync(200)).Json;
            (queue["depth"]!.GetValue<int>(), queue["processing"]!.GetValue<int>()).ShouldBe((1, 0));
            queue["items"]!.AsArray().ShouldHaveSingleItem()!["leadId"]!.GetValue<string>().ShouldBe(lead.Id.ToString());
            queue["campaigns"]!.AsArray().ShouldHaveSingleItem()!["campaignId"]!.GetValue<int>().ShouldBe(lead.Campaign);
        }

        (await admin.CallAsync("GET", "/api/v1/distribution/queue").ExpectAsync(200)).Json["depth"]!.GetValue<int>().ShouldBe(3);
        await host.Database.ExecuteAsync("update lead_flow set stage = 1, due_at = null where stage = 7");
        (await IdsAsync(viv, "GET", "/api/v1/distribution/queue?processing=true", null, "leadId")).ShouldBe([mine.Id.ToString()]);
        (await viv.CallAsync("GET", "/api/v1/distribution/queue").ExpectAsync(200)).Json["processing"]!.GetValue<int>().ShouldBe(1);
        await host.Database.ExecuteAsync("update lead_flow set stage = 6 where stage = 1");
    }

    [Fact]
    public async Task Pings_refused_posts_and_deliveries_that_failed_or_are_unknown_keep_to_the_filter()
    {
        using var admin = await AdminAsync();
        using var ida = await GivenAsync(admin, "ida@example.com", "\"clients\":[8]", "\"leads\":\"edit\",\"sendByHand\":true");
        using var ulf = await GivenAsync(admin, "ulf@example.com", "\"leadSources\":[6241]");
        var (asked, declined, second) = (await PingAsync(6240, 7, 8), await PingAsync(6240, 7), await PingAsync(6241, 7));
        await host.Database.ExecuteAsync("insert into refused_post (at, receiver, lead_source_id, reason) values (now(), 'v1', 6240, 103), (now(), 'v2', 6241, 104), (now(), 'v1', null, 104)");

        (await IdsAsync(ida, "GET", "/api/v1/pings", null, "id")).ShouldBe([asked]);
        (await ida.CallAsync("GET", $"/api/v1/pings/{asked}").ExpectAsync(200)).Json["bids"]!.AsArray().ShouldHaveSingleItem()!["clientId"]!.GetValue<int>().ShouldBe(8);
        await ida.CallAsync("GET", $"/api/v1/pings/{declined}").ExpectAsync(404);
        (await IdsAsync(ulf, "GET", "/api/v1/pings", null, "id")).ShouldBe([second]);
        (await IdsAsync(ida, "GET", "/api/v1/refused-posts", null, "receiver")).ShouldBeEmpty();
        (await IdsAsync(ulf, "GET", "/api/v1/refused-posts", null, "receiver")).ShouldBe(["v2"]);
        (await IdsAsync(admin, "GET", "/api/v1/refused-posts", null, "receiver")).Count.ShouldBe(3);

        foreach (var (state, list) in new[] { (4, "/api/v1/failed-deliveries"), (6, "/api/v1/reconcile") })
        {
            var seed = await LeadAsync([]);
            var (mine, foreign) = (await seed.AttemptAsync(host.Database, 8, null), await seed.AttemptAsync(host.Database, 7, null));
            await host.Database.ExecuteAsync($"update attempt set state = {state}, done_at = null, pinned_until = case {state} when 6 then clock_timestamp() end where id in ('{mine}', '{foreign}')");
            (await IdsAsync(ida, "GET", list + "?limit=200", null, "attemptId")).ShouldBe([mine.ToString()], list);
            (await IdsAsync(admin, "GET", list + "?limit=200", null, "attemptId")).ShouldContain(foreign.ToString(), list);
            await ida.CallAsync("GET", $"/api/v1/leads/{seed.Id}/deliveries/{mine}/notes").ExpectAsync(200);
            await ida.CallAsync("GET", $"/api/v1/leads/{seed.Id}/deliveries/{foreign}/notes").ExpectAsync(404);
            await ida.CallAsync("POST", $"/api/v1/leads/{seed.Id}/attempts/{foreign}/decide", """{"accepted":true}""").ExpectAsync(404);
            (await ida.CallAsync("POST", $"/api/v1/leads/{seed.Id}/send", $$"""{"key":"{{Guid.NewGuid()}}","accountId":700}""").ExpectAsync(403)).Code.ShouldBe("outsideYourData");
            await ida.CallAsync("POST", $"/api/v1/leads/{seed.Id}/deliveries/{foreign}/resend", $$"""{"key":"{{Guid.NewGuid()}}"}""").ExpectAsync(404);
        }
    }

    private static Dictionary<string, Func<int, string>> MoneyBodies() => new()
    {
        [Orders] = client => $$"""{"clientId":{{client}},"name":"Filtered","type":"dollarAmount","items":[{"dollars":"200.00"}]}""",
        [Invoices] = client => $$"""{"clientId":{{client}},"description":"March","term":"net15","lines":[{"description":"Set-up","quantity":1,"unitPrice":"110.00"}]}""",
        [Payments] = client => $$"""{"id":"{{Guid.NewGuid()}}","clientId":{{client}},"method":"bankTransfer","amount":"50.00"}""",
    };

    private static async Task<int> StepsAsync(HttpClient browser, LeadSeed lead) =>
        (await browser.CallAsync("GET", $"/api/v1/leads/{lead.Id}/trace").ExpectAsync(200)).Json["segments"]![0]!["steps"]!.AsArray().Count;

    private static string Marked(AttemptId delivery) => $$"""{"deliveryId":"{{delivery}}","reason":"Wrong number"}""";

    private async Task<AttemptId> SoldAsync(int client)
    {
        var seed = await LeadAsync([]);
        var sale = await seed.AttemptAsync(host.Database, client, 4000);
        await host.Database.ExecuteAsync($"""
            update lead_flow set slots = 1 where id = '{seed.Id}'; update attempt set account_id = 700 where id = '{sale}'; update sale set account_id = 700 where attempt_id = '{sale}';
            """);
        return sale;
    }

    private async Task<string> PingAsync(int source, params int[] clients)
    {
        var id = Guid.CreateVersion7();
        var bids = string.Join(',', clients.Select(client => $$"""{"client":{{client}},"account":{{client}},"method":{{client}},"bid":"{{Guid.NewGuid()}}","state":1,"ms":5,"reason":0}"""));
        await host.Database.ExecuteAsync($"""
            insert into ping(id, lead_type_id, lead_source_id, campaign_id, catalog_version, received_at, issued_at, accepted, price, revenue, matches, test, shared, elapsed_ms, traces)
            values ('{id}', 4439, {source}, 13278, 1, clock_timestamp(), clock_timestamp(), false, 0, 0, 0, false, false, 1, '[{bids}]')
            """);
        return id.ToString();
    }

    private async Task<(string State, int Rows)> ExportedAsync(HttpClient browser, string list, string filter)
    {
        await browser.CallAsync("POST", "/api/v1/exports", Export(list, filter, out var id)).ExpectAsync(202);
        while (await host.Services.GetRequiredService<ExportWriter>().RoundAsync(CancellationToken.None))
        {
        }

        var done = (await browser.CallAsync("GET", $"/api/v1/exports/{id}").ExpectAsync(200)).Json;
        return (done["state"]!.GetValue<string>(), done["rows"]!.GetValue<int>());
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

    private async Task<HttpClient> GivenAsync(HttpClient admin, string email, string data, string rights = Rights)
    {
        var body = $"{{\"name\":\"For {email}\",\"rights\":{{{rights},\"data\":{{{data}}}}}}}";
        var role = (await admin.CallAsync("POST", "/api/v1/staff-roles", body).ExpectAsync(201)).Json["id"]!.GetValue<int>();
        (await host.StaffAsync(email)).Dispose();
        await host.Database.ExecuteAsync($"update app_user set staff_role_id = {role} where email = '{email}'");
        return await host.SessionAsync(email);
    }
}
