using System.Collections.Immutable;
using System.Globalization;
using System.Security;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LeadExec.Domain.Catalogs;

namespace LeadExec.Api.Intake.Instructions;

/// <summary>Sample posts as curl command lines. They are test leads: checked and matched, never delivered (decision 6).</summary>
internal sealed class SamplePosts(Campaign campaign, string baseUrl, ImmutableArray<(string Name, string Value)> fields)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private ImmutableArray<(string Name, string Value)> Flat =>
    [
        ("vid", campaign.LeadSourceId.ToString()),
        ("lid", campaign.LeadTypeId.ToString()),
        ("aid", campaign.Id.ToString()),
        .. campaign.PasswordHash is null ? [] : new[] { ("password", "YOUR_PASSWORD") },
        ("test", "1"),
        .. fields,
    ];

    public ImmutableArray<PostingSample> All() =>
    [
        new("Form", Curl("/processor/insert/general", null, Flat.Select(field => $"--data-urlencode {Quoted($"{field.Name}={field.Value}")}"))),
        new("JSON", Curl("/processor/insert/general", "application/json", [Data(JsonSerializer.Serialize(Flat.ToDictionary(field => field.Name, field => field.Value), Indented))])),
        new("XML", Curl("/processor/insert/general", "application/xml", [Data(Xml())])),
        new("V2, JSON, one or many leads", Curl("/v2/insert/general", "application/json", [Data(V2())], alwaysKey: true)),
    ];

    private static string Data(string body) => "--data " + Quoted(body);

    // For a POSIX shell: everything between single quotes is taken as it stands, except a single quote.
    private static string Quoted(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    private string Curl(string path, string? mediaType, IEnumerable<string> data, bool alwaysKey = false)
    {
        var lines = new List<string> { "curl " + Quoted(baseUrl + path) };
        if (mediaType is not null)
        {
            lines.Add("-H " + Quoted("Content-Type: " + mediaType));
        }

        if (alwaysKey || campaign.RequireAuthentication)
        {
            lines.Add("-H " + Quoted("api-key: YOUR_ACCESS_KEY"));
        }

        return string.Join(" \\\n  ", lines.Concat(data));
    }

    private string Xml()
    {
        var xml = new StringBuilder("<Post>\n");
        foreach (var (name, value) in Flat)
        {
            xml.Append(CultureInfo.InvariantCulture, $"  <{name}>{SecurityElement.Escape(value)}</{name}>\n");
        }

        return xml.Append("</Post>").ToString();
    }

    private string V2() => JsonSerializer.Serialize(
        new Dictionary<string, object>
        {
            ["source"] = new Dictionary<string, int> { ["vid"] = campaign.LeadSourceId.Value, ["lid"] = campaign.LeadTypeId.Value, ["aid"] = campaign.Id.Value },
            ["leads"] = new[]
            {
                new Dictionary<string, object>
                {
                    ["properties"] = new Dictionary<string, object> { ["reference"] = "your-own-id", ["test"] = true },
                    ["fields"] = fields.ToDictionary(field => field.Name, field => field.Value),
                },
            },
        },
        Indented);
}
