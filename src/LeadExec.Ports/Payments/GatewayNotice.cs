namespace LeadExec.Ports.Payments;

/// <summary>A webhook call as it came in.</summary>
public sealed record GatewayNotice
{
    /// <summary>Exactly the bytes that were received; never decoded and encoded again.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Value of <see cref="IPaymentGateway.SignatureHeader"/>; null when it is missing.</summary>
    public string? Signature { get; init; }

    /// <summary>Now; a signature of a provider that dates it is good for 300 s.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    public override string ToString() => "[notice]";
}
