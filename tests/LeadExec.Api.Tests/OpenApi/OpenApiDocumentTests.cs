using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LeadExec.Api.Tests.OpenApi;

// The document is checked in and linted; run with LEADEXEC_ACCEPT=1 to rewrite it.
public sealed class OpenApiDocumentTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };
    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch"];

    [Fact]
    public async Task Checked_in_document_is_the_served_one()
    {
        var served = (await DocumentAsync()).ToJsonString(Pretty) + "\n";
        var path = CheckedIn();
        if (Environment.GetEnvironmentVariable("LEADEXEC_ACCEPT") == "1")
        {
            await File.WriteAllTextAsync(path, served);
        }

        (await File.ReadAllTextAsync(path)).ShouldBe(served, "api/openapi/openapi.json is stale: run this test with LEADEXEC_ACCEPT=1.");
    }

    [Fact]
    public async Task Every_operation_says_what_a_caller_needs()
    {
        var found = Lint(await DocumentAsync());
        found.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("operationId")]
    [InlineData("summary")]
    [InlineData("tags")]
    [InlineData("security")]
    public async Task Lint_finds_what_is_missing(string member)
    {
        var document = await DocumentAsync();
        document["paths"]!["/api/v1/me"]!["get"]!.AsObject().Remove(member).ShouldBeTrue();
        Lint(document).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Numbers_are_numbers_and_money_is_text()
    {
        var schemas = (await DocumentAsync())["components"]!["schemas"]!;
        schemas["CampaignBody"]!["properties"]!["duplicateDays"]!["type"]!.ToJsonString().ShouldBe("\"integer\"");
        schemas["Money"]!["type"]!.ToJsonString().ShouldBe("\"string\"");
        schemas["CampaignStatus"]!["enum"]!.ToJsonString().ShouldContain("onHold");
    }

    [Fact]
    public async Task Page_is_served_without_a_session_and_without_the_outside()
    {
        using var browser = host.Anonymous();
        var page = await browser.CallAsync("GET", "/docs/index.html").ExpectAsync(200);
        page.Text.ShouldNotContain("https://");
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
        await browser.CallAsync("GET", "/docs/swagger-ui-bundle.js").ExpectAsync(200);
    }

    private async Task<JsonObject> DocumentAsync()
    {
        using var browser = host.Anonymous();
        return (await browser.CallAsync("GET", "/openapi/v1.json").ExpectAsync(200)).Json.AsObject();
    }

    private static List<string> Lint(JsonObject document)
    {
        List<string> found = [];
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            foreach (var (method, node) in item!.AsObject().Where(member => Methods.Contains(member.Key)))
            {
                var operation = node!.AsObject();
                var name = $"{method} {path}";
                Expect(operation["operationId"] is { } id && ids.Add(id.GetValue<string>()), name + ": operationId missing or used twice");
                Expect(operation["summary"]?.GetValue<string>().Length > 0, name + ": summary");
                Expect(operation["tags"] is JsonArray { Count: > 0 }, name + ": tags");
                Expect(operation["security"] is JsonArray, name + ": security");
                var responses = operation["responses"]!.AsObject();
                Expect(responses.Any(response => response.Key.StartsWith('2')), name + ": no 2xx");
                Expect(responses.Any(response => response.Key.StartsWith('4')), name + ": no 4xx");
                Expect(operation["requestBody"] is not { } body || method == "patch" || body["content"]!.AsObject().All(media => media.Value!["example"] is not null), name + ": no example");
            }
        }

        return found;

        void Expect(bool holds, string what)
        {
            if (!holds)
            {
                found.Add(what);
            }
        }
    }

    private static string CheckedIn([CallerFilePath] string source = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "../../../api/openapi/openapi.json"));
}
