using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using LeadExec.Domain.Catalogs;

namespace LeadExec.Api.Intake.Instructions;

/// <summary>Sample pings as curl command lines. They are test pings: matched as ever, but no buyer is asked.</summary>
internal sealed class SamplePings(Campaign campaign, string baseUrl, ImmutableArray<(string Name, string Value)> fields)
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
        new("Form", SampleCommand.Curl(baseUrl + PingSheets.Path, null, campaign.RequireAuthentication, SampleCommand.Form(Flat))),
        new("JSON", SampleCommand.Curl(baseUrl + PingSheets.Path, "application/json", campaign.RequireAuthentication, [SampleCommand.Data(JsonSerializer.Serialize(Flat.ToDictionary(field => field.Name, field => field.Value), Indented))])),
        new("V2, JSON", SampleCommand.Curl(baseUrl + PingSheets.V2Path, "application/json", accessKey: true, [SampleCommand.Data(V2())])),
    ];

    private string V2() => JsonSerializer.Serialize(
        new Dictionary<string, object>
        {
            ["source"] = new Dictionary<string, int> { ["vid"] = campaign.LeadSourceId.Value, ["lid"] = campaign.LeadTypeId.Value, ["aid"] = campaign.Id.Value },
            ["properties"] = new Dictionary<string, object> { ["test"] = true },
            ["fields"] = fields.ToDictionary(field => field.Name, field => field.Value),
        },
        Indented);
}
