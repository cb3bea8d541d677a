using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LeadExec.Api.Tests.Http;

/// <summary>PostgreSQL keeps no U+0000. Wherever a caller puts one, the answer is about the request, never a failure of ours.</summary>
public sealed class UnstorableTextTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly string[] Writing = ["post", "put", "patch"];

    // They ask others, for which the host of these tests has no adapters.
    private static readonly string[] Outgoing =
        ["/api/v1/oauth/return", "/api/v1/delivery-methods/7/test-send", "/api/v1/delivery-methods/7/double-send", "/api/v1/delivery-methods/preview"];

    [Fact]
    public async Task Question_with_it_fails_nowhere()
    {
        using var admin = await AdministratorAsync();
        var (asked, failed) = (0, new List<string>());
        foreach (var (path, operation) in await OperationsAsync("get"))
        {
            foreach (var name in (operation["parameters"]?.AsArray() ?? []).Where(IsFreeText).Select(parameter => parameter!["name"]!.GetValue<string>()))
            {
                asked++;
                if ((await admin.CallAsync("GET", $"{path}?{name}=a%00")).Status == 500)
                {
                    failed.Add($"{path}?{name}");
                }
            }
        }

        failed.ShouldBeEmpty();
        asked.ShouldBeGreaterThan(50);
    }

    [Fact]
    public async Task Body_with_it_fails_nowhere()
    {
        using var admin = await AdministratorAsync();
        var (sent, failed) = (0, new List<string>());
        foreach (var method in Writing)
        {
            foreach (var (path, operation) in (await OperationsAsync(method)).Where(known => !Outgoing.Contains(known.Path)))
            {
                foreach (var body in WithNul(operation["requestBody"]?["content"]?["application/json"]?["example"]))
                {
                    sent++;
                    if ((await admin.CallAsync(method.ToUpperInvariant(), path, body)).Status == 500)
                    {
                        failed.Add($"{method} {path} {body}");
                    }
                }
            }
        }

        failed.ShouldBeEmpty();
        sent.ShouldBeGreaterThan(100);
    }

    private async Task<HttpClient> AdministratorAsync()
    {
        var admin = await host.AdministratorAsync();
        if ((await admin.CallAsync("GET", "/api/v1/lead-types/4439")).Status == 404)
        {
            await SampleSettings.CreateAsync(admin);
        }

        return admin;
    }

    private async Task<IReadOnlyList<(string Path, JsonNode Operation)>> OperationsAsync(string method)
    {
        using var browser = host.Anonymous();
        var paths = (await browser.CallAsync("GET", "/openapi/v1.json").ExpectAsync(200)).Json["paths"]!.AsObject();
        return [.. from path in paths where path.Value![method] is not null select (Filled(path), path.Value![method]!)];
    }

    // Settings of the sample are there under small numbers; leads are not.
    private static string Filled(KeyValuePair<string, JsonNode?> path) => Regex.Replace(path.Key, @"\{(\w+)\}", name =>
        Regex.IsMatch(name.Groups[1].Value, "^(leadId|attemptId|.*[nN]oteId|fileId)$") || path.Key.StartsWith("/api/v1/leads/", StringComparison.Ordinal) ? Guid.Empty.ToString() : "7");

    private static bool IsFreeText(JsonNode? parameter) =>
        parameter!["in"]!.GetValue<string>() == "query" && parameter["schema"]?["type"]?.ToJsonString().Contains("string", StringComparison.Ordinal) is true;

    /// <summary>The example once per text in it, with that text spoilt.</summary>
    private static IEnumerable<string> WithNul(JsonNode? example)
    {
        for (var at = 0; ; at++)
        {
            var (copy, seen) = (example?.DeepClone(), -1);
            var spoilt = false;
            foreach (var text in Texts(copy).ToList())
            {
                if (++seen == at)
                {
                    text.ReplaceWith(text.GetValue<string>() + "\0");
                    spoilt = true;
                }
            }

            if (!spoilt)
            {
                yield break;
            }

            yield return copy!.ToJsonString();
        }
    }

    private static IEnumerable<JsonValue> Texts(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Texts(member.Value)),
        JsonArray items => items.SelectMany(Texts),
        JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.String => [value],
        _ => [],
    };
}
