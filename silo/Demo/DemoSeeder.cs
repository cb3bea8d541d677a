using System.Collections.Immutable;
using System.Text.Json;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Catalogs.Json;
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
            .. DemoCatalog.Methods(buyersUrl + "arizona").Concat(DemoExchange.Methods(buyersUrl)).Select(method => Change(SettingKind.DeliveryMethod, method.Id.Value, method)),
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

    private static AccountSettings Account(StoredSetting? stored) =>
        stored is not null && JsonSerializer.Deserialize<AccountSettings>(stored.Body, SettingJson.Options) is { CompanyName.Length: > 0 } present
            ? present
            : new AccountSettings { CompanyName = "Sample Leads Inc.", ZoneId = "America/Phoenix", Currency = "USD", DistributionMethod = DistributionMethod.Price };

    private static SettingChange Change<T>(SettingKind kind, int number, T body, int expectedVersion = 0) =>
        new() { Kind = kind, Number = number, ExpectedVersion = expectedVersion, Body = JsonSerializer.Serialize(body, SettingJson.Options) };
}
