namespace LeadExec.Domain.Invoices;

/// <summary>Where an invoice stands (C-11). The three after <see cref="Open"/> follow from its payments and its due date and are stored nowhere.</summary>
public enum InvoiceStatus
{
    /// <summary>Has no number; may be changed.</summary>
    Draft = 0,

    /// <summary>Issued, nothing is paid, not yet over due.</summary>
    Open = 1,

    /// <summary>A part is paid, not yet over due.</summary>
    PartlyPaid = 2,

    /// <summary>Nothing is left to pay.</summary>
    Paid = 3,

    /// <summary>The due date has passed and something is left to pay.</summary>
    Overdue = 4,

    /// <summary>Taken back; it keeps its number.</summary>
    Void = 5,
}
