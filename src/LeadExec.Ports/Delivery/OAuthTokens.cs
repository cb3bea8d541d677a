namespace LeadExec.Ports.Delivery;

/// <summary>New tokens of a connection; sealed. Prints none.</summary>
public sealed record OAuthTokens
{
    public required string SealedAccess { get; init; }

    /// <summary>Null keeps the one there is (RFC 6749, 6).</summary>
    public string? SealedRefresh { get; init; }

    public string? InstanceUrl { get; init; }

    public required DateTimeOffset AccessUntil { get; init; }

    public override string ToString() => "[tokens]";
}
