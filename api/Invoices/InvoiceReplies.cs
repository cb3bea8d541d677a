using LeadExec.Domain.Invoices;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;

namespace LeadExec.Api.Invoices;

/// <summary>Answers about invoices.</summary>
internal static class InvoiceReplies
{
    /// <summary>A page of invoices, newest first.</summary>
    public sealed record Invoices(IReadOnlyList<Row> Items, string? Next);

    /// <summary>An invoice in a list.</summary>
    public sealed record Row
    {
        public required Guid Id { get; init; }

        /// <summary>Absent for a draft.</summary>
        public string? Number { get; init; }

        public required int ClientId { get; init; }

        public required string Client { get; init; }

        public required InvoiceStatus Status { get; init; }

        public string? Description { get; init; }

        public int? OrderId { get; init; }

        public DateOnly? IssuedOn { get; init; }

        public DateOnly? DueOn { get; init; }

        public required Money Total { get; init; }

        public required Money Paid { get; init; }

        public required Money Balance { get; init; }

        public required DateTimeOffset CreatedAt { get; init; }
    }

    /// <summary>An invoice (E-79). Of a draft, dates, tax and parties are as they would be today.</summary>
    public sealed record Invoice
    {
        public required Guid Id { get; init; }

        /// <summary>Absent for a draft.</summary>
        public string? Number { get; init; }

        public required int ClientId { get; init; }

        public required InvoiceStatus Status { get; init; }

        public string? Description { get; init; }

        public required PaymentTerm Term { get; init; }

        public required DateOnly IssuedOn { get; init; }

        public required DateOnly DueOn { get; init; }

        public required decimal TaxPercent { get; init; }

        /// <summary>The due date that was chosen over the term.</summary>
        public DateOnly? ChosenDueOn { get; init; }

        /// <summary>The rate that was chosen over the billing settings' rate.</summary>
        public decimal? ChosenTaxPercent { get; init; }

        public required IReadOnlyList<LineOfInvoice> Lines { get; init; }

        public required Money Subtotal { get; init; }

        public required Money Tax { get; init; }

        public required Money Total { get; init; }

        /// <summary>Payments less refunds; of an order's invoice also those of the order.</summary>
        public required Money Paid { get; init; }

        public required Money Balance { get; init; }

        public required IReadOnlyList<PaymentOfInvoice> Payments { get; init; }

        public int? OrderId { get; init; }

        /// <summary>The automatic payment of the order that it was made for.</summary>
        public ChargePurpose? Purpose { get; init; }

        public InvoiceBody.PeriodBody? Sales { get; init; }

        public required InvoiceParties Parties { get; init; }

        /// <summary>The page on which it can be paid; absent when there is nothing to pay.</summary>
        public string? PayUrl { get; init; }

        /// <summary>How often it was sent by e-mail.</summary>
        public required int Mailed { get; init; }

        public required DateTimeOffset CreatedAt { get; init; }

        public DateTimeOffset? VoidedAt { get; init; }

        public string? VoidReason { get; init; }
    }

    /// <summary>A line of an invoice.</summary>
    public sealed record LineOfInvoice
    {
        public required InvoiceLineKind Kind { get; init; }

        public required string Description { get; init; }

        public required int Quantity { get; init; }

        /// <summary>Absent when the pieces of the line cost differently.</summary>
        public Money? UnitPrice { get; init; }

        public required Money Amount { get; init; }

        public int? AccountId { get; init; }
    }

    /// <summary>A payment on the invoice.</summary>
    public sealed record PaymentOfInvoice
    {
        public required Guid Id { get; init; }

        public required PaymentMethod Method { get; init; }

        public required Money Amount { get; init; }

        public required Money Refunded { get; init; }

        public required DateTimeOffset At { get; init; }
    }
}
