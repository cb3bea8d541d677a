namespace LeadExec.Domain.Delivery;

/// <summary>Credentials of a webhook (DELV-13 to DELV-18). Only the fields of <see cref="Kind"/> are used.</summary>
public sealed record WebhookAuthentication
{
    public static WebhookAuthentication None { get; } = new();

    public AuthenticationKind Kind { get; init; } = AuthenticationKind.None;

    /// <summary>Basic and Digest.</summary>
    public string? UserName { get; init; }

    /// <summary>Basic and Digest; sealed.</summary>
    public string? SealedPassword { get; init; }

    /// <summary>Bearer: the word before the token (DELV-16).</summary>
    public string TokenPrefix { get; init; } = "Bearer";

    /// <summary>Bearer; sealed.</summary>
    public string? SealedToken { get; init; }

    /// <summary>Present exactly when <see cref="Kind"/> is <see cref="AuthenticationKind.OAuth2"/>.</summary>
    public OAuthSettings? OAuth { get; init; }
}
