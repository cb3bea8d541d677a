namespace LeadExec.Domain.Invoices;

/// <summary>What is done to an invoice. Payments are no event: its status follows from them.</summary>
public enum InvoiceEvent
{
    Edited = 1,
    Issued = 2,
    Voided = 3,

    /// <summary>Sent to the client by e-mail.</summary>
    Sent = 4,

    /// <summary>A payment of it is begun, by hand or by its pay link.</summary>
    PaymentBegun = 5,
}
