using System.Collections.Immutable;
using System.Text.Json;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Catalogs.Json;
using LeadExec.Domain.Delivery;
using LeadExec.Ports.Settings;

namespace LeadExec.Silo.Demo;

/// <summary>Creates the sample account once; an installation that already has settings is left alone.</summary>
internal sealed class DemoSeeder(ISettingStore settings, ICatalogSource catalogs)
{
    /// <summary>True when the sample account was made now; false when there were settings already.</summary>
    /// <exception cref="InvalidOperationException">The settings were refused, which is a bug.</exception>
    public async Task<bool> SeedAsync(string buyersUrl, CancellationToken cancellationToken)
    {
        if (await settings.FindAsync(new SettingKey(SettingKind.LeadType, DemoCatalog.Mortgage.Value), cancellationToken) is not null)
        {
            await FollowAsync(buyersUrl, cancellationToken);
            return false;
        }

        var account = await settings.FindAsync(SettingKey.Account, cancellationToken);
        ImmutableArray<SettingChange> changes =
        [
            Change(SettingKind.Account, SettingKey.AccountNumber, Account(account), account?.Version ?? 0),
            Change(SettingKind.LeadType, DemoCatalog.Mortgage.Value, DemoCatalog.LeadType),
            Change(SettingKind.LeadSource, DemoCatalog.Source.Value, DemoCatalog.LeadSource),
            Change(SettingKind.Campaign, DemoCatalog.WebCampaign.Value, DemoCatalog.Campaign),
            Change(SettingKind.LeadType, DemoExchange.Exchange.Value, DemoExchange.LeadType),
            Change(SettingKind.Campaign, DemoExchange.PingCampaign.Value, DemoExchange.Campaign),
            .. DemoCatalog.Clients.Concat(DemoExchange.Clients).Select(client => Change(SettingKind.Client, client.Id.Value, client)),
            .. Methods(buyersUrl).Select(method => Change(SettingKind.DeliveryMethod, method.Id.Value, method)),
            .. DemoCatalog.Accounts.Concat(DemoExchange.Accounts).Select(delivery => Change(SettingKind.DeliveryAccount, delivery.Id.Value, delivery)),
        ];
        var reply = await settings.SaveAsync(new SettingCommand { Changes = changes, ChangedBy = "demo" }, cancellationToken);
        if (reply.Status != SettingStatus.Saved)
        {
            throw new InvalidOperationException($"The sample account was refused ({reply.Status}): {string.Join("; ", reply.Errors.Select(error => $"{error.Path} {error.Message}"))}");
        }

        await catalogs.WaitForAsync(reply.Version, cancellationToken);
        return true;
    }

    /// <summary>The simulator may listen elsewhere than at the last start; an address that somebody else has set is left alone.</summary>
    private async Task FollowAsync(string buyersUrl, CancellationToken cancellationToken)
    {
        var changes = ImmutableArray.CreateBuilder<SettingChange>();
        foreach (var wanted in Methods(buyersUrl))
        {
            if (await settings.FindAsync(new SettingKey(SettingKind.DeliveryMethod, wanted.Id.Value), cancellationToken) is { } stored
                && JsonSerializer.Deserialize<DeliveryMethod>(stored.Body, SettingJson.Options) is { } method
                && method with { Webhook = Moved(method.Webhook, wanted.Webhook), Ping = Moved(method.Ping, wanted.Ping) } is var moved && moved != method)
            {
                changes.Add(Change(SettingKind.DeliveryMethod, wanted.Id.Value, moved, stored.Version));
            }
        }

        if (changes.Count > 0)
        {
            var reply = await settings.SaveAsync(new SettingCommand { Changes = changes.ToImmutable(), ChangedBy = "demo" }, cancellationToken);
            await catalogs.WaitForAsync(reply.Version, cancellationToken);
        }
    }

    private static IEnumerable<DeliveryMethod> Methods(string buyersUrl) => DemoCatalog.Methods(buyersUrl + "arizona").Concat(DemoExchange.Methods(buyersUrl));

    private static WebhookSettings? Moved(WebhookSettings? stored, WebhookSettings? wanted) =>
        Uri.TryCreate(stored?.ProductionUrl, UriKind.Absolute, out var old) && Uri.TryCreate(wanted?.ProductionUrl, UriKind.Absolute, out var place)
        && old.Host == place.Host && old.PathAndQuery == place.PathAndQuery && old.Port != place.Port
            ? stored! with { ProductionUrl = wanted!.ProductionUrl } // both have an address
            : stored;

    private static AccountSettings Account(StoredSetting? stored) =>
        stored is not null && JsonSerializer.Deserialize<AccountSettings>(stored.Body, SettingJson.Options) is { CompanyName.Length: > 0 } present
            ? present
            : new AccountSettings { CompanyName = "Sample Leads Inc.", ZoneId = "America/Phoenix", Currency = "USD", DistributionMethod = DistributionMethod.Price };

    private static SettingChange Change<T>(SettingKind kind, int number, T body, int expectedVersion = 0) =>
        new() { Kind = kind, Number = number, ExpectedVersion = expectedVersion, Body = JsonSerializer.Serialize(body, SettingJson.Options) };
}
