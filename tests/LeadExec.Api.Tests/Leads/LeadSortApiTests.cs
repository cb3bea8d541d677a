using System.Text.Json.Nodes;
using LeadExec.TestKit.Leads;

namespace LeadExec.Api.Tests.Leads;

/// <summary>LEAD-01: every order of the lead list over HTTP, page by page.</summary>
public sealed class LeadSortApiTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
{
    private const int Type = 4439;
    private const string Source = """{"id":6239,"name":"Zebra Media"}""";
    private const string Campaign = """{"id":13277,"name":"Autumn","leadTypeId":4439,"leadSourceId":6239}""";
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        admin = await host.AdministratorAsync();
        if ((await SearchAsync("{}"))["items"]!.AsArray().Count > 0)
        {
            return;
        }

        await SampleSettings.CreateAsync(admin);
        await admin.CallAsync("POST", "/api/v1/lead-sources", Source).ExpectAsync(201);
        await admin.CallAsync("POST", "/api/v1/campaigns", Campaign).ExpectAsync(201);
        for (var at = 0; at < 5; at++)
        {
            var other = at % 2 == 0;
            var seed = new LeadSeed { LeadType = Type, Source = other ? 6240 : 6239, Campaign = other ? 13278 : 13277, Cost = 1500 + at };
            var lead = await (seed with { At = seed.At.AddSeconds(at) }).InsertAsync(host.Database);
            if (at > 1)
            {
                await lead.AttemptAsync(host.Database, client: 7, price: 3900 - (at * 500));
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        admin.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("newestFirst", "receivedAt", true)]
    [InlineData("oldestFirst", "receivedAt", false)]
    [InlineData("statusAscending", "distribution", false)]
    [InlineData("statusDescending", "distribution", true)]
    [InlineData("costAscending", "cost", false)]
    [InlineData("costDescending", "cost", true)]
    [InlineData("revenueAscending", "revenue", false)]
    [InlineData("revenueDescending", "revenue", true)]
    [InlineData("profitAscending", "profit", false)]
    [InlineData("profitDescending", "profit", true)]
    [InlineData("sourceAscending", "leadSource", false)]
    [InlineData("sourceDescending", "leadSource", true)]
    [InlineData("campaignAscending", "campaign", false)]
    [InlineData("campaignDescending", "campaign", true)]
    public async Task Each_sort_shows_every_lead_once_in_its_order(string sort, string property, bool descending)
    {
        List<JsonNode> seen = [];
        string? cursor = null;
        do
        {
            var page = await SearchAsync(new JsonObject { ["sort"] = sort, ["limit"] = 2, ["cursor"] = cursor }.ToJsonString());
            seen.AddRange(page["items"]!.AsArray().Select(item => item!));
            cursor = page["next"]?.GetValue<string>();
        }
        while (cursor is not null && seen.Count < 20);

        seen.Select(item => item["id"]!.GetValue<string>()).Distinct().Count().ShouldBe(5);
        seen.Count.ShouldBe(5);
        var values = seen.Select(item => Comparable(item[property]!.GetValue<string>())).ToList();
        values.Distinct().Count().ShouldBeGreaterThan(1);
        values.ShouldBe(descending ? values.OrderDescending(StringComparer.Ordinal) : values.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{"sort":"colourAscending"}""")]
    [InlineData("""{"sort":"received"}""")]
    public async Task An_order_that_does_not_exist_is_refused_by_its_path(string body)
    {
        var problem = (await admin.CallAsync("POST", "/api/v1/leads/search", body).ExpectAsync(400)).Json;

        problem["errors"]!["/sort"]![0]!.GetValue<string>().ShouldContain("newestFirst");
    }

    [Fact]
    public async Task A_cursor_of_another_order_is_refused()
    {
        var next = (await SearchAsync("""{"sort":"costAscending","limit":2}"""))["next"]!.GetValue<string>();

        foreach (var other in (string[])["costDescending", "newestFirst"])
        {
            var problem = (await admin.CallAsync("POST", "/api/v1/leads/search", $$"""{"sort":"{{other}}","cursor":"{{next}}"}""").ExpectAsync(400)).Json;
            problem["errors"]!["/cursor"].ShouldNotBeNull();
        }
    }

    // LEAD-03, LEAD-04: columns of the list in one nested filter, without a lead type, page by page.
    [Theory]
    [InlineData("""{"field":"$cost","op":"between","values":["15.01","15.03"]}""", 3)]
    [InlineData("""{"any":[{"field":"$source","op":"is","values":["6239"]},{"field":"$revenue","op":"greaterThan","values":["25"]}]}""", 3)]
    [InlineData("""{"none":[{"field":"$source","op":"is","values":["6239"]},{"field":"$revenue","op":"greaterThan","values":["25"]}]}""", 2)]
    [InlineData("""{"notAll":[{"field":"$distribution","op":"is","values":["sold"]},{"field":"$profit","op":"atLeast","values":["9"]}]}""", 4)]
    [InlineData("""{"all":[{"field":"$received","op":"is","values":["2026-03-10"]},{"any":[{"field":"$sends","op":"atLeast","values":["1"]},{"field":"$cost","op":"is","values":["15"]}]}]}""", 4)]
    [InlineData("""{"field":"$received","op":"lessThan","values":["2026-03-10"]}""", 0)]
    [InlineData("""{"all":[{"field":"$received","op":"isNot","values":["2026-03-11","2026-03-09"]},{"field":"$test","op":"is","values":["no"]},{"field":"$leadType","op":"is","values":["4439"]}]}""", 5)]
    [InlineData("""{"field":"$received","op":"greaterThan","values":["2026-03-10T12:00:02Z"]}""", 2)]
    public async Task A_nested_filter_over_columns_keeps_its_pages(string filter, int expected)
    {
        HashSet<string> seen = [];
        string? cursor = null;
        do
        {
            var page = await SearchAsync(new JsonObject { ["filter"] = JsonNode.Parse(filter), ["sort"] = "profitDescending", ["limit"] = 1, ["cursor"] = cursor }.ToJsonString());
            page["items"]!.AsArray().ShouldAllBe(item => seen.Add(item!["id"]!.GetValue<string>()));
            cursor = page["next"]?.GetValue<string>();
        }
        while (cursor is not null && seen.Count < 20);

        seen.Count.ShouldBe(expected);
    }

    // Money of equal length compares as text; so do times, names, and the two statuses of the seeds against their places.
    private static string Comparable(string value) => value switch
    {
        "sold" => "1",
        "unsold" => "2",
        _ => value.StartsWith('-') ? "-" + (100m + decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)) : value.PadLeft(20, '0'),
    };

    private async Task<JsonNode> SearchAsync(string body) => (await admin.CallAsync("POST", "/api/v1/leads/search", body).ExpectAsync(200)).Json;
}
