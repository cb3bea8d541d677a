using LeadExec.Domain.Orders;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Payments;

/// <summary>A payment as it is stored (ORD-19).</summary>
public sealed record PaymentRecord
{
    public required PaymentId Id { get; init; }

    public required ClientId ClientId { get; init; }

    public required PaymentMethod Method { get; init; }

    /// <summary>Cards only.</summary>
    public PaymentProvider? Provider { get; init; }

    public required PaymentState State { get; init; }

    /// <summary>Below zero for a credit or an adjustment that takes something back.</summary>
    public required Money Amount { get; init; }

    public Money Refunded { get; init; }

    /// <summary>What the provider took back in disputes of it.</summary>
    public Money Disputed { get; init; }

    /// <summary>What came back of that.</summary>
    public Money DisputeWon { get; init; }

    /// <summary>What of it was more than its invoice asked for: the client's credit for its next charge.</summary>
    public Money Surplus { get; init; }

    public required PaymentTarget Target { get; init; }

    public OrderId? OrderId { get; init; }

    /// <summary>The charge of the order that it settles; null for a payment towards the order.</summary>
    public ChargePurpose? Purpose { get; init; }

    /// <summary>Number of the invoice that is paid.</summary>
    public Guid? InvoiceId { get; init; }

    public CardId? CardId { get; init; }

    /// <summary>The payer is, or was, on a page of the provider; nothing is sent from here.</summary>
    public bool Hosted { get; init; }

    /// <summary>A recharge that the wallet asked for.</summary>
    public bool Automatic { get; init; }

    /// <summary>The provider's own number of it.</summary>
    public string? ProviderReference { get; init; }

    public string? DeclineCode { get; init; }

    /// <summary>Why it did not succeed, in words for people.</summary>
    public string? DeclineWords { get; init; }

    /// <summary>Idempotency key at the provider; the same one on every repeat.</summary>
    public required string Key { get; init; }

    public string? Note { get; init; }

    public required string Actor { get; init; }

    /// <summary>How often it was sent or looked up.</summary>
    public int Tries { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? SettledAt { get; init; }
}
