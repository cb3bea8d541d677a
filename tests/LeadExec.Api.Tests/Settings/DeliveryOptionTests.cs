using System.Text.Json.Nodes;

namespace LeadExec.Api.Tests.Settings;

// Options of delivery accounts and clients over HTTP: CLNT-20, CLNT-23 to CLNT-27, CLNT-29, E-48, E-50, E-57, E-58, E-61 to E-63
public sealed class DeliveryOptionTests(ApiHost host) : IAsyncLifetime, IClassFixture<ApiHost>
{
    private const string Account = "/api/v1/delivery-accounts/700";

    private HttpClient admin = null!; // set before each test

    public async ValueTask InitializeAsync()
    {
        admin = await host.AdministratorAsync();
        if ((await admin.CallAsync("GET", "/api/v1/lead-types/4439")).Status == 404)
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
    public async Task Options_of_a_delivery_account_are_kept_and_read_back()
    {
        const string Options = """
            {"share":{"percent":25,"frame":"week"},"allowOverCap":true,"delayMinutes":45,"confirmWithinHours":24,"requirements":{"revenue":"25.00","profit":"10.50","profitPercent":37.5},"limits":{"perHour":1,"perDay":2,"perWeek":3,"perMonth":4}}
            """;
        var before = await admin.CallAsync("GET", Account).ExpectAsync(200);
        await admin.CallAsync("PATCH", Account, Options, before.ETag).ExpectAsync(200);
        var read = await admin.CallAsync("GET", Account).ExpectAsync(200);
        var wanted = JsonNode.Parse(Options)!.AsObject();
        foreach (var (name, value) in wanted)
        {
            JsonNode.DeepEquals(read.Json[name], value).ShouldBeTrue($"{name}: {read.Json[name]}");
        }

        var written = await admin.CallAsync("PUT", Account, read.Text, read.ETag).ExpectAsync(200);
        JsonNode.DeepEquals(written.Json["share"], wanted["share"]).ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"share":{"percent":0}}""", "/share/percent")]
    [InlineData("""{"share":{"percent":101}}""", "/share/percent")]
    [InlineData("""{"delayMinutes":-1}""", "/delayMinutes")]
    [InlineData("""{"delayMinutes":10081}""", "/delayMinutes")]
    [InlineData("""{"confirmWithinHours":0}""", "/confirmWithinHours")]
    [InlineData("""{"confirmWithinHours":721}""", "/confirmWithinHours")]
    [InlineData("""{"requirements":{"revenue":"-0.01"}}""", "/requirements/revenue")] // CLNT-29, E-66
    [InlineData("""{"requirements":{"profit":"-1.00"}}""", "/requirements/profit")]
    [InlineData("""{"requirements":{"profitPercent":100.01}}""", "/requirements/profitPercent")]
    [InlineData("""{"requirements":{"profitPercent":1.234}}""", "/requirements/profitPercent")]
    [InlineData("""{"alternates":[{"deliveryMethodId":99999}]}""", "/alternates/0/deliveryMethodId")]
    [InlineData("""{"alternates":[{"deliveryMethodId":70}]}""", "/alternates/0/deliveryMethodId")] // the primary itself
    [InlineData("""{"alternates":[{"deliveryMethodId":1},{"deliveryMethodId":2},{"deliveryMethodId":3}]}""", "/alternates")]
    [InlineData("""{"redirectUrl":"https://buyer.example/"}""", "/redirectUrl")] // a general account
    [InlineData("""{"kind":"urlRedirect"}""", "/redirectUrl")]
    [InlineData("""{"kind":"urlRedirect","redirectUrl":"http://buyer.example/"}""", "/redirectUrl")]
    [InlineData("""{"kind":"urlRedirect","redirectUrl":"https://[State].example/"}""", "/redirectUrl")]
    [InlineData("""{"kind":"urlRedirect","redirectUrl":"https://buyer.example/?x=[NoSuchField]"}""", "/redirectUrl")]
    [InlineData("""{"kind":"urlRedirect","redirectUrl":"https://buyer.example/","delayMinutes":5}""", "/delayMinutes")]
    public async Task Option_that_does_not_fit_is_refused_where_it_stands(string patch, string path)
    {
        var before = await admin.CallAsync("GET", Account).ExpectAsync(200);
        var refused = await admin.CallAsync("PATCH", Account, patch, before.ETag).ExpectAsync(400);
        refused.Text.ShouldContain($"\"{path}\"");
    }

    [Fact]
    public async Task Client_takes_one_delivery_per_account_when_it_says_so() // E-48, E-50
    {
        var made = await admin.CallAsync("POST", "/api/v1/clients", """{"companyName":"Tiers","allowSeveralDeliveries":true,"share":{"percent":50,"frame":"hour"},"limits":{"perWeek":7}}""").ExpectAsync(201);
        var read = await admin.CallAsync("GET", "/api/v1/clients/" + made.Json["id"]).ExpectAsync(200);
        read.Json["allowSeveralDeliveries"]!.GetValue<bool>().ShouldBeTrue();
        read.Json["share"]!["percent"]!.GetValue<int>().ShouldBe(50);
        read.Json["share"]!["frame"]!.GetValue<string>().ShouldBe("hour");
        await admin.CallAsync("POST", "/api/v1/clients", """{"companyName":"Too much","share":{"percent":200}}""").ExpectAsync(400);
    }
}
