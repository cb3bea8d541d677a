using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution;

/// <summary>Who and what counts in a pool, by the settings of one catalog.</summary>
public sealed record PoolMembers
{
    /// <summary>Clients with a delivery account in the pool.</summary>
    public required ImmutableArray<ClientId> Clients { get; init; }

    public required ImmutableArray<DeliveryAccountId> Accounts { get; init; }

    /// <summary>Campaigns whose leads the pool could get; percentages are of their leads.</summary>
    public required ImmutableArray<CampaignId> Campaigns { get; init; }

    public static PoolMembers Of(Catalog catalog, RotationPool pool)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var all = pool.LeadType is { } type ? catalog.AccountsByLeadType.GetValueOrDefault(type, []) : [.. catalog.DeliveryAccounts.Values];
        var own = all.Where(account => Pools.Of(catalog, account) == pool).ToList();
        var types = own.Select(account => account.LeadTypeId).ToHashSet();
        return new PoolMembers
        {
            Clients = [.. own.Select(account => account.ClientId).Distinct().OrderBy(id => id.Value)],
            Accounts = [.. own.Select(account => account.Id).OrderBy(id => id.Value)],
            Campaigns = [.. catalog.Campaigns.Values.Where(campaign => types.Contains(campaign.LeadTypeId)).Select(campaign => campaign.Id).OrderBy(id => id.Value)],
        };
    }
}
