namespace LeadExec.Silo.Workers;

/// <summary>What tells others than sources.</summary>
internal sealed record OutboxSenders(LossNoticeSender Losses, InvoiceMailer Invoices);
