using LeadExec.Domain.Values;

namespace LeadExec.Domain.Invoices;

/// <summary>A line of an invoice.</summary>
public sealed record InvoiceLine
{
    public required InvoiceLineKind Kind { get; init; }

    public required string Description { get; init; }

    /// <summary>How many; at least 1.</summary>
    public int Quantity { get; init; } = 1;

    /// <summary>What one costs; null when the pieces of the line cost differently.</summary>
    public Money? UnitPrice { get; init; }

    public required Money Amount { get; init; }

    /// <summary>The delivery account that the sales went to.</summary>
    public DeliveryAccountId? AccountId { get; init; }

    /// <summary>Whether the line is booked when the invoice is issued; the others are in the books by their sales.</summary>
    public bool IsBooked => Kind is InvoiceLineKind.Free or InvoiceLineKind.Credit or InvoiceLineKind.Adjustment;
}
