using System.Text;
using System.Text.Json.Nodes;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Ports.Intake;
using LeadExec.Ports.Security;
using LeadExec.TestKit;
using LeadExec.TestKit.Leads;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Api.Tests.Leads;

// LEAD-01, LEAD-07, LEAD-08, LEAD-14, LEAD-16, LEAD-33, LEAD-35, LEAD-36, E-20, RPT-01 to RPT-03.
public sealed class LeadApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly Lock Gate = new();
    private static Task? settings;

    [Fact]
    public async Task Search_answers_leads_with_names_money_as_text_and_values_as_people_read_them()
    {
        using var admin = await AdminAsync();
        var seed = await Seed("""{"FirstName":"Ann","Email":"ann@example.com","State":"AZ"}""").InsertAsync(host.Database);
        await seed.AttemptAsync(host.Database, client: 7, price: 4000);

        var found = await SearchAsync(admin, $$"""{"text":"{{seed.Id}}","fields":["FirstName"]}""");

        var item = found["items"]!.AsArray().ShouldHaveSingleItem()!;
        item["campaign"]!.GetValue<string>().ShouldBe("Landing");
        item["leadSource"]!.GetValue<string>().ShouldBe("Partner");
        item["validity"]!.GetValue<string>().ShouldBe("valid");
        item["distribution"]!.GetValue<string>().ShouldBe("sold");
        (item["cost"]!.GetValue<string>(), item["revenue"]!.GetValue<string>(), item["profit"]!.GetValue<string>()).ShouldBe(("15.00", "40.00", "25.00"));
        item["values"]!.ToJsonString().ShouldBe("""{"email":"ann@example.com","state":"AZ","FirstName":"Ann"}""");
    }

    [Fact]
    public async Task Search_by_field_values_and_days_of_the_account()
    {
        using var admin = await AdminAsync();
        // 06:30 UTC on the 11th is still the 10th in Phoenix.
        await (Seed("""{"State":"NV"}""") with { At = new(2026, 1, 11, 6, 30, 0, TimeSpan.Zero) }).InsertAsync(host.Database);
        const string body = """{"leadTypeId":4439,"from":"2026-01-10","to":"2026-01-10","filter":{"all":[{"field":"State","op":"is","values":["Nevada"]}]}}""";

        (await SearchAsync(admin, body))["items"]!.AsArray().Count.ShouldBe(1);
        (await SearchAsync(admin, body.Replace("Nevada", "AZ", StringComparison.Ordinal)))["items"]!.AsArray().ShouldBeEmpty();
        (await SearchAsync(admin, body.Replace("\"2026-01-10\",\"filter", "\"2026-01-09\",\"filter", StringComparison.Ordinal)))["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Search_finds_a_person_by_exact_phone_or_mail_and_pages_by_cursor()
    {
        using var admin = await AdminAsync();
        var hashes = host.Services.GetRequiredService<IKeyedHash>();
        var phone = hashes.Hash(Purposes.SearchPhone, Encoding.UTF8.GetBytes("6025550142"));
        for (var at = 0; at < 3; at++)
        {
            await (Seed("{}") with { PhoneHash = phone }).InsertAsync(host.Database);
        }

        var first = await SearchAsync(admin, """{"text":"+1 (602) 555-0142","limit":2}""");
        var second = await SearchAsync(admin, $$"""{"text":"602-555-0142","limit":2,"cursor":"{{first["next"]!.GetValue<string>()}}"}""");

        first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(item => item!["id"]!.GetValue<string>()).Distinct().Count().ShouldBe(3);
        second["next"].ShouldBeNull();
        (await SearchAsync(admin, """{"text":"602555014"}"""))["items"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"limit":201}""", "/limit")]
    [InlineData("""{"cursor":"none of ours"}""", "/cursor")]
    [InlineData("""{"sort":"colourAscending"}""", "/sort")]
    [InlineData("""{"sort":4}""", "/sort")]
    [InlineData("""{"from":"yesterday"}""", "/from")]
    [InlineData("""{"filter":{"all":[{"any":[{"field":"State","op":"is","values":["AZ"]}]}]}}""", "/filter/all/0/any/0/field")]
    [InlineData("""{"leadTypeId":4439,"filter":{"field":"State","op":"matchesPattern","values":["^A"]}}""", "/filter")]
    [InlineData("""{"leadTypeId":4439,"filter":{"field":"NoSuchField","op":"is","values":["A"]}}""", "/filter/field")]
    [InlineData("""{"filter":{"none":[{"field":"$cost","op":"atLeast","values":["1.005"]}]}}""", "/filter/none/0/values/0")]
    [InlineData("""{"filter":{"field":"$cost","op":"contains","values":["1"]}}""", "/filter/op")]
    [InlineData("""{"filter":{"field":"$source","op":"atLeast","values":["1"]}}""", "/filter/op")]
    [InlineData("""{"filter":{"field":"$distribution","op":"is","values":["4"]}}""", "/filter/values/0")]
    [InlineData("""{"filter":{"field":"$colour","op":"is","values":["4"]}}""", "/filter/field")]
    [InlineData("""{"filter":{"field":"$received","op":"between","values":["2026-01-01"]}}""", "/filter/op")]
    [InlineData("""{"filter":{"all":[{"any":[{"all":[{"any":[{"all":[{"any":[{"all":[{"any":[]}]}]}]}]}]}]}]}}""", null)]
    [InlineData("""{"filter":{"all":[{"any":[{"all":[{"any":[{"all":[{"any":[{"all":[{"any":[{"all":[]}]}]}]}]}]}]}]}]}}""", "/filter")]
    public async Task A_wrong_search_names_its_mistake(string body, string? path)
    {
        using var admin = await AdminAsync();
        if (path is null)
        {
            await SearchAsync(admin, body);
            return;
        }

        (await admin.CallAsync("POST", "/api/v1/leads/search", body).ExpectAsync(400)).Json["errors"]![path].ShouldNotBeNull();
    }

    [Fact]
    public async Task Details_show_every_field_of_the_lead_type_with_its_label()
    {
        using var admin = await AdminAsync();
        var seed = await (Seed("""{"FirstName":"Ann","State":"AZ"}""") with { Validity = LeadValidity.Rejected }).InsertAsync(host.Database);

        var lead = (await admin.CallAsync("GET", $"/api/v1/leads/{seed.Id}").ExpectAsync(200)).Json;

        lead["fields"]!.AsArray().Select(field => (field!["name"]!.GetValue<string>(), field["text"]!.GetValue<string>()))
            .ShouldBe([("FirstName", "Ann"), ("Email", ""), ("State", "AZ")]);
        lead["validity"]!.GetValue<string>().ShouldBe("rejected");
        await host.Database.ExecuteAsync($"update lead set reason = 112 where id = '{seed.Id}'"); // LEAD-05, LEAD-40
        var item = (await SearchAsync(admin, $$"""{"text":"{{seed.Id}}"}"""))["items"]!.AsArray().ShouldHaveSingleItem()!;
        (item["reason"]!.GetValue<string>(), item["reasonText"]!.GetValue<string>()).ShouldBe(("duplicate", "Duplicate"));
        await admin.CallAsync("GET", $"/api/v1/leads/{Guid.NewGuid()}").ExpectAsync(404);
    }

    [Fact]
    public async Task Deliveries_carry_state_reason_and_the_opened_exchange()
    {
        using var admin = await AdminAsync();
        var exchange = new DeliveryExchange { Method = "POST", Url = "https://buyer.example/leads", RequestBody = [.. "{\"a\":1}"u8], Status = 422, ResponseBody = [0xff, 0xfe] };
        var sealedBytes = host.Services.GetRequiredService<ISecretBox>().SealBytes(ExchangeJson.Write(exchange), Purposes.Exchange);
        var seed = await Seed("{}").InsertAsync(host.Database);
        var attempt = await seed.AttemptAsync(host.Database, client: 7, price: null, exchange: sealedBytes);
        var other = await Seed("{}").InsertAsync(host.Database);

        var delivery = (await admin.CallAsync("GET", $"/api/v1/leads/{seed.Id}/deliveries").ExpectAsync(200)).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
        var opened = (await admin.CallAsync("GET", $"/api/v1/leads/{seed.Id}/deliveries/{attempt}/exchange").ExpectAsync(200)).Json;

        (delivery["client"]!.GetValue<string>(), delivery["state"]!.GetValue<string>(), delivery["reason"]!.GetValue<string>(), delivery["reasonText"]!.GetValue<string>())
            .ShouldBe(("Arizona Home Loans", "rejected", "buyerRejected", "Buyer rejected"));
        opened["requestBody"]!["text"]!.GetValue<string>().ShouldBe("{\"a\":1}");
        opened["responseBody"]!["base64"]!.GetValue<string>().ShouldBe(Convert.ToBase64String([0xff, 0xfe]));
        opened["status"]!.GetValue<int>().ShouldBe(422);
        await admin.CallAsync("GET", $"/api/v1/leads/{other.Id}/deliveries/{attempt}/exchange").ExpectAsync(404);
    }

    [Fact]
    public async Task Insert_request_is_opened_and_the_answer_stands_beside_it()
    {
        using var admin = await AdminAsync();
        var seed = await Seed("{}").InsertAsync(host.Database);
        var request = SealedRequest.Seal(host.Services.GetRequiredService<ISecretBox>(), "State=AZ"u8);
        await host.Database.ExecuteAsync($"""
            insert into lead_raw values ('{seed.Id}', decode('{Convert.ToHexString(request)}', 'hex'), 'application/x-www-form-urlencoded');
            update lead_flow set answer_status = 200, answer_media = 'text/xml', answer = '<ok/>', answered_at = now(), caller_waited = true where id = '{seed.Id}'
            """);

        var insert = (await admin.CallAsync("GET", $"/api/v1/leads/{seed.Id}/insert-request").ExpectAsync(200)).Json;

        insert["request"]!["text"]!.GetValue<string>().ShouldBe("State=AZ");
        (insert["answerStatus"]!.GetValue<int>(), insert["answer"]!["text"]!.GetValue<string>()).ShouldBe((200, "<ok/>"));
    }

    [Fact]
    public async Task Trace_names_clients_and_reasons_and_splits_own_time_from_waiting()
    {
        using var admin = await AdminAsync();
        var seed = await Seed("{}").InsertAsync(host.Database);
        await host.Database.ExecuteAsync($$"""
            insert into flow_log (lead_id, started_at, elapsed_ms, wait_ms, steps) values ('{{seed.Id}}', now(), 12.5, 9,
              '[{"step":"candidate","result":"skipped","reason":205,"detail":"wants AZ","at":"2026-03-10T12:00:00+00:00","ms":0.5,"waitMs":0,"client":7,"account":700}]')
            """);

        var segment = (await admin.CallAsync("GET", $"/api/v1/leads/{seed.Id}/trace").ExpectAsync(200)).Json["segments"]!.AsArray().ShouldHaveSingleItem()!;

        segment["ownMs"]!.GetValue<decimal>().ShouldBe(3.5m);
        var step = segment["steps"]!.AsArray().ShouldHaveSingleItem()!;
        (step["client"]!.GetValue<string>(), step["account"]!.GetValue<string>(), step["reason"]!.GetValue<string>(), step["reasonText"]!.GetValue<string>())
            .ShouldBe(("Arizona Home Loans", "AZ", "criteriaNotMet", "Criteria not met"));
    }

    [Fact]
    public async Task Refused_posts_are_listed_with_the_reason_in_words()
    {
        using var admin = await AdminAsync();
        await host.Database.ExecuteAsync("insert into refused_post (at, receiver, campaign_id, reason) values (now(), 'v1', 13278, 103), (now(), 'v2', 99, 104)");

        var first = (await admin.CallAsync("GET", "/api/v1/refused-posts?limit=1").ExpectAsync(200)).Json;
        var second = (await admin.CallAsync("GET", $"/api/v1/refused-posts?limit=1&cursor={first["next"]!.GetValue<string>()}").ExpectAsync(200)).Json;

        first["items"]![0]!["reasonText"]!.GetValue<string>().ShouldBe("Ip denied");
        second["items"]![0]!["campaign"]!.GetValue<string>().ShouldBe("Landing");
        second["next"].ShouldBeNull();
    }

    [Fact]
    public async Task Todays_figures_follow_the_accounts_day()
    {
        using var admin = await AdminAsync();
        host.Clock.GetUtcNow().ShouldBe(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)); // 02:00 in Phoenix
        var today = await (Seed("{}") with { At = new(2026, 3, 2, 7, 30, 0, TimeSpan.Zero) }).InsertAsync(host.Database);
        await today.AttemptAsync(host.Database, client: 7, price: 4000);
        await (Seed("{}") with { At = new(2026, 3, 2, 6, 30, 0, TimeSpan.Zero) }).InsertAsync(host.Database);

        var day = (await admin.CallAsync("GET", "/api/v1/reports/today?campaignId=13278").ExpectAsync(200)).Json;
        var year = (await admin.CallAsync("GET", "/api/v1/reports/today?period=year&campaignId=13278").ExpectAsync(200)).Json;

        (day["total"]!["received"]!.GetValue<int>(), day["total"]!["revenue"]!.GetValue<string>(), day["total"]!["profit"]!.GetValue<string>()).ShouldBe((1, "40.00", "25.00"));
        day["from"]!.GetValue<DateTimeOffset>().ShouldBe(new DateTimeOffset(2026, 3, 2, 7, 0, 0, TimeSpan.Zero));
        year["total"]!["received"]!.GetValue<int>().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task A_running_period_is_compared_with_as_much_of_the_one_before()
    {
        using var admin = await AdminAsync();
        host.Clock.GetUtcNow().ShouldBe(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)); // 02:00 on the 2nd in Phoenix

        var month = (await admin.CallAsync("GET", "/api/v1/reports/leads?from=2026-03-01&to=2026-03-31&leadTypeId=4472").ExpectAsync(200)).Json;
        var week = (await admin.CallAsync("GET", "/api/v1/reports/leads?from=2026-02-24&to=2026-03-02&leadTypeId=4472").ExpectAsync(200)).Json;

        Span(month).ShouldBe((new(2026, 2, 1, 7, 0, 0, TimeSpan.Zero), new(2026, 2, 2, 9, 0, 0, TimeSpan.Zero)));
        Span(week).ShouldBe((new(2026, 2, 17, 7, 0, 0, TimeSpan.Zero), new(2026, 2, 23, 9, 0, 0, TimeSpan.Zero)));
        (month["group"], month["rows"]!.AsArray().Count).ShouldBe((null, 0));

        static (DateTimeOffset, DateTimeOffset) Span(JsonNode report) => (report["previous"]!["from"]!.GetValue<DateTimeOffset>(), report["previous"]!["to"]!.GetValue<DateTimeOffset>());
    }

    [Theory]
    [InlineData("from=2026-02-02&to=2026-02-01", "/from", "A day that is not after the last one.")]
    [InlineData("from=2024-01-01&to=2026-01-01", "/from", "At most 366 days by day; take longer steps, or fewer days.")]
    [InlineData("from=2026-01-01&to=2026-02-28&by=hour", "/from", "At most 31 days by hour; take longer steps, or fewer days.")]
    [InlineData("from=2010-01-01&to=2026-02-28&by=year", "/from", "At most 3660 days by year; take longer steps, or fewer days.")]
    [InlineData("from=1999-12-31&to=2026-02-28&by=year", "/from", "A day from 2000 to 9000.")]
    [InlineData("by=week", "/by", "One of hour, day, month and year.")]
    [InlineData("by=1", "/by", "One of hour, day, month and year.")]
    [InlineData("group=state", "/group", "One of leadType, leadSource, campaign and client.")]
    public async Task A_report_that_cannot_be_says_what_is_wrong(string query, string path, string message)
    {
        using var admin = await AdminAsync();
        foreach (var form in new[] { "", ".csv", ".xlsx" })
        {
            var problem = (await admin.CallAsync("GET", $"/api/v1/reports/leads{form}?{query}").ExpectAsync(400)).Json;
            problem["errors"]![path]![0]!.GetValue<string>().ShouldBe(message);
        }
    }

    [Fact]
    public async Task Report_of_leads_is_a_file_too()
    {
        using var admin = await AdminAsync();
        var seed = Seed("{}") with { LeadType = 4473, At = new(2025, 7, 2, 7, 30, 0, TimeSpan.Zero) };
        await (await seed.InsertAsync(host.Database)).AttemptAsync(host.Database, client: 7, price: 4000);
        await (seed with { Id = new(OrderedIds.Next()) }).InsertAsync(host.Database);

        var steps = await admin.GetStringAsync(new Uri("/api/v1/reports/leads.csv?from=2025-07-01&to=2025-07-31&by=month&leadTypeId=4473", UriKind.Relative));
        var rows = await admin.GetStringAsync(new Uri("/api/v1/reports/leads.csv?from=2025-07-01&to=2025-07-31&by=day&group=client&leadTypeId=4473", UriKind.Relative));
        var book = await admin.GetAsync(new Uri("/api/v1/reports/leads.xlsx?from=2025-07-01&to=2025-07-31&leadTypeId=4473", UriKind.Relative));

        steps.ShouldBe("From,Received,Accepted,Delivered,Rejected,Returned,Revenue,Cost,Profit\r\n2025-07,2,2,1,0,0,40.00,30.00,10.00\r\n");
        rows.ShouldBe("From,Client,Name,Received,Accepted,Delivered,Rejected,Returned,Revenue,Cost,Profit\r\n"
            + "2025-07-02,7,Arizona Home Loans,0,0,1,0,0,40.00,15.00,25.00\r\n2025-07-02,,Not sold,1,1,0,0,0,0.00,15.00,-15.00\r\n");
        (book.Content.Headers.ContentDisposition!.FileName, (await book.Content.ReadAsByteArrayAsync()).Take(2).ToArray()).ShouldSatisfyAllConditions(
            found => found.FileName.ShouldBe("leads-2025-07-01-2025-07-31.xlsx"), found => found.Item2.ShouldBe("PK"u8.ToArray()));
    }

    [Fact]
    public async Task Ping_report_tells_how_many_pings_were_posted() // TH-08
    {
        using var admin = await AdminAsync();
        var at = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
        await InsertPingAsync(at, campaign: 9100, "clock_timestamp() - interval '301 seconds'", accepted: true, posted: true);
        await InsertPingAsync(at, campaign: 9100, "clock_timestamp() - interval '301 seconds'", accepted: true);
        await InsertPingAsync(at, campaign: 9100, "clock_timestamp() - interval '1 day'", accepted: true);
        await InsertPingAsync(at, campaign: 9100, "clock_timestamp()", accepted: true);
        await InsertPingAsync(at, campaign: 9100, "clock_timestamp()", accepted: false);
        await InsertPingAsync(at.AddDays(-2), campaign: 9100, "clock_timestamp() - interval '3 days'", accepted: true, posted: true);

        var report = (await admin.CallAsync("GET", "/api/v1/reports/pings").ExpectAsync(200)).Json;
        var days = (await admin.CallAsync("GET", "/api/v1/reports/pings?hours=72").ExpectAsync(200)).Json;
        await admin.CallAsync("GET", "/api/v1/reports/pings?hours=721").ExpectAsync(400);

        report["campaigns"]!.AsArray().Single(row => row!["campaignId"]!.GetValue<int>() == 9100)!.ToJsonString()
            .ShouldBe("""{"campaignId":9100,"leadSourceId":6240,"pings":5,"accepted":4,"posted":1,"open":1,"postPercent":33.33}""");
        days["campaigns"]!.AsArray().Single(row => row!["campaignId"]!.GetValue<int>() == 9100)!["postPercent"]!.GetValue<decimal>().ShouldBe(50m);
    }

    private Task InsertPingAsync(DateTimeOffset at, int campaign, string issued, bool accepted, bool posted = false) => host.Database.ExecuteAsync($"""
        insert into ping(id, lead_type_id, lead_source_id, campaign_id, catalog_version, received_at, issued_at, accepted, price, revenue, matches, test, shared, elapsed_ms, token_hash, used_by, used_at)
        select '{Guid.CreateVersion7(at)}', 4439, 6240, {campaign}, 1, '{at:O}', {issued}, {accepted}, 0, 0, 0, false, false, 1,
               {(accepted ? "sha256(gen_random_uuid()::text::bytea)" : "null")}, {(posted ? "gen_random_uuid()" : "null")}, {(posted ? "now()" : "null")}
        """);

    private static LeadSeed Seed(string fields) => new() { LeadType = 4439, Source = 6240, Campaign = 13278, Fields = fields };

    private static async Task<JsonNode> SearchAsync(HttpClient admin, string body) => (await admin.CallAsync("POST", "/api/v1/leads/search", body).ExpectAsync(200)).Json;

    private async Task<HttpClient> AdminAsync()
    {
        var admin = await host.AdministratorAsync();
        lock (Gate)
        {
            settings ??= SampleSettings.CreateAsync(admin);
        }

        await settings;
        return admin;
    }
}
