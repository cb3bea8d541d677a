namespace LeadExec.Ports.Invoices;

/// <summary>What became of a change of an invoice.</summary>
public enum InvoiceReplyStatus
{
    Done = 0,
    NotFound = 1,

    /// <summary>Not now, or not ever; nothing was changed.</summary>
    Refused = 2,
}
