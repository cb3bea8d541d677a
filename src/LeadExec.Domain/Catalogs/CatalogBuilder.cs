using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Lists;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>
/// The next catalog in the making: the published one with some settings put or taken away. What no change touches is shared with the
/// published one, by reference. <see cref="Build"/> does not judge; <see cref="CatalogRules"/> does, before anything is stored.
/// </summary>
public sealed class CatalogBuilder(Catalog basis)
{
    private readonly SettingChanges<LeadTypeId, LeadType> leadTypes = new();
    private readonly SettingChanges<LeadSourceId, LeadSource> leadSources = new();
    private readonly SettingChanges<CampaignId, Campaign> campaigns = new();
    private readonly SettingChanges<ClientId, Client> clients = new();
    private readonly SettingChanges<DeliveryMethodId, DeliveryMethod> methods = new();
    private readonly SettingChanges<DeliveryAccountId, DeliveryAccount> accounts = new();
    private readonly SettingChanges<DistributionListId, DistributionList> lists = new();
    private readonly SettingChanges<DeliveryGroupId, DeliveryGroup> deliveryGroups = new();
    private readonly SettingChanges<ClientGroupId, ClientGroup> clientGroups = new();
    private readonly SettingChanges<ExclusiveGroupId, ExclusiveGroup> exclusiveGroups = new();
    private AccountSettings account = basis.Account;
    private BillingSettings billing = basis.Billing;

    /// <summary>The catalog of an installation that was not set up yet.</summary>
    public static Catalog Empty { get; } = new() { Version = new CatalogVersion(0), Account = new AccountSettings { CompanyName = "" } };

    public void Put(AccountSettings value) => account = value;

    public void Put(BillingSettings value) => billing = value;

    public void Put(LeadType value) => leadTypes.Put(value.Id, value);

    public void Put(LeadSource value) => leadSources.Put(value.Id, value);

    public void Put(Campaign value) => campaigns.Put(value.Id, value);

    public void Put(Client value) => clients.Put(value.Id, value);

    public void Put(DeliveryMethod value) => methods.Put(value.Id, value);

    public void Put(DeliveryAccount value) => accounts.Put(value.Id, value);

    public void Put(DistributionList value) => lists.Put(value.Id, value);

    public void Put(DeliveryGroup value) => deliveryGroups.Put(value.Id, value);

    public void Put(ClientGroup value) => clientGroups.Put(value.Id, value);

    public void Put(ExclusiveGroup value) => exclusiveGroups.Put(value.Id, value);

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

    public Catalog Build(CatalogVersion version)
    {
        var next = basis with
        {
            Version = version,
            Account = account,
            Billing = billing,
            LeadTypes = leadTypes.ApplyTo(basis.LeadTypes),
            LeadSources = leadSources.ApplyTo(basis.LeadSources),
            Campaigns = campaigns.ApplyTo(basis.Campaigns),
            Clients = clients.ApplyTo(basis.Clients),
            DeliveryMethods = methods.ApplyTo(basis.DeliveryMethods),
            DeliveryAccounts = accounts.ApplyTo(basis.DeliveryAccounts),
            DistributionLists = lists.ApplyTo(basis.DistributionLists),
            DeliveryGroups = deliveryGroups.ApplyTo(basis.DeliveryGroups),
            ClientGroups = clientGroups.ApplyTo(basis.ClientGroups),
            ExclusiveGroups = exclusiveGroups.ApplyTo(basis.ExclusiveGroups),
        };
        var lookups = new CatalogLookups(basis, next)
        {
            Accounts = [.. accounts.From(basis.DeliveryAccounts)],
            Clients = [.. clients.From(basis.Clients)],
            Methods = [.. methods.From(basis.DeliveryMethods)],
        };
        var byLeadType = lookups.AccountsByLeadType();
        return next with
        {
            AccountsByLeadType = byLeadType,
            GroupsByLeadType = lookups.GroupsByLeadType(byLeadType),
            SharesByLeadType = lookups.SharesByLeadType(),
            TypesAskingSales = lookups.TypesAskingSales(),
            TypesRequiringOrders = lookups.TypesRequiringOrders(),
            TypesPinging = lookups.TypesPinging(),
            TypesRequiringPrices = lookups.TypesRequiringPrices(),
            ForceIds = lookups.ForceIds(),
            CountedLeadTypes = lookups.CountedLeadTypes(),
        };
    }
}
