using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution;

/// <summary>Where a delivery account's turns and shares are counted.</summary>
public static class Pools
{
    /// <summary>The delivery group that the account is scanned in: its own, else its client's, else none (E-51).</summary>
    public static DeliveryGroupId? GroupOf(Catalog catalog, DeliveryAccount account)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(account);
        var group = account.DeliveryGroupId ?? catalog.Clients.GetValueOrDefault(account.ClientId)?.DeliveryGroupId;
        return group is { } id && catalog.DeliveryGroups.ContainsKey(id) ? id : null;
    }

    /// <summary>The account's pool.</summary>
    public static RotationPool Of(Catalog catalog, DeliveryAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return GroupOf(catalog, account) is { } group ? RotationPool.Of(group) : RotationPool.Of(account.LeadTypeId);
    }

    /// <summary>Whether anybody asks for turns or shares of this pool, so that its sales have to be told to it.</summary>
    public static bool IsCounted(Catalog catalog, RotationPool pool)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return pool.Group is { } id
            ? catalog.DeliveryGroups.GetValueOrDefault(id) is { } group && Counts(group.Method, group.Automation)
            : pool.LeadType is { } type && catalog.CountedLeadTypes.Contains(type);
    }

    /// <summary>Whether a method asks for turns or shares.</summary>
    public static bool Counts(DistributionMethod method, AutomationSettings automation)
    {
        ArgumentNullException.ThrowIfNull(automation);
        return method switch
        {
            DistributionMethod.RoundRobin or DistributionMethod.Weighted or DistributionMethod.Percentage => true,
            DistributionMethod.Geolocation => automation.BaseMethod == BaseMethod.RoundRobin,
            DistributionMethod.Price or DistributionMethod.Priority => false,
        };
    }
}
