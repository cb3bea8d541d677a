namespace LeadExec.Domain.Delivery;

/// <summary>Where and how a token is fetched (DELV-17, E-70).</summary>
public sealed record OAuthSettings
{
    /// <summary>Absolute address of the token endpoint; passes the same address guard as the delivery.</summary>
    public required string TokenUrl { get; init; }

    public OAuthGrant Grant { get; init; } = OAuthGrant.ClientCredentials;

    public string? ClientId { get; init; }

    /// <summary>Sealed.</summary>
    public string? SealedClientSecret { get; init; }

    /// <summary>Password grant only.</summary>
    public string? UserName { get; init; }

    /// <summary>Password grant only; sealed.</summary>
    public string? SealedPassword { get; init; }

    public string? Scope { get; init; }
}
