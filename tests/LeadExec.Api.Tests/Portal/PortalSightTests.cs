using System.Text.Json.Nodes;
using LeadExec.TestKit.Leads;

namespace LeadExec.Api.Tests.Portal;

// CLNT-11, PORT-09, PORT-22, PORT-25, DELV-46, DELV-47: what a client's portal shows, and what is not in its answers.
public sealed class PortalSightTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
{
    private const string Portal = "/api/v1/portal";
    private const int LeadType = 4_500;
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        admin = await host.AdministratorAsync();
        if ((await admin.CallAsync("GET", $"/api/v1/lead-types/{LeadType}")).Status == 404)
        {
            await admin.CallAsync("POST", "/api/v1/lead-types", $$"""
                {"id":{{LeadType}},"name":"Web","fields":[{"name":"FirstName","systemField":"firstName"},{"name":"From","label":"From site","systemField":"referrer"},{"name":"Words","systemField":"searchTerm"}]}
                """).ExpectAsync(201);
            await admin.CallAsync("POST", "/api/v1/lead-sources", """{"id":6500,"name":"Secret partner"}""").ExpectAsync(201);
            await admin.CallAsync("POST", "/api/v1/campaigns", $$"""{"id":13500,"leadSourceId":6500,"leadTypeId":{{LeadType}},"name":"Hidden campaign","price":"15.00","maximumReturnDays":7}""").ExpectAsync(201);
        }
    }

    public ValueTask DisposeAsync()
    {
        admin.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(60, "none", "")]
    [InlineData(61, "leadSource", "leadSource")]
    [InlineData(62, "campaign", "campaign")]
    [InlineData(63, "analytics", "From Words")]
    [InlineData(64, "all", "leadSource campaign From Words")]
    public async Task Each_switch_shows_its_part_and_nothing_else(int client, string permission, string shown)
    {
        using var user = await ClientAsync(client);
        var lead = await SellAsync(client);
        await PermitAsync(client, permission is "leadSource" or "all", permission is "campaign" or "all", permission is "analytics" or "all");

        var details = await user.CallAsync("GET", $"{Portal}/leads/{lead}").ExpectAsync(200);
        var list = await user.CallAsync("GET", $"{Portal}/leads").ExpectAsync(200);
        var csv = (await user.CallAsync("GET", $"{Portal}/leads.csv").ExpectAsync(200)).Text;

        Seen(details.Json).ShouldBe(shown);
        (details.Text.Contains("Secret partner", StringComparison.Ordinal), list.Text.Contains("Secret partner", StringComparison.Ordinal), csv.Contains("Secret partner", StringComparison.Ordinal))
            .ShouldBe(All(shown.Contains("leadSource", StringComparison.Ordinal)));
        (details.Text.Contains("Hidden campaign", StringComparison.Ordinal), list.Text.Contains("Hidden campaign", StringComparison.Ordinal), csv.Contains("Hidden campaign", StringComparison.Ordinal))
            .ShouldBe(All(shown.Contains("campaign", StringComparison.Ordinal)));
        (details.Text.Contains("best loans", StringComparison.Ordinal), csv.Contains("best loans", StringComparison.Ordinal), csv.Contains("From site", StringComparison.Ordinal))
            .ShouldBe(All(shown.Contains("Words", StringComparison.Ordinal)));
        details.Json.AsObject().ContainsKey("leadSource").ShouldBe(shown.Contains("leadSource", StringComparison.Ordinal)); // absent, not blank
    }

    [Theory] // DELV-47
    [InlineData(65, """ "type":"leadPortal" """)]
    [InlineData(58, """ "type":"webhook","webhook":{"productionUrl":"https://buyer.example.com/in"} """)]
    [InlineData(59, """ "type":"pingPost","webhook":{"productionUrl":"https://buyer.example.com/in"},"ping":{"productionUrl":"https://buyer.example.com/ping"} """)]
    public async Task Analytic_data_follows_the_method_that_the_lead_went_by_of_every_type(int client, string type)
    {
        using var user = await ClientAsync(client);
        var lead = await SellAsync(client);
        await admin.CallAsync("POST", "/api/v1/delivery-methods", $$"""{"id":{{client}}0,"clientId":{{client}},"leadTypeId":{{LeadType}},"description":"Second",{{type}},"portalAnalytics":true}""").ExpectAsync(201);

        Seen((await user.CallAsync("GET", $"{Portal}/leads/{lead}").ExpectAsync(200)).Json).ShouldBe("");
        await host.Database.ExecuteAsync($"update attempt set method_id = {client}0 where id = '{lead}'");
        Seen((await user.CallAsync("GET", $"{Portal}/leads/{lead}").ExpectAsync(200)).Json).ShouldBe("From Words");
    }

    [Fact]
    public async Task Return_is_offered_within_days_and_percentages_only() // PORT-09
    {
        using var user = await ClientAsync(66);
        var (fresh, old) = (await SellAsync(66, days: 1), await SellAsync(66, days: 8));

        Offered(await LeadAsync(user, fresh)).ShouldBe((true, null));
        var late = Offered(await LeadAsync(user, old));
        late.Offered.ShouldBeFalse();
        late.Because.ShouldNotBeNull().ShouldContain("7 days");
        (await user.CallAsync("POST", $"{Portal}/leads/{old}/return", """{"reason":"Wrong number"}""").ExpectAsync(409)).Code.ShouldBe("returnTooLate"); // the same by force

        await admin.CallAsync("PATCH", "/api/v1/delivery-accounts/66", """{"maxReturnPercent":0}""", "*").ExpectAsync(200);
        var over = Offered(await LeadAsync(user, fresh));
        over.Offered.ShouldBeFalse();
        over.Because.ShouldNotBeNull().ShouldContain("0 %");
        await admin.CallAsync("PATCH", "/api/v1/delivery-accounts/66", """{"maxReturnPercent":null}""", "*").ExpectAsync(200);
        await user.CallAsync("POST", $"{Portal}/leads/{fresh}/return", """{"reason":"Wrong number"}""").ExpectAsync(200);
        Offered(await LeadAsync(user, fresh)).Offered.ShouldBeFalse(); // asked for already
    }

    [Fact]
    public async Task Report_adds_up_the_clients_own_leads_by_day_week_and_month() // PORT-25
    {
        using var mine = await ClientAsync(67);
        using var foreign = await ClientAsync(68);
        await SellAtAsync(67, new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero), 1_000);
        await SellAtAsync(67, new DateTimeOffset(2026, 2, 1, 6, 0, 0, TimeSpan.Zero), 2_000); // still January in Phoenix
        await SellAtAsync(67, new DateTimeOffset(2026, 2, 2, 12, 0, 0, TimeSpan.Zero), 3_000, state: 1);
        await SellAtAsync(68, new DateTimeOffset(2026, 2, 2, 12, 0, 0, TimeSpan.Zero), 4_000);

        (await RowsAsync(mine, "from=2026-01-31&to=2026-02-02")).ShouldBe(["2026-01-31 2026-01-31 2 0 30.00", "2026-02-01 2026-02-01 0 0 0.00", "2026-02-02 2026-02-02 1 1 0.00", "total 3 1 30.00"]);
        (await RowsAsync(mine, "from=2026-01-31&to=2026-02-03&by=week")).ShouldBe(["2026-01-31 2026-02-01 2 0 30.00", "2026-02-02 2026-02-03 1 1 0.00", "total 3 1 30.00"]); // from Monday
        (await RowsAsync(mine, "from=2026-01-01&to=2026-02-10&by=month")).ShouldBe(["2026-01-01 2026-01-31 2 0 30.00", "2026-02-01 2026-02-10 1 1 0.00", "total 3 1 30.00"]);
        (await RowsAsync(foreign, "from=2026-02-02&to=2026-02-02")).ShouldBe(["2026-02-02 2026-02-02 1 0 40.00", "total 1 0 40.00"]);
        var csv = (await mine.CallAsync("GET", Portal + "/report.csv?from=2026-01-31&to=2026-02-02&by=month").ExpectAsync(200)).Text.Trim().Split('\n');
        csv.Length.ShouldBe(3);
        csv[1].ShouldStartWith("2026-01-31,2026-01-31,2,0,30");
        foreach (var wrong in new[] { "by=year", "from=2026-02-02&to=2026-02-01", "from=2025-01-01&to=2026-01-02" })
        {
            await mine.CallAsync("GET", $"{Portal}/report?{wrong}").ExpectAsync(400);
            await mine.CallAsync("GET", $"{Portal}/report.csv?{wrong}").ExpectAsync(400);
        }
    }

    private static (bool, bool, bool) All(bool each) => (each, each, each);

    private static string Seen(JsonNode lead) => string.Join(' ',
        new[] { "leadSource", "campaign" }.Where(name => lead.AsObject().ContainsKey(name))
            .Concat(lead["fields"]!.AsArray().Select(field => field!["name"]!.GetValue<string>()).Where(name => name is "From" or "Words")));

    private static (bool Offered, string? Because) Offered(JsonNode lead) => (lead["returnOffered"]!.GetValue<bool>(), lead["noReturnBecause"]?.GetValue<string>());

    private static async Task<JsonNode> LeadAsync(HttpClient user, string lead) => (await user.CallAsync("GET", $"{Portal}/leads/{lead}").ExpectAsync(200)).Json;

    private static async Task<string[]> RowsAsync(HttpClient user, string query)
    {
        var report = (await user.CallAsync("GET", $"{Portal}/report?{query}").ExpectAsync(200)).Json;
        return [.. report["rows"]!.AsArray().Select(row => $"{row!["from"]} {row["to"]} {row["leads"]} {row["returned"]} {row["spend"]}"), $"total {report["total"]!["leads"]} {report["total"]!["returned"]} {report["total"]!["spend"]}"];
    }

    private async Task PermitAsync(int client, bool source, bool campaign, bool analytics)
    {
        await admin.CallAsync("PATCH", $"/api/v1/clients/{client}", $$"""{"portal":{"leadSource":{{Json(source)}},"campaign":{{Json(campaign)}} } }""", "*").ExpectAsync(200);
        await admin.CallAsync("PATCH", $"/api/v1/delivery-methods/{client}", $$"""{"portalAnalytics":{{Json(analytics)}}}""", "*").ExpectAsync(200);
    }

    private static string Json(bool value) => value ? "true" : "false";

    private async Task<HttpClient> ClientAsync(int client)
    {
        await admin.CallAsync("POST", "/api/v1/clients", $$"""{"id":{{client}},"companyName":"Client {{client}}"}""").ExpectAsync(201);
        await admin.CallAsync("POST", "/api/v1/delivery-methods", $$"""{"id":{{client}},"clientId":{{client}},"leadTypeId":{{LeadType}},"description":"Portal","type":"leadPortal"}""").ExpectAsync(201);
        await admin.CallAsync("POST", "/api/v1/delivery-accounts", $$"""{"id":{{client}},"clientId":{{client}},"deliveryMethodId":{{client}},"leadTypeId":{{LeadType}},"name":"A","price":"40.00"}""").ExpectAsync(201);
        return await host.PortalUserAsync(client, $"sight{client}@example.com");
    }

    private async Task<string> SellAsync(int client, int days = 0)
    {
        var sale = await SellAtAsync(client, new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), 1_000);
        await host.Database.ExecuteAsync($"update sale set booked_at = clock_timestamp() - interval '{days} days 1 minute' where attempt_id = '{sale}'");
        return sale;
    }

    private async Task<string> SellAtAsync(int client, DateTimeOffset at, int cents, short state = 0)
    {
        var seed = new LeadSeed { At = at, LeadType = LeadType, Source = 6500, Campaign = 13500, Fields = """{"FirstName":"Ann","From":"https://search.example","Words":"best loans"}""" };
        return (await (await seed.InsertAsync(host.Database)).AttemptAsync(host.Database, client, cents, state)).ToString();
    }
}
