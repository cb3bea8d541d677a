namespace LeadExec.Domain.Invoices;

/// <summary>What people decided about an invoice; stored, so never renumbered.</summary>
public enum InvoiceStage
{
    Draft = 0,
    Issued = 1,
    Void = 2,
}
