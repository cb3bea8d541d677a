using System.Globalization;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using NodaTime;

namespace LeadExec.Domain.Notices;

/// <summary>For whom and about whom a letter is written; amounts in the account's currency, times in the client's zone.</summary>
public sealed record NoticeScene(Catalog Catalog, ClientId ClientId, NoticeAudience Audience, Uri? Page)
{
    /// <summary>The company; on invoices and letters it has the same name.</summary>
    public string Sender => Catalog.Billing.CompanyName is { Length: > 0 } own ? own : Catalog.Account.CompanyName;

    public string Client => Catalog.Clients.GetValueOrDefault(ClientId)?.CompanyName ?? $"Client {ClientId}";

    public bool ForStaff => Audience == NoticeAudience.Staff;

    private DateTimeZone Zone => Zones.Of(Catalog.Clients.GetValueOrDefault(ClientId)?.ZoneId ?? Catalog.Account.ZoneId);

    public string Amount(Money amount) => Amount(amount, Catalog.Account.Currency);

    public static string Amount(Money amount, string currency) => string.Create(CultureInfo.InvariantCulture, $"{currency} {amount.Amount:N2}");

    public string Time(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"{Local(at):MMMM d, yyyy, HH:mm} ({Zone.Id})");

    public string Day(DateTimeOffset at) => Local(at).ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    private DateTime Local(DateTimeOffset at) => Instant.FromDateTimeOffset(at).InZone(Zone).ToDateTimeUnspecified();
}
