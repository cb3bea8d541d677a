namespace LeadExec.GatewaySimulator;

/// <summary>A notice that can be sent: raw bytes, and the signature that the provider would put on them now.</summary>
public sealed record SimNotice
{
    public required SimProvider Provider { get; init; }

    /// <summary>The provider's name of the type.</summary>
    public required string Type { get; init; }

    public required byte[] Body { get; init; }
}
