namespace LeadExec.GatewaySimulator;

/// <summary>Money given back.</summary>
internal sealed record SimRefund
{
    public required string Id { get; init; }

    public required SimPayment Payment { get; init; }

    public required string Key { get; init; }

    public required long Cents { get; init; }

    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    public required DateTimeOffset CreatedAt { get; init; }
}
