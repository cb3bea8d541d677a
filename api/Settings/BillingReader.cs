using System.Text.Json;
using System.Text.Json.Nodes;
using LeadExec.Domain.Catalogs.Json;
using LeadExec.Domain.Payments;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;

namespace LeadExec.Api.Settings;

/// <summary>Between the public and the stored form of the billing settings.</summary>
internal sealed class BillingReader(ISecretBox box) : ISettingReader
{
    public SettingKind Kind => SettingKind.Billing;

    public string Read(JsonObject body, int number, string? before, JsonSerializerOptions json) =>
        Read(body.Deserialize<BillingBody>(json) ?? throw new JsonException("An object is expected."), Stored(before));

    public string Read(BillingBody body, BillingSettings before) =>
        JsonSerializer.Serialize(body.Read(new BillingSealer(box), before), SettingJson.Options);

    public static BillingSettings Stored(string? body) =>
        body is null ? BillingSettings.Empty : JsonSerializer.Deserialize<BillingSettings>(body, SettingJson.Options) ?? BillingSettings.Empty;
}
