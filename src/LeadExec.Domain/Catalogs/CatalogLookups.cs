using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>
/// What a catalog knows about its settings beside the settings themselves. Each lookup is the earlier catalog's own where no change
/// touches it, and changed or made anew where one does, so that one change does not look at every account.
/// </summary>
internal sealed class CatalogLookups(Catalog basis, Catalog next)
{
    public required ImmutableArray<(DeliveryAccount? Before, DeliveryAccount? After)> Accounts { get; init; }

    public required ImmutableArray<(Client? Before, Client? After)> Clients { get; init; }

    public required ImmutableArray<(DeliveryMethod? Before, DeliveryMethod? After)> Methods { get; init; }

    public FrozenDictionary<LeadTypeId, ImmutableArray<DeliveryAccount>> AccountsByLeadType()
    {
        if (Accounts.IsEmpty)
        {
            return basis.AccountsByLeadType;
        }

        var types = basis.AccountsByLeadType.ToDictionary();
        var gone = Accounts.Select(change => change.Before).OfType<DeliveryAccount>().ToLookup(account => account.LeadTypeId);
        var added = Accounts.Select(change => change.After).OfType<DeliveryAccount>().ToLookup(account => account.LeadTypeId);
        foreach (var type in gone.Concat(added).Select(group => group.Key).Distinct())
        {
            types[type] = AccountsInOrder.Changed(types.GetValueOrDefault(type, []), gone[type], added[type]);
        }

        return types.Where(type => !type.Value.IsEmpty).ToFrozenDictionary();
    }

    /// <summary>By the accounts of each lead type in <paramref name="accounts"/>.</summary>
    public FrozenDictionary<LeadTypeId, ImmutableArray<DeliveryGroup>> GroupsByLeadType(FrozenDictionary<LeadTypeId, ImmutableArray<DeliveryAccount>> accounts)
    {
        if (!ReferenceEquals(next.DeliveryGroups, basis.DeliveryGroups) || Clients.Any(change => change.Before?.DeliveryGroupId != change.After?.DeliveryGroupId))
        {
            return accounts.ToFrozenDictionary(type => type.Key, type => InOrderOfScan(type.Value));
        }

        var moved = Accounts.Where(Moves).SelectMany(change => new[] { change.Before, change.After }).OfType<DeliveryAccount>().Select(account => account.LeadTypeId).ToHashSet();
        return moved.Count == 0
            ? basis.GroupsByLeadType
            : accounts.ToFrozenDictionary(type => type.Key, type => moved.Contains(type.Key) ? InOrderOfScan(type.Value) : basis.GroupsByLeadType[type.Key]);
    }

    public FrozenDictionary<LeadTypeId, ImmutableArray<DeliveryAccount>> SharesByLeadType()
    {
        var same = Clients.All(change => change is ({ Share: null } or null, { Share: null } or null) or ({ Share: not null }, { Share: not null }))
            && Accounts.All(change => !HasShare(basis, change.Before) && !HasShare(next, change.After));
        return same
            ? basis.SharesByLeadType
            : next.DeliveryAccounts.Values.Where(account => HasShare(next, account)).GroupBy(account => account.LeadTypeId).ToFrozenDictionary(type => type.Key, AccountsInOrder.Of);
    }

    public FrozenSet<LeadTypeId> TypesAskingSales() => Accounts.All(change => change is ({ AsksEarlierSales: false } or null, { AsksEarlierSales: false } or null))
        ? basis.TypesAskingSales
        : next.DeliveryAccounts.Values.Where(account => account.AsksEarlierSales).Select(account => account.LeadTypeId).ToFrozenSet();

    public FrozenSet<LeadTypeId> TypesRequiringOrders() => Accounts.All(change => change is ({ RequireOrder: false } or null, { RequireOrder: false } or null))
        ? basis.TypesRequiringOrders
        : next.DeliveryAccounts.Values.Where(account => account.RequireOrder).Select(account => account.LeadTypeId).ToFrozenSet();

    public FrozenSet<LeadTypeId> TypesRequiringPrices() => Accounts.All(change => change is ({ Requirements: null } or null, { Requirements: null } or null))
        ? basis.TypesRequiringPrices
        : next.DeliveryAccounts.Values.Where(account => account.Requirements is not null).Select(account => account.LeadTypeId).ToFrozenSet();

    public FrozenSet<LeadTypeId> TypesPinging() => Methods.All(change => !Pings(change.Before) && !Pings(change.After))
        ? basis.TypesPinging
        : next.DeliveryMethods.Values.Where(Pings).Select(method => method.LeadTypeId).ToFrozenSet();

    public FrozenDictionary<string, ClientId> ForceIds()
    {
        var field = next.Account.ForceIdField;
        return field == basis.Account.ForceIdField && Clients.All(change => ForceIdTable.ValueOf(change.Before, field) == ForceIdTable.ValueOf(change.After, field))
            ? basis.ForceIds
            : ForceIdTable.Of(next.Account, next.Clients.Values);
    }

    public FrozenSet<LeadTypeId> CountedLeadTypes() =>
        ReferenceEquals(next.Campaigns, basis.Campaigns) && ReferenceEquals(next.Account, basis.Account)
            ? basis.CountedLeadTypes
            : next.Campaigns.Values.Where(Counts).Select(campaign => campaign.LeadTypeId).ToFrozenSet();

    private bool Counts(Campaign campaign) =>
        Pools.Counts(campaign.DistributionMethod ?? next.Account.DistributionMethod, campaign.Automation ?? next.Account.Automation);

    // Whether the account may bring a delivery group into its lead type, or take one out of it.
    private bool Moves((DeliveryAccount? Before, DeliveryAccount? After) change) =>
        change.Before?.LeadTypeId != change.After?.LeadTypeId || GroupOf(basis, change.Before) != GroupOf(next, change.After);

    private static bool Pings(DeliveryMethod? method) => method is not null && (method.Type == DeliveryType.PingPost || PingMethods.IsPing(method));

    private static bool HasShare(Catalog catalog, DeliveryAccount? account) =>
        account is not null && (account.Share is not null || catalog.Clients.GetValueOrDefault(account.ClientId) is { Share: not null });

    // An account's own group beats its client's (E-51).
    private static DeliveryGroupId? GroupOf(Catalog catalog, DeliveryAccount? account) =>
        account is null ? null : account.DeliveryGroupId ?? catalog.Clients.GetValueOrDefault(account.ClientId)?.DeliveryGroupId;

    private ImmutableArray<DeliveryGroup> InOrderOfScan(ImmutableArray<DeliveryAccount> ofLeadType) =>
    [
        .. ofLeadType
            .Select(account => GroupOf(next, account))
            .Distinct()
            .Select(id => id is { } known ? next.DeliveryGroups.GetValueOrDefault(known) : null)
            .OfType<DeliveryGroup>()
            .OrderBy(group => group.Position).ThenBy(group => group.Id.Value),
    ];
}
