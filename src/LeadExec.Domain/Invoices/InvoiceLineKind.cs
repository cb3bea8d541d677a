namespace LeadExec.Domain.Invoices;

/// <summary>What a line of an invoice asks for; stored, so never renumbered.</summary>
public enum InvoiceLineKind
{
    /// <summary>From an order: its items, and what was credited to it (ORD-26). The books know it by the order's sales.</summary>
    Order = 1,

    /// <summary>Sales of a period to one delivery account. The books know them already.</summary>
    Sales = 2,

    /// <summary>Something else that is sold, not below zero; booked as a fee when the invoice is issued.</summary>
    Free = 3,

    /// <summary>May be negative (E-79); booked as a fee.</summary>
    Credit = 4,

    /// <summary>May be negative (E-79); booked as a fee.</summary>
    Adjustment = 5,
}
