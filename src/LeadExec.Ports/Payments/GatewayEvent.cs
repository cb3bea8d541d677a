using LeadExec.Domain.Values;

namespace LeadExec.Ports.Payments;

/// <summary>A verified notice of a provider.</summary>
public sealed record GatewayEvent
{
    /// <summary>The provider's number of the notice; the same when it is sent again (FM-62).</summary>
    public required string Id { get; init; }

    public required GatewayEventType Type { get; init; }

    /// <summary>The provider's own name of the type, for the log; at most 100 characters.</summary>
    public required string ProviderType { get; init; }

    /// <summary>When it happened, by the provider.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The object that it tells of: payment, hosted page, refund, dispute, card.</summary>
    public required string ObjectReference { get; init; }

    /// <summary>Reference of the payment for <see cref="GatewayLookup"/>: the object itself, or the one that it is about. Null when the notice names none.</summary>
    public string? PaymentReference { get; init; }

    /// <summary>Our payment, when the notice carries its number.</summary>
    public PaymentId? PaymentId { get; init; }

    /// <summary>The amount that the event is about: taken by a dispute, given back, paid. In the account's currency.</summary>
    public Money? Amount { get; init; }
}
