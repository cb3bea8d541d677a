namespace LeadExec.Api.Tests.Settings;

/// <summary>Settings about returns over the settings API. RET-02, RET-08, RET-09, CAMP-31, CLNT-26, SET-31.</summary>
public sealed class ReturnSettingTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
{
    private const string Campaign = "/api/v1/campaigns/13278";
    private const string LeadType = "/api/v1/lead-types/4439";
    private const string Account = "/api/v1/account";
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
    [InlineData(Campaign, """{"maximumReturnDays":7,"resale":{"enabled":true,"maxAgeHours":48,"priceFactorPercent":60}}""", "resale", """{"enabled":true,"maxAgeHours":48,"priceFactorPercent":60}""")]
    [InlineData(Campaign, """{"maximumReturnDays":7}""", "maximumReturnDays", "7")]
    [InlineData(Campaign, """{"maximumReturnDays":null}""", "maximumReturnDays", null)]
    [InlineData(LeadType, """{"returnReasons":["Wrong number","Outside the area"]}""", "returnReasons", """["Wrong number","Outside the area"]""")]
    [InlineData(Account, """{"returns":{"accountPercent":10,"orderPercent":20}}""", "returns", """{"accountPercent":10,"orderPercent":20}""")]
    public async Task Setting_is_saved_and_read_back(string path, string patch, string name, string? expected)
    {
        await PatchAsync(path, patch, 200);

        (await admin.CallAsync("GET", path).ExpectAsync(200)).Json[name]?.ToJsonString().ShouldBe(expected);
    }

    [Fact]
    public async Task Account_percentage_is_saved_and_taken_away()
    {
        var path = $"/api/v1/delivery-accounts/{(await admin.CallAsync("GET", "/api/v1/delivery-accounts").ExpectAsync(200)).Json["items"]![0]!["id"]!.GetValue<int>()}";

        await PatchAsync(path, """{"maxReturnPercent":15}""", 200);
        (await admin.CallAsync("GET", path).ExpectAsync(200)).Json["maxReturnPercent"]!.GetValue<int>().ShouldBe(15);
        (await PatchAsync(path, """{"maxReturnPercent":101}""", 400)).Text.ShouldContain("\"/maxReturnPercent\"");
        await PatchAsync(path, """{"maxReturnPercent":null}""", 200);
        (await admin.CallAsync("GET", path).ExpectAsync(200)).Json["maxReturnPercent"].ShouldBeNull();
    }

    [Theory]
    [InlineData(Campaign, """{"maximumReturnDays":0}""", "/maximumReturnDays")]
    [InlineData(Campaign, """{"resale":{"enabled":true,"maxAgeHours":0}}""", "/resale/maxAgeHours")]
    [InlineData(Campaign, """{"resale":{"enabled":true,"priceFactorPercent":101}}""", "/resale/priceFactorPercent")]
    [InlineData(LeadType, """{"returnReasons":["Bad","bad"]}""", "/returnReasons/1")]
    [InlineData(LeadType, """{"returnReasons":[" "]}""", "/returnReasons/0")]
    [InlineData(Account, """{"returns":{"accountPercent":-1}}""", "/returns/accountPercent")]
    [InlineData(Account, """{"returns":{"orderPercent":101}}""", "/returns/orderPercent")]
    public async Task Impossible_value_is_refused_with_its_place(string path, string patch, string place) =>
        (await PatchAsync(path, patch, 400)).Text.ShouldContain($"\"{place}\"");

    private async Task<ApiAnswer> PatchAsync(string path, string body, int status)
    {
        var before = await admin.CallAsync("GET", path).ExpectAsync(200);
        return await admin.CallAsync("PATCH", path, body, before.ETag).ExpectAsync(status);
    }
}
