namespace LeadExec.Api.Tests.Settings;

/// <summary>Revenue share, scans, rejections and confirmed prices over the settings API. CAMP-33, CAMP-34, RCV-20, RCV-21, E-24, DELV-84, SET-26.</summary>
public sealed class CostSettingTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
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

    [Fact]
    public async Task Campaigns_cost_settings_are_saved_read_back_and_taken_away()
    {
        const string Settings = """{"revenueShare":{"percent":12.5,"perSale":"2.00"},"scanCoverage":"delivery","rejectNoCoverage":true,"rejectNotDelivered":true}""";

        await PatchAsync(Campaign, Settings, 200);

        var saved = (await admin.CallAsync("GET", Campaign).ExpectAsync(200)).Json;
        saved["revenueShare"]!.ToJsonString().ShouldBe("""{"percent":12.5,"perSale":"2.00"}""");
        saved["scanCoverage"]!.GetValue<string>().ShouldBe("delivery");
        (saved["rejectNoCoverage"]!.GetValue<bool>(), saved["rejectNotDelivered"]!.GetValue<bool>()).ShouldBe((true, true));

        await PatchAsync(Campaign, """{"revenueShare":null,"scanCoverage":"none","rejectNoCoverage":false,"rejectNotDelivered":false}""", 200);
        (await admin.CallAsync("GET", Campaign).ExpectAsync(200)).Json["revenueShare"].ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"revenueShare":{}}""", "/revenueShare")]
    [InlineData("""{"rejectNoCoverage":true}""", "/rejectNoCoverage")]
    [InlineData("""{"scanCoverage":"coverage","rejectNotDelivered":true}""", "/rejectNotDelivered")]
    [InlineData("""{"scanCoverage":"delivery","useDeliveryQueue":true}""", "/scanCoverage")]
    public async Task Impossible_mix_is_refused_with_its_place(string patch, string path) =>
        (await PatchAsync(Campaign, patch, 400)).Text.ShouldContain($"\"{path}\"");

    [Fact]
    public async Task Confirmed_prices_are_an_option_of_the_account_that_is_off_by_default()
    {
        (await admin.CallAsync("GET", "/api/v1/account").ExpectAsync(200)).Json["allowConfirmPrice"]!.GetValue<bool>().ShouldBeFalse();

        await PatchAsync("/api/v1/account", """{"allowConfirmPrice":true}""", 200);

        (await admin.CallAsync("GET", "/api/v1/account").ExpectAsync(200)).Json["allowConfirmPrice"]!.GetValue<bool>().ShouldBeTrue();
        await PatchAsync("/api/v1/account", """{"allowConfirmPrice":false}""", 200);
    }

    private async Task<ApiAnswer> PatchAsync(string path, string body, int status)
    {
        var before = await admin.CallAsync("GET", path).ExpectAsync(200);
        return await admin.CallAsync("PATCH", path, body, before.ETag).ExpectAsync(status);
    }
}
