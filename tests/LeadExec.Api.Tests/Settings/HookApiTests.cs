namespace LeadExec.Api.Tests.Settings;

/// <summary>Distribution hooks over the settings API. DIST-45, E-56.</summary>
public sealed class HookApiTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
{
    private const string Campaign = "/api/v1/campaigns/13278";
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        admin = await host.AdministratorAsync();
        if ((await admin.CallAsync("GET", Campaign)).Status == 404)
        {
            await SampleSettings.CreateAsync(admin);
        }
    }

    public ValueTask DisposeAsync()
    {
        admin.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(Campaign)]
    [InlineData("/api/v1/account")]
    public async Task Hooks_are_saved_read_back_and_taken_away(string path)
    {
        const string Hooks = """{"setFields":[{"field":"State","value":"upper([State])"}],"exclude":"[account.price] < 10","boost":"1","price":"[account.price] * 2","highestPrice":"75.00"}""";

        await PatchAsync(path, $$"""{"hooks":{{Hooks}}}""", 200);

        (await admin.CallAsync("GET", path).ExpectAsync(200)).Json["hooks"]!.ToJsonString().ShouldBe(System.Text.Json.Nodes.JsonNode.Parse(Hooks)!.ToJsonString());
        await PatchAsync(path, """{"hooks":null}""", 200);
        (await admin.CallAsync("GET", path).ExpectAsync(200)).Json["hooks"].ShouldBeNull();
    }

    [Theory]
    [InlineData(Campaign, "{\"price\":\"[account.price] * * 2\"}", "At character 19")]
    [InlineData(Campaign, "{\"price\":\"[Nope]\"}", "There is no field [Nope].")]
    [InlineData("/api/v1/account", "{\"price\":\"1 +\"}", "At character 4")]
    public async Task Mistake_is_answered_with_its_place(string path, string hooks, string message)
    {
        var answer = await PatchAsync(path, $$"""{"hooks":{{hooks}}}""", 400);

        answer.Text.ShouldContain("/hooks/price");
        answer.Text.ShouldContain(message);
    }

    private async Task<ApiAnswer> PatchAsync(string path, string body, int status)
    {
        var before = await admin.CallAsync("GET", path).ExpectAsync(200);
        return await admin.CallAsync("PATCH", path, body, before.ETag).ExpectAsync(status);
    }
}
