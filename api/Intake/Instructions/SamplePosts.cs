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

    /// <summary>Stands where the order id of an accepted ping goes.</summary>
    public const string OrderId = "ORDER_ID_OF_THE_PING";

    private ImmutableArray<(string Name, string Value)> Flat =>
    [
        ("vid", campaign.LeadSourceId.ToString()),
        ("lid", campaign.LeadTypeId.ToString()),
        ("aid", campaign.Id.ToString()),
        .. campaign.PasswordHash is null ? [] : new[] { ("password", "YOUR_PASSWORD") },
        .. campaign.Channel == Channel.PingPost ? new[] { ("orderId", OrderId) } : [],
        ("test", "1"),
        .. fields,
    ];

    public ImmutableArray<PostingSample> All() =>
    [
        new("Form", Curl("/processor/insert/general", null, SampleCommand.Form(Flat))),
        new("JSON", Curl("/processor/insert/general", "application/json", [SampleCommand.Data(JsonSerializer.Serialize(Flat.ToDictionary(field => field.Name, field => field.Value), Indented))])),
        new("XML", Curl("/processor/insert/general", "application/xml", [SampleCommand.Data(Xml())])),
        new("V2, JSON, one or many leads", Curl("/v2/insert/general", "application/json", [SampleCommand.Data(V2())], alwaysKey: true)),
    ];

    private string Curl(string path, string? mediaType, IEnumerable<string> data, bool alwaysKey = false) =>
        SampleCommand.Curl(baseUrl + path, mediaType, alwaysKey || campaign.RequireAuthentication, data);

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
                    ["properties"] = Properties(),
                    ["fields"] = fields.ToDictionary(field => field.Name, field => field.Value),
                },
            },
        },
        Indented);

    private Dictionary<string, object> Properties()
    {
        var properties = new Dictionary<string, object> { ["reference"] = "your-own-id", ["test"] = true };
        if (campaign.Channel == Channel.PingPost)
        {
            properties.Add("orderId", OrderId);
        }

        return properties;
    }
}
