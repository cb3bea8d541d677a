using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;

namespace LeadExec.Api.Invoices;

/// <summary>Bodies of what is done to an invoice.</summary>
internal static class InvoiceActions
{
    public sealed record IssueBody
    {
        /// <summary>Send it to the client by e-mail at once.</summary>
        public bool Send { get; init; }
    }

    public sealed record VoidBody
    {
        /// <summary>Why it is taken back; at most 500 characters.</summary>
        public required string Reason { get; init; }
    }

    /// <summary>A payment of the invoice without a card, whole or in part (ORD-18).</summary>
    public sealed record InvoicePaymentBody
    {
        /// <summary>Made by the caller; the same payment again changes nothing.</summary>
        public required Guid Id { get; init; }

        public required PaymentMethod Method { get; init; }

        /// <summary>Below zero for a credit or an adjustment only.</summary>
        public required Money Amount { get; init; }

        /// <summary>At most 500 characters.</summary>
        public string? Note { get; init; }
    }
}
