using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Invoices;

/// <summary>What people write down for an invoice; lines of an order or of sales are added from the record.</summary>
public sealed record InvoiceDraft
{
    public required ClientId ClientId { get; init; }

    public string? Description { get; init; }

    public PaymentTerm Term { get; init; } = PaymentTerm.Net30;

    /// <summary>Stands over the term (ORD-26).</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Stands over the tax rate of the billing settings, for example for a client that is exempt.</summary>
    public decimal? TaxPercent { get; init; }

    /// <summary>An order of the client (ORD-26).</summary>
    public OrderId? OrderId { get; init; }

    /// <summary>The client's sales of these days that neither an order nor its wallet paid for.</summary>
    public SalesPeriod? Sales { get; init; }

    /// <summary>Free lines, credits and adjustments.</summary>
    public ImmutableArray<InvoiceLine> Lines { get; init; } = [];
}
