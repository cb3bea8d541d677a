using LeadExec.Domain.Values;

namespace LeadExec.Ports.Payments;

/// <summary>Names an earlier payment whose state is asked for.</summary>
public sealed record GatewayLookup
{
    public required PaymentId PaymentId { get; init; }

    /// <summary>The key that it was sent with.</summary>
    public required string Key { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The provider's reference, of the payment or of its hosted page. Null: it is searched for by our own numbers.</summary>
    public string? Reference { get; init; }

    /// <summary>The client at the provider, when known; makes the search short.</summary>
    public string? CustomerRef { get; init; }

    /// <summary>When the payment was first sent; the search starts a little before.</summary>
    public required DateTimeOffset SentAt { get; init; }
}
