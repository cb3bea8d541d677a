using LeadExec.Domain.Values;

namespace LeadExec.Ports.Delivery;

/// <summary>A consent that somebody went to give and that has not come back yet (DELV-17). Prints none of it.</summary>
public sealed record OAuthConsent
{
    /// <summary>How long the buyer's page may take.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(10);

    public required OAuthKey Key { get; init; }

    /// <summary>It belongs to the ping of the method, not to its post.</summary>
    public required bool Ping { get; init; }

    /// <summary>Who began it; nobody else may finish it.</summary>
    public required UserId User { get; init; }

    /// <summary>PKCE code verifier (RFC 7636), sealed.</summary>
    public required string SealedVerifier { get; init; }

    /// <summary>The call-back address that was named, which the token request has to repeat.</summary>
    public required string RedirectUri { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public override string ToString() => $"[consent {Key.Method}]";
}
