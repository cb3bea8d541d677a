using LeadExec.Domain.Values;

namespace LeadExec.Ports.Payments;

/// <summary>A client wants to have a card kept by the provider (PORT-10, ORD-34).</summary>
public sealed record CardSetup
{
    public required ClientId ClientId { get; init; }

    /// <summary>Idempotency key of this set-up, 1 to 64 of letters, digits and "-".</summary>
    public required string Key { get; init; }

    /// <summary>The client's reference at this provider when one is known; else one is made there.</summary>
    public string? CustomerRef { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>Where the client's browser goes after it is done.</summary>
    public required Uri ReturnUrl { get; init; }

    /// <summary>Where the client's browser goes after giving up.</summary>
    public required Uri CancelUrl { get; init; }
}
