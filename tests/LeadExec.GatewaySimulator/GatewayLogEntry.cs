namespace LeadExec.GatewaySimulator;

/// <summary>One movement of money, as it truly happened.</summary>
public sealed record GatewayLogEntry
{
    public required SimProvider Provider { get; init; }

    /// <summary>"capture", "refund" or "void".</summary>
    public required string Kind { get; init; }

    /// <summary>What tells repeats apart at this provider: Stripe's idempotency key (of a hosted page: its own), Authorize.Net's invoice number.</summary>
    public required string Key { get; init; }

    /// <summary>Number of the payment or refund at the provider.</summary>
    public required string Reference { get; init; }

    /// <summary>The caller's own number of the payment or refund, where it sent one (Stripe's metadata).</summary>
    public string? Named { get; init; }

    /// <summary>In hundredths of the currency, or what the currency has instead.</summary>
    public required long Cents { get; init; }

    public required string Currency { get; init; }

    public required DateTimeOffset At { get; init; }
}
