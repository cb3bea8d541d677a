using System.Text.Json.Nodes;
using LeadExec.TestKit.Leads;

namespace LeadExec.Api.Tests.Leads;

// CLNT-13, DIST-55: why each delivery account got a lead or not, with the settings that were in force.
public sealed class WhyApiTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
{
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        admin = await host.AdministratorAsync();
        if ((await admin.CallAsync("GET", "/api/v1/campaigns/13278")).Status == 404)
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
    public async Task Failing_gate_has_both_sides_and_what_would_have_sold_it_as_it_was_then()
    {
        var lead = await SeedAsync("NV");
        var path = "/api/v1/delivery-accounts/700";
        var before = await admin.CallAsync("GET", path).ExpectAsync(200);
        await admin.CallAsync("PATCH", path, """{"criteria":{"field":"State","op":"isAnyOf","values":["NV","CA"]}}""", before.ETag).ExpectAsync(200);
        var later = await SeedAsync("AZ");

        var old = Item(await WhyAsync(lead));
        Words(old).ShouldBe(("skipped", "criteriaNotMet", "State is NV, wants AZ"));
        old["wouldHaveSold"]!["words"]!.GetValue<string>().ShouldBe("State is AZ");
        old["wouldHaveSold"]!["changes"]!.AsArray().ShouldHaveSingleItem()!["values"]!.AsArray().Select(value => value!.GetValue<string>()).ShouldBe(["AZ"]);
        old["recorded"]!.GetValue<bool>().ShouldBeFalse();
        Words(Item(await WhyAsync(later))).ShouldBe(("skipped", "criteriaNotMet", "State is AZ, wants NV or CA"));

        var changed = await admin.CallAsync("GET", path).ExpectAsync(200);
        await admin.CallAsync("PATCH", path, """{"criteria":{"field":"State","op":"isAnyOf","values":["AZ"]}}""", changed.ETag).ExpectAsync(200);
    }

    [Fact]
    public async Task What_was_written_down_wins()
    {
        var sold = await SeedAsync("AZ");
        await sold.AttemptAsync(host.Database, 700, 4000);
        Item(await WhyAsync(sold))["outcome"]!.GetValue<string>().ShouldBe("sold");
        var refused = await SeedAsync("AZ");
        await refused.AttemptAsync(host.Database, 700, null);
        var item = Item(await WhyAsync(refused));
        (item["outcome"]!.GetValue<string>(), item["reason"]!.GetValue<string>(), item["recorded"]!.GetValue<bool>()).ShouldBe(("refused", "buyerRejected", true));
        var open = await WhyAsync(await SeedAsync("AZ"));
        Item(open)["outcome"]!.GetValue<string>().ShouldBe("notTried");
        open["notKnown"]!.AsArray().Count.ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task Cap_is_told_with_both_sides_from_the_book_for_a_lead_just_processed() // DIST-46, DIST-55
    {
        const string Url = "/api/v1/delivery-accounts/700";
        var before = await admin.CallAsync("GET", Url).ExpectAsync(200);
        await admin.CallAsync("PATCH", Url, """{"limits":{"perDay":50}}""", before.ETag).ExpectAsync(200);
        var now = host.Clock.GetUtcNow();
        var lead = await SeedAsync("AZ", now);
        var old = await SeedAsync("AZ", now.AddDays(-40));
        await host.Database.ExecuteAsync("""
            insert into book (kind, id, day_key, day_taken) values (4, 700, 20260302, 50) on conflict (kind, id) do update set day_key = excluded.day_key, day_taken = excluded.day_taken
            """);

        var item = Item(await WhyAsync(lead));

        Words(item).ShouldBe(("skipped", "dailyCap", "daily cap 50 of 50, opens 2026-03-03 00:00 America/Phoenix"));
        var cap = item["cap"]!;
        (cap["scope"]!.GetValue<string>(), cap["window"]!.GetValue<string>(), cap["used"]!.GetValue<int>(), cap["limit"]!.GetValue<int>(), cap["full"]!.GetValue<bool>())
            .ShouldBe(("deliveryAccount", "day", 50, 50, true));
        (cap["opensAt"]!.GetValue<DateTimeOffset>(), cap["zoneId"]!.GetValue<string>()).ShouldBe((new DateTimeOffset(2026, 3, 3, 7, 0, 0, TimeSpan.Zero), "America/Phoenix"));
        item["caps"]!.AsArray().Count.ShouldBe(1);
        var change = item["wouldHaveSold"]!["changes"]!.AsArray().ShouldHaveSingleItem()!;
        change["words"]!.GetValue<string>().ShouldBe("the daily cap raised to 51, or from 2026-03-03 00:00 America/Phoenix on");
        (change["kind"]!.GetValue<string>(), change["raiseTo"]!.GetValue<int>()).ShouldBe(("cap", 51));

        Item(await WhyAsync(old))["caps"]!.AsArray().ShouldBeEmpty(); // another day: the book says nothing about it
        Item(await WhyAsync(old))["outcome"]!.GetValue<string>().ShouldBe("notTried");
        var changed = await admin.CallAsync("GET", Url).ExpectAsync(200);
        await admin.CallAsync("PATCH", Url, """{"limits":{"perDay":null}}""", changed.ETag).ExpectAsync(200);
        await host.Database.ExecuteAsync("update book set day_key = 0, day_taken = 0 where kind = 4 and id = 700");
    }

    [Fact]
    public async Task Cap_of_an_older_lead_is_told_as_the_process_log_recorded_it() // DIST-55
    {
        const string Url = "/api/v1/clients/7";
        var before = await admin.CallAsync("GET", Url).ExpectAsync(200);
        await admin.CallAsync("PATCH", Url, """{"limits":{"perWeek":3}}""", before.ETag).ExpectAsync(200);
        var lead = await SeedAsync("AZ", new DateTimeOffset(2026, 1, 7, 20, 0, 0, TimeSpan.Zero));
        await host.Database.ExecuteAsync($$"""
            insert into flow_log (lead_id, started_at, elapsed_ms, wait_ms, steps) values ('{{lead.Id}}', '2026-01-07T20:00:00Z', 0, 0,
              '[{"step":"matched","result":"done","detail":"1 of 1","at":"2026-01-07T20:00:00+00:00","ms":1,"waitMs":0},
                {"step":"stored","result":"refused","reason":306,"detail":"client''s weekly cap 3 of 3, opens 2026-01-12 00:00 America/Phoenix","at":"2026-01-07T20:00:01+00:00","ms":1,"waitMs":0,"client":7,"account":700,"attempt":"{{Guid.NewGuid()}}"}]')
            """);

        var item = Item(await WhyAsync(lead));

        Words(item).ShouldBe(("skipped", "clientWeeklyCap", "client's weekly cap 3 of 3, opens 2026-01-12 00:00 America/Phoenix"));
        item["recorded"]!.GetValue<bool>().ShouldBeTrue();
        (item["cap"]!["scope"]!.GetValue<string>(), item["cap"]!["limit"]!.GetValue<int>(), item["cap"]!["opensAt"]!.GetValue<DateTimeOffset>())
            .ShouldBe(("client", 3, new DateTimeOffset(2026, 1, 12, 7, 0, 0, TimeSpan.Zero)));
        item["wouldHaveSold"]!["words"]!.GetValue<string>().ShouldBe("the client's weekly cap raised to 4, or from 2026-01-12 00:00 America/Phoenix on");
        var changed = await admin.CallAsync("GET", Url).ExpectAsync(200);
        await admin.CallAsync("PATCH", Url, """{"limits":{"perWeek":null}}""", changed.ETag).ExpectAsync(200);
    }

    [Fact]
    public async Task Question_is_filtered_bounded_and_for_staff()
    {
        var lead = await SeedAsync("AZ");
        (await WhyAsync(lead, "?client=7"))["items"]!.AsArray().Count.ShouldBe(1);
        (await WhyAsync(lead, "?client=8"))["items"]!.AsArray().ShouldBeEmpty();
        (await WhyAsync(lead, "?account=701"))["items"]!.AsArray().ShouldBeEmpty();
        (await WhyAsync(lead, "?limit=1"))["next"]!.GetValue<int>().ShouldBe(1);
        (await WhyAsync(lead, "?limit=1&skip=1"))["items"]!.AsArray().ShouldBeEmpty();
        await admin.CallAsync("GET", Path(lead) + "?limit=0").ExpectAsync(400);
        await admin.CallAsync("GET", Path(lead) + "?limit=201").ExpectAsync(400);
        await admin.CallAsync("GET", $"/api/v1/leads/{Guid.NewGuid()}/why").ExpectAsync(404);
        using var anonymous = host.Anonymous();
        await anonymous.CallAsync("GET", Path(lead)).ExpectAsync(401);
        using var portal = await host.PortalUserAsync(7, $"why{Guid.NewGuid():N}@example.com");
        await portal.CallAsync("GET", Path(lead)).ExpectAsync(404);
    }

    private static string Path(LeadSeed lead) => $"/api/v1/leads/{lead.Id}/why";

    private static (string, string, string) Words(JsonNode item) =>
        (item["outcome"]!.GetValue<string>(), item["reason"]!.GetValue<string>(), item["detail"]!.GetValue<string>());

    private static JsonNode Item(JsonNode answer) => answer["items"]!.AsArray().ShouldHaveSingleItem()!;

    private async Task<JsonNode> WhyAsync(LeadSeed lead, string query = "") => (await admin.CallAsync("GET", Path(lead) + query).ExpectAsync(200)).Json;

    private async Task<LeadSeed> SeedAsync(string state, DateTimeOffset? at = null)
    {
        var lead = await new LeadSeed { At = at ?? new DateTimeOffset(2026, 3, 10, 12, 0, 0, TimeSpan.Zero), LeadType = 4439, Source = 6240, Campaign = 13278, Fields = $$"""{"Email":"a@example.com","State":"{{state}}"}""" }.InsertAsync(host.Database);
        await host.Database.ExecuteAsync($"update lead set catalog_version = (select max(version) from catalog_version) where id = '{lead.Id}'");
        return lead;
    }
}
