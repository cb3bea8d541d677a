using LeadExec.Domain.Invoices;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Invoices;

/// <summary>A draft of an invoice: over an order (ORD-26), over the sales of a period, over lines of its own, or one of the first two with such lines.</summary>
internal sealed record InvoiceBody
{
    public required int ClientId { get; init; }

    public string? Description { get; init; }

    /// <summary>When it is due (E-79).</summary>
    public PaymentTerm Term { get; init; } = PaymentTerm.Net30;

    /// <summary>A due date of its own, over the term.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>8.25 is 8.25 %; blank is the billing settings' rate.</summary>
    public decimal? TaxPercent { get; init; }

    public int? OrderId { get; init; }

    /// <summary>The client's sales of these days that neither an order nor its wallet paid for, a line for each delivery account.</summary>
    public PeriodBody? Sales { get; init; }

    public IReadOnlyList<LineBody> Lines { get; init; } = [];

    /// <summary>Days in the account's zone, both counted whole; the last one has to be over.</summary>
    public sealed record PeriodBody
    {
        public required DateOnly From { get; init; }

        public required DateOnly To { get; init; }
    }

    /// <summary>A line.</summary>
    public sealed record LineBody
    {
        /// <summary>free, credit or adjustment; the last two may be below zero.</summary>
        public InvoiceLineKind Kind { get; init; } = InvoiceLineKind.Free;

        public required string Description { get; init; }

        public int Quantity { get; init; } = 1;

        public required Money UnitPrice { get; init; }
    }
}
