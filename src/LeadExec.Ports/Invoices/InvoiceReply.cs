namespace LeadExec.Ports.Invoices;

/// <summary>The answer to a change of an invoice.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Invoice">The invoice after the change; null when there was none.</param>
/// <param name="Why">Words for people when it was refused.</param>
public sealed record InvoiceReply(InvoiceReplyStatus Status, InvoiceDetails? Invoice = null, string? Why = null);
