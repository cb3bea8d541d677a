using LeadExec.Domain.Values;

namespace LeadExec.Ports.Payments;

/// <summary>What is known of a payment now.</summary>
/// <param name="State">Succeeded, Declined and NotSent are final; Unknown is looked up again after <paramref name="Pause"/>.</param>
/// <param name="Pause">Until the next look; zero with a final state.</param>
public sealed record PaymentOutcome(PaymentState State, TimeSpan Pause)
{
    /// <summary>The provider's own number; null keeps the one that is known.</summary>
    public string? Reference { get; init; }

    public string? Code { get; init; }

    /// <summary>For people, without personal data.</summary>
    public string? Words { get; init; }

    /// <summary>What the provider took; another amount than was asked for is never taken for a success.</summary>
    public Money? Captured { get; init; }
}
