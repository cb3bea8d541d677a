namespace LeadExec.GatewaySimulator;

/// <summary>A payment at the provider; changed only under the vault's lock.</summary>
internal sealed class SimPayment
{
    public required string Id { get; init; }

    public required SimProvider Provider { get; init; }

    /// <summary>Idempotency key or invoice number.</summary>
    public required string Key { get; init; }

    public required long Cents { get; init; }

    public required string Currency { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string? CustomerRef { get; init; }

    public string Last4 { get; init; } = SimCard.Good;

    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    public required SimOutcome Outcome { get; init; }

    public bool IsSettled { get; set; }

    public bool IsVoided { get; set; }

    public long RefundedCents { get; set; }
}
