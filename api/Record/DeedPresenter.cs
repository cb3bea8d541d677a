using System.Globalization;
using System.Text.Json;
using LeadExec.Api.Security;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Users;

namespace LeadExec.Api.Record;

/// <summary>Deeds of the audit and changed values as one list.</summary>
internal static class DeedPresenter
{
    public static RecordReplies.Deed Show(Catalog catalog, LeadType? type, LeadDeed deed)
    {
        using var particulars = JsonDocument.Parse(deed.Particulars ?? "{}");
        var field = deed.Change is { } change ? type?.Find(change.Field) : null;
        return new RecordReplies.Deed
        {
            At = deed.At,
            By = deed.ByEmail ?? deed.By,
            Action = deed.Action,
            Field = deed.Change?.Field,
            Label = field?.Caption ?? deed.Change?.Field,
            OldValue = Text(field, deed.Change?.Old),
            NewValue = Text(field, deed.Change?.New),
            DeliveryId = deed.AttemptId?.Value ?? Id(particulars.RootElement, "delivery"),
            Account = Number(particulars.RootElement, "account") is { } account ? Name(catalog, new DeliveryAccountId((int)account)) : null,
            Price = Price(particulars.RootElement),
            Accepted = particulars.RootElement.TryGetProperty("accepted", out var accepted) && accepted.ValueKind is JsonValueKind.True or JsonValueKind.False ? accepted.GetBoolean() : null,
        };
    }

    /// <summary>Whether the filter shows the deed (SET-09): it was done to one of the deliveries, or for one of the delivery accounts, or to the lead itself.</summary>
    public static bool IsWithin(Catalog catalog, LeadDeed deed, DataFilter data, HashSet<Guid> deliveries)
    {
        using var particulars = JsonDocument.Parse(deed.Particulars ?? "{}");
        return ((deed.AttemptId?.Value ?? Id(particulars.RootElement, "delivery")) is not { } delivery || deliveries.Contains(delivery))
            && (Number(particulars.RootElement, "account") is not { } account || StaffScope.Reaches(data, catalog, new DeliveryAccountId((int)account)));
    }

    private static string? Text(LeadField? field, string? canonical) =>
        canonical is null || field is null ? canonical : FieldFormatter.FormatStored(field, canonical);

    private static string Name(Catalog catalog, DeliveryAccountId account) => catalog.DeliveryAccounts.GetValueOrDefault(account)?.Name ?? $"{account}";

    private static Money? Price(JsonElement particulars) => Number(particulars, "cents") is { } cents ? Money.FromCents(cents)
        : particulars.TryGetProperty("price", out var text) && text.ValueKind == JsonValueKind.String && decimal.TryParse(text.GetString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var price) ? Money.Round(price)
        : null;

    private static long? Number(JsonElement particulars, string name) =>
        particulars.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;

    private static Guid? Id(JsonElement particulars, string name) =>
        particulars.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.TryGetGuid(out var id) ? id : null;
}
