using LeadExec.Domain.Values;

namespace LeadExec.Ports.Payments;

/// <summary>What the provider said of one payment or refund.</summary>
public sealed record GatewayReply
{
    public required GatewayOutcome Outcome { get; init; }

    /// <summary>The provider's own number of the payment (or refund), whenever one is known, also when declined.</summary>
    public string? Reference { get; init; }

    /// <summary>The provider's code of a decline or refusal, lower case letters, digits, "_", "-" and "."; never free text.</summary>
    public string? DeclineCode { get; init; }

    /// <summary>What was taken (or given back). Set when <see cref="Outcome"/> is <see cref="GatewayOutcome.Succeeded"/>.</summary>
    public Money? Captured { get; init; }

    /// <summary>What was given back of a payment since; only <see cref="IPaymentGateway.FindAsync"/> tells, and only where the provider does.</summary>
    public Money? Refunded { get; init; }

    /// <summary>The provider asked for patience (429, Retry-After).</summary>
    public TimeSpan? RetryAfter { get; init; }

    public static GatewayReply Of(GatewayOutcome outcome, string? code = null) => new() { Outcome = outcome, DeclineCode = code };
}
