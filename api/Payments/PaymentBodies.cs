using LeadExec.Domain.Orders;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;

namespace LeadExec.Api.Payments;

/// <summary>Requests and answers about payments.</summary>
internal static class PaymentBodies
{
    /// <summary>A payment without a card (ORD-18). Without an order or an invoice it goes into the client's wallet.</summary>
    public sealed record Manual
    {
        /// <summary>Made by the caller; the same payment again changes nothing.</summary>
        public required Guid Id { get; init; }

        public required int ClientId { get; init; }

        public required PaymentMethod Method { get; init; }

        /// <summary>Below zero for a credit or an adjustment only.</summary>
        public required Money Amount { get; init; }

        public int? OrderId { get; init; }

        /// <summary>An issued invoice; not together with an order.</summary>
        public Guid? InvoiceId { get; init; }

        /// <summary>At most 500 characters.</summary>
        public string? Note { get; init; }
    }

    /// <summary>A payment (ORD-19, PORT-16).</summary>
    public sealed record Payment
    {
        public required Guid Id { get; init; }

        public required int ClientId { get; init; }

        public required string Client { get; init; }

        public required PaymentMethod Method { get; init; }

        public PaymentProvider? Provider { get; init; }

        public required PaymentState State { get; init; }

        public required Money Amount { get; init; }

        public required Money Refunded { get; init; }

        /// <summary>What the provider took back in disputes of it.</summary>
        public required Money Disputed { get; init; }

        /// <summary>What came back of that.</summary>
        public required Money DisputeWon { get; init; }

        public required PaymentTarget Target { get; init; }

        public int? OrderId { get; init; }

        /// <summary>The charge of the order that it settles.</summary>
        public ChargePurpose? Purpose { get; init; }

        public Guid? InvoiceId { get; init; }

        public Guid? CardId { get; init; }

        public string? ProviderReference { get; init; }

        /// <summary>Why it did not succeed.</summary>
        public string? Why { get; init; }

        /// <summary>Staff only.</summary>
        public string? Note { get; init; }

        /// <summary>Staff only.</summary>
        public string? Actor { get; init; }

        /// <summary>The payer is, or was, on a page of the provider.</summary>
        public bool Hosted { get; init; }

        /// <summary>A recharge that the wallet asked for.</summary>
        public bool Automatic { get; init; }

        /// <summary>How often it was sent to the provider or looked up there.</summary>
        public int Tries { get; init; }

        public required DateTimeOffset CreatedAt { get; init; }

        public DateTimeOffset? SentAt { get; init; }

        public DateTimeOffset? SettledAt { get; init; }
    }

    /// <summary>A page of payments, newest first.</summary>
    public sealed record Payments(IReadOnlyList<Payment> Items, Guid? Next);
}
