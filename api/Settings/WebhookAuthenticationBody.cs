using LeadExec.Domain.Delivery;

namespace LeadExec.Api.Settings;

/// <summary>Credentials of a webhook (DELV-13 to DELV-18); only the members of its kind are used.</summary>
public sealed record WebhookAuthenticationBody
{
    public AuthenticationKind Kind { get; init; } = AuthenticationKind.None;

    public string? UserName { get; init; }

    public Secret? Password { get; init; }

    public string TokenPrefix { get; init; } = "Bearer";

    public Secret? Token { get; init; }

    public OAuthBody? OAuth { get; init; }

    internal static WebhookAuthenticationBody Show(WebhookAuthentication setting) => new()
    {
        Kind = setting.Kind,
        UserName = setting.UserName,
        Password = Secret.Show(setting.SealedPassword),
        TokenPrefix = setting.TokenPrefix,
        Token = Secret.Show(setting.SealedToken),
        OAuth = setting.OAuth is null ? null : OAuthBody.Show(setting.OAuth),
    };

    internal WebhookAuthentication Read(WebhookSealer sealer, WebhookAuthentication? before) => new()
    {
        Kind = Kind,
        UserName = UserName,
        SealedPassword = sealer.Password(Password, before?.SealedPassword),
        TokenPrefix = TokenPrefix,
        SealedToken = sealer.Token(Token, before?.SealedToken),
        OAuth = OAuth?.Read(sealer, before?.OAuth),
    };
}
