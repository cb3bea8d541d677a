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
        old["wouldHaveSold"]!["values"]!.AsArray().Select(value => value!.GetValue<string>()).ShouldBe(["AZ"]);
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

    private async Task<LeadSeed> SeedAsync(string state)
    {
        var lead = await new LeadSeed { LeadType = 4439, Source = 6240, Campaign = 13278, Fields = $$"""{"Email":"a@example.com","State":"{{state}}"}""" }.InsertAsync(host.Database);
        await host.Database.ExecuteAsync($"update lead set catalog_version = (select max(version) from catalog_version) where id = '{lead.Id}'");
        return lead;
    }
}
