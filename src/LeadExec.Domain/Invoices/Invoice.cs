using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Invoices;

/// <summary>What a client is asked to pay (ORD-26, ORD-27, E-79). Once it is issued, only its stage changes.</summary>
public sealed record Invoice
{
    public required InvoiceId Id { get; init; }

    public required ClientId ClientId { get; init; }

    /// <summary>Null for a draft, and for a draft that was taken back.</summary>
    public InvoiceNumber? Number { get; init; }

    public InvoiceStage Stage { get; init; }

    /// <summary>Words above the lines; null without.</summary>
    public string? Description { get; init; }

    public PaymentTerm Term { get; init; }

    /// <summary>The day of issue in the account's zone; of a draft, the day on which it is looked at.</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>The last day to pay.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>8.25 is 8.25 %.</summary>
    public decimal TaxPercent { get; init; }

    public required ImmutableArray<InvoiceLine> Lines { get; init; }

    /// <summary>The order that it is over.</summary>
    public OrderId? OrderId { get; init; }

    /// <summary>The period of sales that it is over.</summary>
    public SalesPeriod? Sales { get; init; }

    /// <summary>Who asks and who is asked, as it was when the invoice was issued.</summary>
    public required InvoiceParties Parties { get; init; }

    public Money Subtotal => InvoiceMath.Subtotal(Lines);

    public Money Tax => InvoiceMath.Tax(Subtotal, TaxPercent);

    public Money Total => InvoiceMath.Total(Subtotal, TaxPercent);
}
