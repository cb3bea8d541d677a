using System.Text.Json.Nodes;
using LeadExec.Domain.Flow;
using LeadExec.TestKit.Leads;

namespace LeadExec.Api.Tests.Distribution;

/// <summary>The delivery queue over HTTP. CAMP-27, LEAD-38.</summary>
public sealed class QueueApiTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
{
    private const string Path = "/api/v1/distribution/queue";
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        admin = await host.AdministratorAsync();
        if ((await admin.CallAsync("GET", "/api/v1/campaigns/13278")).Status == 404)
        {
            await SampleSettings.CreateAsync(admin);
        }

        await host.Database.ExecuteAsync("update lead_flow set stage = 6, due_at = null");
    }

    public ValueTask DisposeAsync()
    {
        admin.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Empty_queue_says_so_with_its_limits()
    {
        var queue = (await admin.CallAsync("GET", Path).ExpectAsync(200)).Json;

        Figures(queue).ShouldBe((0, 0, 0, 0));
        queue["accepting"]!.GetValue<bool>().ShouldBeTrue();
        queue["limits"]!["maximumDepth"]!.GetValue<int>().ShouldBeGreaterThan(0);
        queue["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Depth_oldest_age_campaigns_and_leads_are_shown_page_by_page()
    {
        var old = await SeedAsync(FlowStage.Queued, "- interval '10 minutes'");
        var young = await SeedAsync(FlowStage.Queued, "- interval '1 minute'");
        var delayed = await SeedAsync(FlowStage.Queued, "+ interval '1 hour'");
        var running = await SeedAsync(FlowStage.Sending, "+ interval '1 minute'");

        var first = (await admin.CallAsync("GET", Path + "?limit=2").ExpectAsync(200)).Json;

        Figures(first).ShouldBe((2, 1, 1, first["oldestAgeSeconds"]!.GetValue<int>()));
        first["oldestAgeSeconds"]!.GetValue<int>().ShouldBeInRange(600, 3_000);
        var campaign = first["campaigns"]!.AsArray().ShouldHaveSingleItem()!;
        (campaign["campaignId"]!.GetValue<int>(), campaign["depth"]!.GetValue<int>(), campaign["delayed"]!.GetValue<int>()).ShouldBe((13278, 2, 1));
        campaign["campaign"]!.GetValue<string>().ShouldNotBeEmpty();
        Leads(first).ShouldBe([(old, "waiting"), (young, "waiting")]);
        var rest = (await admin.CallAsync("GET", $"{Path}?limit=2&cursor={first["next"]!.GetValue<string>()}").ExpectAsync(200)).Json;
        Leads(rest).ShouldBe([(delayed, "delayed")]);
        rest["next"].ShouldBeNull();
        Leads((await admin.CallAsync("GET", Path + "?processing=true").ExpectAsync(200)).Json).ShouldBe([(running, "processing")]);
    }

    [Theory]
    [InlineData("?limit=0")]
    [InlineData("?limit=201")]
    [InlineData("?cursor=nonsense")]
    [InlineData("?processing=perhaps")]
    public async Task Wrong_question_is_400(string query) => await admin.CallAsync("GET", Path + query).ExpectAsync(400);

    [Fact]
    public async Task Queue_is_for_staff()
    {
        using var anonymous = host.Anonymous();
        await anonymous.CallAsync("GET", Path).ExpectAsync(401);
        using var portal = await host.PortalUserAsync(7, $"queue{Guid.NewGuid():N}@example.com");
        await portal.CallAsync("GET", Path).ExpectAsync(404);
    }

    [Fact]
    public async Task Switch_of_a_campaign_is_saved_and_read_back() // CAMP-27
    {
        var before = await admin.CallAsync("GET", "/api/v1/campaigns/13278").ExpectAsync(200);
        before.Json["useDeliveryQueue"]!.GetValue<bool>().ShouldBeFalse();
        var body = before.Json.DeepClone().AsObject();
        body["id"] = 13299;
        body["name"] = "Queued";
        body["useDeliveryQueue"] = true;
        foreach (var served in new[] { "version", "changedAt", "changedBy" })
        {
            body.Remove(served);
        }

        await admin.CallAsync("POST", "/api/v1/campaigns", body.ToJsonString()).ExpectAsync(201);

        (await admin.CallAsync("GET", "/api/v1/campaigns/13299").ExpectAsync(200)).Json["useDeliveryQueue"]!.GetValue<bool>().ShouldBeTrue();
    }

    private async Task<Guid> SeedAsync(FlowStage stage, string due)
    {
        var seed = await new LeadSeed { LeadType = 4439, Source = 6240, Campaign = 13278, Stage = stage }.InsertAsync(host.Database);
        await host.Database.ExecuteAsync($"update lead_flow set due_at = clock_timestamp() {due} where id = '{seed.Id}'");
        return seed.Id.Value;
    }

    private static (int Depth, int Delayed, int Processing, int Oldest) Figures(JsonNode queue) => (
        queue["depth"]!.GetValue<int>(), queue["delayed"]!.GetValue<int>(), queue["processing"]!.GetValue<int>(), queue["oldestAgeSeconds"]!.GetValue<int>());

    private static List<(Guid, string)> Leads(JsonNode queue) =>
        [.. queue["items"]!.AsArray().Select(item => (item!["leadId"]!.GetValue<Guid>(), item["state"]!.GetValue<string>()))];
}
