using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using NodaTime;

namespace LeadExec.Domain.Invoices;

/// <summary>What an invoice takes from the settings (ORD-30, SET-19) and the account's calendar (E-01).</summary>
public static class InvoiceFacts
{
    /// <summary>Who asks and who is asked; a client that is archived is named by its number.</summary>
    public static InvoiceParties Parties(Catalog catalog, ClientId client)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var buyer = catalog.Clients.GetValueOrDefault(client);
        return new InvoiceParties
        {
            Seller = catalog.Billing.CompanyName is { Length: > 0 } own ? own : catalog.Account.CompanyName,
            Slogan = catalog.Billing.Slogan,
            SellerAddress = Lines(catalog.Billing.Address, catalog.Billing.Phone, catalog.Billing.Email),
            BusinessData = Lines(catalog.Billing.BusinessData),
            Buyer = buyer?.CompanyName ?? $"Client {client}",
            BuyerContact = Together(' ', buyer?.FirstName, buyer?.LastName),
            BuyerEmail = buyer?.Email,
            Currency = catalog.Account.Currency,
        };
    }

    /// <summary>The account's tax rate; 8.25 is 8.25 %.</summary>
    public static decimal TaxPercent(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return catalog.Billing.TaxPercent;
    }

    /// <summary>The day in the account's zone.</summary>
    public static DateOnly Today(Catalog catalog, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Instant.FromDateTimeOffset(now).InZone(Zones.Of(catalog.Account.ZoneId)).Date.ToDateOnly();
    }

    /// <summary>The moment at which a day begins in the account's zone.</summary>
    public static DateTimeOffset StartOf(DateOnly day, Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Zones.Of(catalog.Account.ZoneId).AtStartOfDay(LocalDate.FromDateOnly(day)).ToInstant().ToDateTimeOffset();
    }

    private static string? Lines(params ReadOnlySpan<string?> lines) => Together('\n', lines);

    private static string? Together(char between, params ReadOnlySpan<string?> texts)
    {
        var together = "";
        foreach (var text in texts)
        {
            together += string.IsNullOrWhiteSpace(text) ? "" : (together.Length > 0 ? between.ToString() : "") + text.Trim();
        }

        return together.Length > 0 ? together : null;
    }
}
