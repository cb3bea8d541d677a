namespace LeadExec.GatewaySimulator;

/// <summary>A hosted page for one browser; changed only under the vault's lock.</summary>
internal sealed class SimPage
{
    public required string Id { get; init; }

    public required SimProvider Provider { get; init; }

    /// <summary>Whether a card is to be kept; else an amount is to be paid.</summary>
    public required bool IsSetup { get; init; }

    public required string Key { get; init; }

    public long Cents { get; init; }

    public string Currency { get; init; } = "USD";

    public string? CustomerRef { get; set; }

    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> PaymentMetadata { get; init; } = new Dictionary<string, string>();

    public string? ClientReference { get; init; }

    public required string ReturnUrl { get; init; }

    public required string CancelUrl { get; init; }

    /// <summary>"open", "complete" or "expired".</summary>
    public string Status { get; set; } = "open";

    public SimCard? Card { get; set; }

    public SimPayment? Payment { get; set; }
}
