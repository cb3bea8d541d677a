using System.Security.Cryptography;
using System.Text;

namespace LeadExec.Domain.Delivery;

/// <summary>Where and how a token is fetched (DELV-17, E-70).</summary>
public sealed record OAuthSettings
{
    /// <summary>Absolute address of the token endpoint; passes the same address guard as the delivery.</summary>
    public required string TokenUrl { get; init; }

    /// <summary>Authorization code only: the buyer's page where somebody consents; opened by a browser, never called by us.</summary>
    public string? AuthorizeUrl { get; init; }

    public OAuthGrant Grant { get; init; } = OAuthGrant.ClientCredentials;

    public string? ClientId { get; init; }

    /// <summary>Sealed.</summary>
    public string? SealedClientSecret { get; init; }

    /// <summary>Password grant only.</summary>
    public string? UserName { get; init; }

    /// <summary>Password grant only; sealed.</summary>
    public string? SealedPassword { get; init; }

    public string? Scope { get; init; }

    /// <summary>Which client of which authorisation server a consent is given to: 64 hex digits that change with any of it, but not with a secret.</summary>
    public string Fingerprint() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', TokenUrl, AuthorizeUrl, ClientId, Scope))));
}
