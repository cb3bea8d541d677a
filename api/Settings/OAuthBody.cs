using LeadExec.Domain.Delivery;

namespace LeadExec.Api.Settings;

/// <summary>Where and how an OAuth 2.0 token is fetched (DELV-17).</summary>
public sealed record OAuthBody
{
    public required string TokenUrl { get; init; }

    /// <summary>Authorization code only: the buyer's page where somebody consents.</summary>
    public string? AuthorizeUrl { get; init; }

    public OAuthGrant Grant { get; init; } = OAuthGrant.ClientCredentials;

    public string? ClientId { get; init; }

    public Secret? ClientSecret { get; init; }

    public string? UserName { get; init; }

    public Secret? Password { get; init; }

    public string? Scope { get; init; }

    internal static OAuthBody Show(OAuthSettings setting) => new()
    {
        TokenUrl = setting.TokenUrl,
        AuthorizeUrl = setting.AuthorizeUrl,
        Grant = setting.Grant,
        ClientId = setting.ClientId,
        ClientSecret = Secret.Show(setting.SealedClientSecret),
        UserName = setting.UserName,
        Password = Secret.Show(setting.SealedPassword),
        Scope = setting.Scope,
    };

    internal OAuthSettings Read(WebhookSealer sealer, OAuthSettings? before) => new()
    {
        TokenUrl = TokenUrl,
        AuthorizeUrl = AuthorizeUrl,
        Grant = Grant,
        ClientId = ClientId,
        SealedClientSecret = sealer.OAuthClientSecret(ClientSecret, before?.SealedClientSecret),
        UserName = UserName,
        SealedPassword = sealer.OAuthPassword(Password, before?.SealedPassword),
        Scope = Scope,
    };
}
