using LeadExec.Domain.Catalogs;

namespace LeadExec.Domain.Delivery;

/// <summary>
/// Finds the ping of a delivery account: the combined method's own (<see cref="DeliveryMethod.Ping"/>), else the alternate delivery
/// that is ticked "ping during sort" (DELV-38, DELV-53, DIST-52).
/// </summary>
public static class PingMethods
{
    /// <summary>The ping of the account when its leads go out by <paramref name="primary"/>; null when there is none that can be made now.</summary>
    public static PingMethod? Of(DeliveryAccount account, DeliveryMethod primary, Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(primary);
        ArgumentNullException.ThrowIfNull(catalog);
        if (primary is { Type: DeliveryType.PingPost, Ping: { } ping })
        {
            // The type turns into a webhook, so that whoever sends it needs to know one shape only.
            return new PingMethod { MethodId = primary.Id, Method = primary with { Type = DeliveryType.Webhook, Webhook = ping, Ping = null } };
        }

        foreach (var alternate in account.Alternates)
        {
            if (catalog.DeliveryMethods.TryGetValue(alternate.DeliveryMethodId, out var method) && method.Enabled && IsPing(method))
            {
                return new PingMethod { MethodId = method.Id, Method = method };
            }
        }

        return null;
    }

    /// <summary>The method is a ping and nothing else: it bids, and never delivers a lead.</summary>
    public static bool IsPing(DeliveryMethod method)
    {
        ArgumentNullException.ThrowIfNull(method);
        return method is { Type: DeliveryType.Webhook, Webhook.Response.PingDuringSort: true };
    }

    /// <summary>
    /// Leads leave by this account only along a standing bid: its primary method is of the ping-post type, or one of its alternates is a
    /// ping. True also when that ping is switched off, because then there is no bid to post along.
    /// </summary>
    public static bool NeedsBid(DeliveryAccount account, DeliveryMethod primary, Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(primary);
        ArgumentNullException.ThrowIfNull(catalog);
        return primary.Type == DeliveryType.PingPost
            || account.Alternates.Any(alternate => catalog.DeliveryMethods.TryGetValue(alternate.DeliveryMethodId, out var method) && IsPing(method));
    }
}
