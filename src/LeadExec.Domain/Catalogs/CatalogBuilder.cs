using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Lists;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>
/// The next catalog in the making: the published one with some settings put or taken away. <see cref="Build"/> does not judge;
/// <see cref="CatalogRules"/> does, before anything is stored.
/// </summary>
public sealed class CatalogBuilder(Catalog basis)
{
    private readonly Dictionary<LeadTypeId, LeadType> leadTypes = new(basis.LeadTypes);
    private readonly Dictionary<LeadSourceId, LeadSource> leadSources = new(basis.LeadSources);
    private readonly Dictionary<CampaignId, Campaign> campaigns = new(basis.Campaigns);
    private readonly Dictionary<ClientId, Client> clients = new(basis.Clients);
    private readonly Dictionary<DeliveryMethodId, DeliveryMethod> methods = new(basis.DeliveryMethods);
    private readonly Dictionary<DeliveryAccountId, DeliveryAccount> accounts = new(basis.DeliveryAccounts);
    private readonly Dictionary<DistributionListId, DistributionList> lists = new(basis.DistributionLists);
    private readonly Dictionary<DeliveryGroupId, DeliveryGroup> deliveryGroups = new(basis.DeliveryGroups);
    private readonly Dictionary<ClientGroupId, ClientGroup> clientGroups = new(basis.ClientGroups);
    private readonly Dictionary<ExclusiveGroupId, ExclusiveGroup> exclusiveGroups = new(basis.ExclusiveGroups);
    private AccountSettings account = basis.Account;

    /// <summary>The catalog of an installation that was not set up yet.</summary>
    public static Catalog Empty { get; } = new() { Version = new CatalogVersion(0), Account = new AccountSettings { CompanyName = "" } };

    public void Put(AccountSettings value) => account = value;

    public void Put(LeadType value) => leadTypes[value.Id] = value;

    public void Put(LeadSource value) => leadSources[value.Id] = value;

    public void Put(Campaign value) => campaigns[value.Id] = value;

    public void Put(Client value) => clients[value.Id] = value;

    public void Put(DeliveryMethod value) => methods[value.Id] = value;

    public void Put(DeliveryAccount value) => accounts[value.Id] = value;

    public void Put(DistributionList value) => lists[value.Id] = value;

    public void Put(DeliveryGroup value) => deliveryGroups[value.Id] = value;

    public void Put(ClientGroup value) => clientGroups[value.Id] = value;

    public void Put(ExclusiveGroup value) => exclusiveGroups[value.Id] = value;

    public void Remove(LeadTypeId id) => leadTypes.Remove(id);

    public void Remove(LeadSourceId id) => leadSources.Remove(id);

    public void Remove(CampaignId id) => campaigns.Remove(id);

    public void Remove(ClientId id) => clients.Remove(id);

    public void Remove(DeliveryMethodId id) => methods.Remove(id);

    public void Remove(DeliveryAccountId id) => accounts.Remove(id);

    public void Remove(DistributionListId id) => lists.Remove(id);

    public void Remove(DeliveryGroupId id) => deliveryGroups.Remove(id);

    public void Remove(ClientGroupId id) => clientGroups.Remove(id);

    public void Remove(ExclusiveGroupId id) => exclusiveGroups.Remove(id);

    public Catalog Build(CatalogVersion version) => new()
    {
        Version = version,
        Account = account,
        TypesAskingSales = accounts.Values.Where(item => item.AsksEarlierSales).Select(item => item.LeadTypeId).ToFrozenSet(),
        DistributionLists = lists.ToFrozenDictionary(),
        ForceIds = ForceIdTable.Of(account, clients.Values),
        ListRows = basis.ListRows,
        Places = basis.Places,
        LeadTypes = leadTypes.ToFrozenDictionary(),
        LeadSources = leadSources.ToFrozenDictionary(),
        Campaigns = campaigns.ToFrozenDictionary(),
        Clients = clients.ToFrozenDictionary(),
        DeliveryMethods = methods.ToFrozenDictionary(),
        DeliveryAccounts = accounts.ToFrozenDictionary(),
        AccountsByLeadType = accounts.Values
            .GroupBy(item => item.LeadTypeId)
            .ToFrozenDictionary(group => group.Key, InOrderOfCreation),
        DeliveryGroups = deliveryGroups.ToFrozenDictionary(),
        ClientGroups = clientGroups.ToFrozenDictionary(),
        ExclusiveGroups = exclusiveGroups.ToFrozenDictionary(),
        GroupsByLeadType = accounts.Values
            .GroupBy(item => item.LeadTypeId)
            .ToFrozenDictionary(group => group.Key, InOrderOfScan),
        CountedLeadTypes = campaigns.Values.Where(Counts).Select(item => item.LeadTypeId).ToFrozenSet(),
        Matching = basis.Matching,
        SharesByLeadType = accounts.Values
            .Where(item => item.Share is not null || clients.GetValueOrDefault(item.ClientId) is { Share: not null })
            .GroupBy(item => item.LeadTypeId)
            .ToFrozenDictionary(group => group.Key, InOrderOfCreation),
    };

    private bool Counts(Campaign item) => Pools.Counts(item.DistributionMethod ?? account.DistributionMethod, item.Automation ?? account.Automation);

    // An account's own group beats its client's (E-51).
    private ImmutableArray<DeliveryGroup> InOrderOfScan(IEnumerable<DeliveryAccount> ofLeadType) =>
    [
        .. ofLeadType
            .Select(item => item.DeliveryGroupId ?? clients.GetValueOrDefault(item.ClientId)?.DeliveryGroupId)
            .Distinct()
            .Select(id => id is { } known ? deliveryGroups.GetValueOrDefault(known) : null)
            .OfType<DeliveryGroup>()
            .OrderBy(group => group.Position).ThenBy(group => group.Id.Value),
    ];

    // E-42: numbers are given out in order of creation.
    private static ImmutableArray<DeliveryAccount> InOrderOfCreation(IEnumerable<DeliveryAccount> group) =>
        [.. group.OrderBy(item => item.ClientId.Value).ThenBy(item => item.Id.Value)];
}
