using LeadExec.Domain.Values;

namespace LeadExec.Ports.Payments;

/// <summary>A charge of a kept card without the client being there.</summary>
public sealed record GatewayCharge
{
    /// <summary>Goes along as metadata or invoice number, so that the payment is found again.</summary>
    public required PaymentId PaymentId { get; init; }

    /// <summary>Idempotency key, 1 to 64 of letters, digits and "-"; the same on every repeat (FM-60).</summary>
    public required string Key { get; init; }

    /// <summary>Above zero.</summary>
    public required Money Amount { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The provider's reference of the client, from <see cref="StoredCard"/>.</summary>
    public required string CustomerRef { get; init; }

    /// <summary>The provider's reference of the card, from <see cref="StoredCard"/>.</summary>
    public required string MethodRef { get; init; }

    /// <summary>What people see at the provider, such as "Order 12, renewal 3"; no personal data. At most 100 characters.</summary>
    public string? Description { get; init; }
}
