using System.Text.Json.Nodes;
using LeadExec.TestKit.Leads;

namespace LeadExec.Api.Tests.Reports;

// TH-29: unusual returns and sales of clients and sources over the API
public sealed class AnomalyApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Report = "/api/v1/reports/anomalies";

    [Fact]
    public async Task Client_with_many_more_returns_than_ever_is_named_and_a_usual_one_is_not()
    {
        using var admin = await host.AdministratorAsync();
        await SampleSettings.CreateAsync(admin);
        await admin.CallAsync("POST", "/api/v1/clients", """{"id":8,"companyName":"Other"}""").ExpectAsync(201);
        var lead = await new LeadSeed { LeadType = 4439, Source = 6240, Campaign = 13278, At = host.Clock.GetUtcNow().AddDays(-100) }.InsertAsync(host.Database);
        foreach (var client in new[] { 7, 8 })
        {
            await SellAsync(lead, client, perDay: 3, fromDay: 8, toDay: 97);
            await SellAsync(lead, client, perDay: 3, fromDay: 1, toDay: 7);
            await ReturnAsync(lead, client, 13, day: 40);
        }

        await ReturnAsync(lead, 7, 12, day: 3);
        await ReturnAsync(lead, 8, 1, day: 3);

        var report = (await admin.CallAsync("GET", Report).ExpectAsync(200)).Json;
        var unusual = report["clients"]!.AsArray().ShouldHaveSingleItem()!;
        (unusual["clientId"]!.GetValue<int>(), unusual["name"]!.GetValue<string>(), unusual["kinds"]!.ToJsonString()).ShouldBe((7, "Arizona Home Loans", """["returnsUp"]"""));
        unusual["recent"]!.ToJsonString().ShouldBe("""{"days":7,"sales":21,"returns":12,"returnPercent":57.1}""");
        unusual["before"]!.ToJsonString().ShouldBe("""{"days":90,"sales":270,"returns":13,"returnPercent":4.8}""");
        var source = report["leadSources"]!.AsArray().ShouldHaveSingleItem()!;
        (source["leadSourceId"]!.GetValue<int>(), Count(source["recent"], "sales"), Count(source["recent"], "returns"), source["kinds"]!.ToJsonString()).ShouldBe((6240, 42, 13, """["returnsUp"]"""));

        var all = (await admin.CallAsync("GET", Report + "?all=true").ExpectAsync(200)).Json["clients"]!.AsArray();
        all.Select(row => row!["clientId"]!.GetValue<int>()).ShouldBe([7, 8]);
        all[1]!["kinds"]!.AsArray().ShouldBeEmpty();

        // The days before the bad ones are as ever.
        var later = (await admin.CallAsync("GET", Report + "?days=1&history=7&all=true").ExpectAsync(200)).Json["clients"]!.AsArray();
        later.Select(row => Count(row!["recent"], "returns")).ShouldBe([0, 0]);
    }

    [Theory]
    [InlineData("?days=0")]
    [InlineData("?days=32")]
    [InlineData("?history=6")]
    [InlineData("?history=366")]
    public async Task Span_that_cannot_be_compared_is_refused(string query)
    {
        using var admin = await host.AdministratorAsync();
        await admin.CallAsync("GET", Report + query).ExpectAsync(400);
    }

    private static int Count(JsonNode? span, string name) => span![name]!.GetValue<int>();

    // Noon of so many days ago, in Phoenix.
    private DateTimeOffset Noon(int daysAgo) => new DateTimeOffset(host.Clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero).AddHours(19).AddDays(-daysAgo);

    private Task SellAsync(LeadSeed lead, int client, int perDay, int fromDay, int toDay) => host.Database.ExecuteAsync($"""
        insert into sale(attempt_id, lead_id, client_id, account_id, campaign_id, cents, booked_at, exclusive, manual, state)
        select gen_random_uuid(), '{lead.Id}', {client}, {client}, 13278, 4000, '{Noon(0):O}'::timestamptz - day * interval '1 day', false, false, 1
          from generate_series({fromDay}, {toDay}) day, generate_series(1, {perDay})
        """);

    private Task ReturnAsync(LeadSeed lead, int client, int many, int day) => host.Database.ExecuteAsync($"""
        insert into lead_return(attempt_id, lead_id, client_id, account_id, campaign_id, sold_at, state, reason, asked, by_staff, requested_at, requested_by)
        select gen_random_uuid(), '{lead.Id}', {client}, {client}, 13278, '{Noon(day):O}', 1, 'x', 1, false, '{Noon(day):O}', 'test' from generate_series(1, {many})
        """);
}
