using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace LeadExec.Api.Tests;

/// <summary>An answer read to its end.</summary>
internal sealed record ApiAnswer(int Status, string Text, string? ETag, HttpResponseHeaders Headers)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public string? Code => Json["code"]?.GetValue<string>();
}
