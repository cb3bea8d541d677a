using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Invoices;
using LeadExec.Domain.Values;

namespace LeadExec.Postgres.Invoices;

/// <summary>A period's sales to one delivery account.</summary>
internal sealed class SalesRow
{
    public int AccountId { get; init; }

    public int Quantity { get; init; }

    public long Cents { get; init; }

    public long Lowest { get; init; }

    public long Highest { get; init; }

    public InvoiceLine ToLine(Catalog catalog, SalesPeriod period)
    {
        var account = new DeliveryAccountId(AccountId);
        var name = catalog.DeliveryAccounts.GetValueOrDefault(account)?.Name ?? $"Delivery account {account}";
        return new InvoiceLine
        {
            Kind = InvoiceLineKind.Sales,
            Description = $"{name}, {period.First:yyyy-MM-dd} to {period.Last:yyyy-MM-dd}",
            Quantity = Quantity,
            UnitPrice = Lowest == Highest ? Money.FromCents(Lowest) : null,
            Amount = Money.FromCents(Cents),
            AccountId = account,
        };
    }
}
