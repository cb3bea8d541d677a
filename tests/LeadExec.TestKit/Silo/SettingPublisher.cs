using System.Collections.Immutable;
using System.Text.Json;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Catalogs.Json;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Ports.Settings;
using LeadExec.Postgres;
using LeadExec.Postgres.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeadExec.TestKit.Silo;

/// <summary>Publishes settings into a database as the product itself does, for a process that starts later or runs already.</summary>
public static class SettingPublisher
{
    /// <summary>Creates or replaces the settings in one publication.</summary>
    /// <param name="dataFolder">Folder of the installation key that the product uses too.</param>
    /// <exception cref="InvalidOperationException">They were refused; the message says why.</exception>
    public static async Task<CatalogVersion> PublishAsync(string connectionString, string dataFolder, params IReadOnlyList<NamedSetting> settings)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddLeadExecPostgres(connectionString, key => key.DataFolder = dataFolder)
            .Configure<SettingOptions>(options => options.AllowedTargets = [.. settings.SelectMany(TargetsOf)])
            .BuildServiceProvider();
        var store = services.GetRequiredService<ISettingStore>();
        var changes = ImmutableArray.CreateBuilder<SettingChange>(settings.Count);
        foreach (var setting in settings)
        {
            var present = await store.FindAsync(setting.Key, CancellationToken.None);
            changes.Add(new SettingChange { Kind = setting.Key.Kind, Number = setting.Key.Number, ExpectedVersion = present?.Version ?? 0, Body = setting.Body });
        }

        var reply = await store.SaveAsync(new SettingCommand { Changes = changes.ToImmutable(), ChangedBy = "test" }, CancellationToken.None);
        return reply.Status == SettingStatus.Saved
            ? reply.Version
            : throw new InvalidOperationException($"{reply.Status}: {string.Join("; ", reply.Errors.Select(error => $"{error.Path} {error.Message}"))}");
    }

    public static NamedSetting Of(AccountSettings account) => Of(SettingKind.Account, SettingKey.AccountNumber, account);

    public static NamedSetting Of(Domain.Payments.BillingSettings billing) => Of(SettingKind.Billing, SettingKey.BillingNumber, billing);

    public static NamedSetting Of(Domain.LeadTypes.LeadType leadType) => Of(SettingKind.LeadType, leadType.Id.Value, leadType);

    public static NamedSetting Of(LeadSource source) => Of(SettingKind.LeadSource, source.Id.Value, source);

    public static NamedSetting Of(Campaign campaign) => Of(SettingKind.Campaign, campaign.Id.Value, campaign);

    public static NamedSetting Of(Client client) => Of(SettingKind.Client, client.Id.Value, client);

    public static NamedSetting Of(DeliveryMethod method) => Of(SettingKind.DeliveryMethod, method.Id.Value, method);

    public static NamedSetting Of(DeliveryAccount account) => Of(SettingKind.DeliveryAccount, account.Id.Value, account);

    public static NamedSetting Of(DeliveryGroup group) => Of(SettingKind.DeliveryGroup, group.Id.Value, group);

    public static NamedSetting Of(ClientGroup group) => Of(SettingKind.ClientGroup, group.Id.Value, group);

    public static NamedSetting Of(ExclusiveGroup group) => Of(SettingKind.ExclusiveGroup, group.Id.Value, group);

    // What a test publishes, it may reach: its buyers listen on odd ports of the loopback address.
    private static IEnumerable<OutboundTarget> TargetsOf(NamedSetting setting)
    {
        using var body = JsonDocument.Parse(setting.Body);
        return body.RootElement.TryGetProperty("webhook", out var webhook) && webhook.ValueKind == JsonValueKind.Object
            && Uri.TryCreate(webhook.GetProperty("productionUrl").GetString(), UriKind.Absolute, out var address)
            && OutboundTarget.TryParse(address.Authority, out var target)
            ? [target]
            : [];
    }

    private static NamedSetting Of<T>(SettingKind kind, int number, T body) => new(new SettingKey(kind, number), JsonSerializer.Serialize(body, SettingJson.Options));
}
