using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs.Json;

/// <summary>
/// How settings look as JSON, in storage and on the API: camelCase names, enums as camelCase words, ids as numbers, money as
/// decimal text ("15.00"), times of day as "HH:mm". Unknown members, repeated members and nulls where none belong are refused,
/// so that what was stored reads back as the same value.
/// </summary>
public static class SettingJson
{
    /// <summary>Deepest nesting of a setting (FM-43).</summary>
    public const int MaximumDepth = 32;

    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>Copies the setting rules onto options that somebody else owns, such as those of the HTTP layer.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DictionaryKeyPolicy = null;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.PropertyNameCaseInsensitive = false;
        options.MaxDepth = MaximumDepth;
        foreach (var converter in Converters)
        {
            options.Converters.Add(converter);
        }
    }

    /// <summary>Leaves out what is computed from other members; it would be refused as unknown when read back.</summary>
    public static void DropComputedMembers(JsonTypeInfo type)
    {
        ArgumentNullException.ThrowIfNull(type);
        for (var at = type.Properties.Count - 1; type.Kind == JsonTypeInfoKind.Object && at >= 0; at--)
        {
            var property = type.Properties[at];
            if (property.Set is null && property.AssociatedParameter is null)
            {
                type.Properties.RemoveAt(at);
            }
        }
    }

    private static JsonConverter[] Converters =>
    [
        new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
        new MoneyJsonConverter(),
        new LocalTimeJsonConverter(),
        new NumberIdJsonConverter<LeadTypeId>(value => new LeadTypeId(value), id => id.Value),
        new NumberIdJsonConverter<LeadSourceId>(value => new LeadSourceId(value), id => id.Value),
        new NumberIdJsonConverter<CampaignId>(value => new CampaignId(value), id => id.Value),
        new NumberIdJsonConverter<ClientId>(value => new ClientId(value), id => id.Value),
        new NumberIdJsonConverter<DeliveryMethodId>(value => new DeliveryMethodId(value), id => id.Value),
        new NumberIdJsonConverter<DeliveryAccountId>(value => new DeliveryAccountId(value), id => id.Value),
        new NumberIdJsonConverter<DistributionListId>(value => new DistributionListId(value), id => id.Value),
        new NumberIdJsonConverter<DeliveryGroupId>(value => new DeliveryGroupId(value), id => id.Value),
        new NumberIdJsonConverter<ClientGroupId>(value => new ClientGroupId(value), id => id.Value),
        new NumberIdJsonConverter<ExclusiveGroupId>(value => new ExclusiveGroupId(value), id => id.Value),
        new NumberIdJsonConverter<UserId>(value => new UserId(value), id => id.Value),
    ];

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { DropComputedMembers } },
        };
        Apply(options);
        options.MakeReadOnly();
        return options;
    }
}
