using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace LeadExec.EndToEnd.Tests.Support;

/// <summary>A ping's answer as the source reads it.</summary>
internal sealed record PingAnswered(int Status, JsonNode Json, int? RetryAfter)
{
    public bool Accepted => Json["accepted"]!.GetValue<bool>();

    public string? Reason => Json["reason"]?.GetValue<string>();

    public decimal Price => Json["price"]!.GetValue<decimal>();

    public string OrderId => Json["orderId"]!.GetValue<string>();

    /// <summary>A form at the V1 address.</summary>
    public static Task<PingAnswered> OfFormAsync(HttpClient http, int scenario, int campaign, string fields) => OfAsync(http, new HttpRequestMessage(HttpMethod.Post, "/processor/ping/general")
    {
        Content = new StringContent(string.Create(CultureInfo.InvariantCulture, $"VID={PingScenarios.Source}&LID={scenario}&AID={campaign}&{fields}"), Encoding.UTF8, "application/x-www-form-urlencoded"),
    });

    /// <summary>JSON at the V2 address.</summary>
    public static Task<PingAnswered> OfJsonAsync(HttpClient http, int scenario, int campaign, object fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/v2/ping/general")
        {
            Content = JsonContent.Create(new { source = new { vid = PingScenarios.Source, lid = scenario, aid = campaign }, properties = new { timeoutMs = 9_000 }, fields }),
        };
        request.Headers.Add("api-key", PingScenarios.Key);
        return OfAsync(http, request);
    }

    public static async Task<PingAnswered> OfAsync(HttpClient http, HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await http.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            return new PingAnswered((int)answer.StatusCode, JsonNode.Parse(text) ?? throw new InvalidOperationException(text), (int?)answer.Headers.RetryAfter?.Delta?.TotalSeconds);
        }
    }
}
