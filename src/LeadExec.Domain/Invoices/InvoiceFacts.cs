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
            Seller = catalog.Account.CompanyName,
            Buyer = buyer?.CompanyName ?? $"Client {client}",
            BuyerContact = string.Join(' ', new[] { buyer?.FirstName, buyer?.LastName }.Where(name => !string.IsNullOrWhiteSpace(name))) is { Length: > 0 } name ? name : null,
            BuyerEmail = buyer?.Email,
            Currency = catalog.Account.Currency,
        };
    }

    /// <summary>The account's tax rate; 8.25 is 8.25 %.</summary>
    public static decimal TaxPercent(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return 0m;
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
}
