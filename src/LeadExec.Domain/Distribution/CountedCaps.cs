using System.Collections.Immutable;
using LeadExec.Domain.Capacity;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using NodaTime;

namespace LeadExec.Domain.Distribution;

/// <summary>Caps judged by what the record counts: the delivery account's before its client's, as the record itself does.</summary>
public sealed class CountedCaps(Catalog catalog, IReadOnlyDictionary<CapKey, CapCount> counts) : IClosedAccounts
{
    /// <summary>The limits of these delivery accounts and of their clients; only limited ones.</summary>
    public static ImmutableArray<CapKey> Keys(Catalog catalog, IReadOnlyCollection<DeliveryAccount> accounts)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(accounts);
        return
        [
            .. accounts.Where(account => account.Limits.Any).Select(account => new CapKey(CapScope.DeliveryAccount, account.Id.Value)),
            .. accounts.Select(account => account.ClientId).Distinct()
                .Where(client => catalog.Clients.GetValueOrDefault(client)?.Limits.Any == true).Select(client => new CapKey(CapScope.Client, client.Value)),
        ];
    }

    /// <summary>Every cap of the delivery account and its client.</summary>
    public ImmutableArray<CapReading> Of(DeliveryAccount account, Instant now)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (catalog.Clients.GetValueOrDefault(account.ClientId) is not { } client)
        {
            return [];
        }

        var zone = Zones.Of(client.ZoneId ?? catalog.Account.ZoneId);
        return
        [
            .. CapReadings.Of(CapScope.DeliveryAccount, account.Limits, Count(CapScope.DeliveryAccount, account.Id.Value), now, zone),
            .. CapReadings.Of(CapScope.Client, client.Limits, Count(CapScope.Client, client.Id.Value), now, zone),
        ];
    }

    /// <inheritdoc/>
    public Skipped? WhyClosed(DeliveryAccount account, Instant now) => Of(account, now).FirstOrDefault(cap => cap.IsFull) is { } full
        ? Skipped.Of(account, full.Reason, full.Words)
        : null;

    private CapCount Count(CapScope scope, int id) => counts.GetValueOrDefault(new CapKey(scope, id), CapCount.None);
}
