using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Invoices;

namespace LeadExec.Postgres.Invoices;

/// <summary>What one change of an invoice is done under: the settings, the time and who asks.</summary>
internal sealed record InvoiceScene(Catalog Catalog, DateTimeOffset Now, string Actor)
{
    public DateOnly Today => InvoiceFacts.Today(Catalog, Now);
}
