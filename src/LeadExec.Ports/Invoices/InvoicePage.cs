using LeadExec.Domain.Values;

namespace LeadExec.Ports.Invoices;

/// <summary>A page of invoices; <paramref name="Next"/> is null on the last one.</summary>
public sealed record InvoicePage(IReadOnlyList<InvoiceSummary> Items, InvoiceId? Next);
