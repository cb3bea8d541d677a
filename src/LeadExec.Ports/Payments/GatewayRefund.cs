using LeadExec.Domain.Values;

namespace LeadExec.Ports.Payments;

/// <summary>Gives back all or a part of a payment.</summary>
public sealed record GatewayRefund
{
    public required RefundId RefundId { get; init; }

    /// <summary>The payment that is given back.</summary>
    public required PaymentId PaymentId { get; init; }

    /// <summary>Idempotency key of the refund, 1 to 64 of letters, digits and "-"; the same on every repeat.</summary>
    public required string Key { get; init; }

    /// <summary>The provider's reference of the payment, as its <see cref="GatewayReply"/> or notice told it.</summary>
    public required string PaymentReference { get; init; }

    /// <summary>Above zero; that it is not more than what is left of the payment is the caller's to check, and the provider refuses it too.</summary>
    public required Money Amount { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }
}
