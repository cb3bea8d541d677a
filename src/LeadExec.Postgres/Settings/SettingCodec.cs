using System.Text.Json;
using System.Text.Json.Nodes;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Catalogs.Json;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Lists;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.Ports.Settings;

namespace LeadExec.Postgres.Settings;

/// <summary>Between stored bodies and the records of the catalog.</summary>
internal static class SettingCodec
{
    public static string Name(SettingKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    public static SettingKind Kind(string name) => Enum.Parse<SettingKind>(name, ignoreCase: true);

    /// <summary>The body with the setting's own number in it; the account and its billing have none.</summary>
    /// <exception cref="JsonException">Not one JSON object.</exception>
    public static string WithNumber(SettingKey key, string body)
    {
        var node = JsonNode.Parse(body, documentOptions: new JsonDocumentOptions { MaxDepth = SettingJson.MaximumDepth, AllowDuplicateProperties = false });
        if (node is not JsonObject members)
        {
            throw new JsonException("A setting is a JSON object.");
        }

        if (key.Kind is not (SettingKind.Account or SettingKind.Billing))
        {
            members["id"] = key.Number;
        }

        return members.ToJsonString(SettingJson.Options);
    }

    /// <summary>Reads a body and puts it into the catalog in the making.</summary>
    /// <exception cref="JsonException">The body is not a setting of this kind.</exception>
    public static void Put(CatalogBuilder builder, SettingKind kind, string body)
    {
        switch (kind)
        {
            case SettingKind.Account: builder.Put(Read<AccountSettings>(body)); break;
            case SettingKind.Billing: builder.Put(Read<BillingSettings>(body)); break;
            case SettingKind.LeadType: builder.Put(Read<LeadType>(body)); break;
            case SettingKind.LeadSource: builder.Put(Read<LeadSource>(body)); break;
            case SettingKind.Campaign: builder.Put(Read<Campaign>(body)); break;
            case SettingKind.Client: builder.Put(Read<Client>(body)); break;
            case SettingKind.DeliveryMethod: builder.Put(Read<DeliveryMethod>(body)); break;
            case SettingKind.DeliveryAccount: builder.Put(Read<DeliveryAccount>(body)); break;
            case SettingKind.DistributionList: builder.Put(Read<DistributionList>(body)); break;
            case SettingKind.DeliveryGroup: builder.Put(Read<DeliveryGroup>(body)); break;
            case SettingKind.ClientGroup: builder.Put(Read<ClientGroup>(body)); break;
            case SettingKind.ExclusiveGroup: builder.Put(Read<ExclusiveGroup>(body)); break;
        }
    }

    public static void Remove(CatalogBuilder builder, SettingKey key)
    {
        switch (key.Kind)
        {
            case SettingKind.Account or SettingKind.Billing: break;
            case SettingKind.LeadType: builder.Remove(new LeadTypeId(key.Number)); break;
            case SettingKind.LeadSource: builder.Remove(new LeadSourceId(key.Number)); break;
            case SettingKind.Campaign: builder.Remove(new CampaignId(key.Number)); break;
            case SettingKind.Client: builder.Remove(new ClientId(key.Number)); break;
            case SettingKind.DeliveryMethod: builder.Remove(new DeliveryMethodId(key.Number)); break;
            case SettingKind.DeliveryAccount: builder.Remove(new DeliveryAccountId(key.Number)); break;
            case SettingKind.DistributionList: builder.Remove(new DistributionListId(key.Number)); break;
            case SettingKind.DeliveryGroup: builder.Remove(new DeliveryGroupId(key.Number)); break;
            case SettingKind.ClientGroup: builder.Remove(new ClientGroupId(key.Number)); break;
            case SettingKind.ExclusiveGroup: builder.Remove(new ExclusiveGroupId(key.Number)); break;
        }
    }

    /// <summary>The mistakes of one change against the catalog with all changes.</summary>
    public static IReadOnlyList<DefinitionError> Check(SettingKey key, bool archive, CatalogChange change) => archive
        ? CheckRemoval(key, change.Next)
        : key.Kind switch
        {
            SettingKind.Account => [.. CatalogRules.Check(change.Next.Account), .. ClientFieldRules.Check(change.Next.Account, change.Next)],
            SettingKind.Billing => BillingRules.Check(change.Next.Billing),
            SettingKind.LeadType => LeadTypeRules.Check(change.Next.LeadTypes[new LeadTypeId(key.Number)], change),
            SettingKind.LeadSource => CatalogRules.Check(change.Next.LeadSources[new LeadSourceId(key.Number)]),
            SettingKind.Campaign => CampaignRules.Check(change.Next.Campaigns[new CampaignId(key.Number)], change),
            SettingKind.Client => ClientErrors(change.Next.Clients[new ClientId(key.Number)], change),
            SettingKind.DeliveryMethod => DeliveryRules.Check(change.Next.DeliveryMethods[new DeliveryMethodId(key.Number)], change),
            SettingKind.DeliveryAccount => DeliveryAccountErrors(change.Next.DeliveryAccounts[new DeliveryAccountId(key.Number)], change),
            SettingKind.DeliveryGroup => GroupRules.Check(change.Next.DeliveryGroups[new DeliveryGroupId(key.Number)], change),
            SettingKind.ClientGroup => GroupRules.Check(change.Next.ClientGroups[new ClientGroupId(key.Number)], change),
            SettingKind.ExclusiveGroup => GroupRules.Check(change.Next.ExclusiveGroups[new ExclusiveGroupId(key.Number)], change),
            SettingKind.DistributionList => ListRules.Check(change.Next.DistributionLists[new DistributionListId(key.Number)], change),
        };

    /// <summary>Kinds of the book rows that the batch writer expects for a new setting (0001, 0030), in lock order.</summary>
    public static short[] BookKinds(SettingKind kind) => kind switch
    {
        SettingKind.Campaign => [1],
        SettingKind.DeliveryAccount => [4, 6],
        SettingKind.Client => [2, 5, 7],
        SettingKind.Account or SettingKind.Billing or SettingKind.LeadType or SettingKind.LeadSource or SettingKind.DeliveryMethod
            or SettingKind.DeliveryGroup or SettingKind.ClientGroup or SettingKind.ExclusiveGroup or SettingKind.DistributionList => [],
    };

    private static IReadOnlyList<DefinitionError> CheckRemoval(SettingKey key, Catalog next) => key.Kind switch
    {
        SettingKind.Account => [new DefinitionError("", "The account cannot be archived.")],
        SettingKind.Billing => [new DefinitionError("", "Billing settings cannot be archived.")],
        SettingKind.LeadType => CatalogRules.CheckRemoval(new LeadTypeId(key.Number), next),
        SettingKind.LeadSource => CatalogRules.CheckRemoval(new LeadSourceId(key.Number), next),
        SettingKind.Client => [.. CatalogRules.CheckRemoval(new ClientId(key.Number), next), .. GroupRules.CheckRemoval(new ClientId(key.Number), next)],
        SettingKind.DeliveryMethod => [.. CatalogRules.CheckRemoval(new DeliveryMethodId(key.Number), next), .. GroupRules.CheckRemoval(new DeliveryMethodId(key.Number), next)],
        SettingKind.DeliveryGroup => GroupRules.CheckRemoval(new DeliveryGroupId(key.Number), next),
        SettingKind.ClientGroup => GroupRules.CheckRemoval(new ClientGroupId(key.Number), next),
        SettingKind.ExclusiveGroup => GroupRules.CheckRemoval(new ExclusiveGroupId(key.Number), next),
        SettingKind.DistributionList => ListRules.CheckRemoval(new DistributionListId(key.Number), next),
        SettingKind.Campaign or SettingKind.DeliveryAccount => [],
    };

    private static IReadOnlyList<DefinitionError> ClientErrors(Client item, CatalogChange change) =>
        [.. CatalogRules.Check(item), .. ClientFieldRules.Check(item, change.Next), .. GroupRules.CheckMember(item, change), .. PingRules.CheckConflicts(item, change), .. OfferRules.Check(item, change.Next)];

    private static IReadOnlyList<DefinitionError> DeliveryAccountErrors(DeliveryAccount item, CatalogChange change) =>
        [.. DeliveryRules.Check(item, change), .. GroupRules.CheckMember(item, change)];

    private static T Read<T>(string body) => JsonSerializer.Deserialize<T>(body, SettingJson.Options) ?? throw new JsonException("A setting is a JSON object.");
}
