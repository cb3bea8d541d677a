using System.Text.Json;
using System.Text.Json.Nodes;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Catalogs.Json;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;
using Microsoft.Extensions.Options;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace LeadExec.Api.Settings;

/// <summary>Reads the public form of every kind of setting, for requests that carry several.</summary>
internal sealed class SettingReaders(IKeyedHash hashes, ISecretBox box, IOptions<JsonOptions> json)
{
    private readonly Dictionary<SettingKind, ISettingReader> readers = new ISettingReader[]
    {
        new LeadTypeResource(),
        new LeadSourceResource(),
        new CampaignResource(hashes),
        new ClientResource(),
        new DeliveryMethodResource(box),
        new DeliveryAccountResource(),
        new Lists.DistributionListResource(),
        new DeliveryGroupResource(),
        new ClientGroupResource(),
        new ExclusiveGroupResource(),
        new BillingReader(box),
    }.ToDictionary(reader => reader.Kind);

    /// <summary>The stored form of a body.</summary>
    /// <exception cref="JsonException">Not a body of this kind.</exception>
    public string Read(SettingKind kind, JsonObject body, int number, string? before) => kind == SettingKind.Account
        ? JsonSerializer.Serialize(body.Deserialize<AccountSettings>(json.Value.SerializerOptions), SettingJson.Options)
        : readers[kind].Read(body, number, before, json.Value.SerializerOptions);
}
