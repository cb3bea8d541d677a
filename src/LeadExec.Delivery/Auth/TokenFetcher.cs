using System.Security.Cryptography;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Ports.Security;

namespace LeadExec.Delivery.Auth;

/// <summary>Gets the token of a method by the grant that it is set to (E-70).</summary>
internal sealed class TokenFetcher(TokenEndpoint endpoint, CodeGrants codes, ISecretBox secrets)
{
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(60);

    /// <summary>Never throws. A token that the buyer called <paramref name="stale"/> is not given again.</summary>
    public async Task<TokenGrant> FetchAsync(DeliveryMethodId method, OAuthSettings settings, string? stale)
    {
        if (settings.Grant == OAuthGrant.AuthorizationCode)
        {
            return await codes.FetchAsync(method, settings, stale);
        }

        try
        {
            var answer = await endpoint.AskAsync(settings.TokenUrl, Form(method, settings));
            return answer.Access is { } token
                ? new TokenGrant { Token = token, InstanceUrl = answer.InstanceUrl, UsableUntil = answer.Until - Margin }
                : TokenGrant.Refused(answer.Detail ?? "No token came.");
        }
        catch (CryptographicException)
        {
            return TokenGrant.Refused("A stored secret cannot be opened.");
        }
    }

    private IEnumerable<KeyValuePair<string, string?>> Form(DeliveryMethodId method, OAuthSettings settings)
    {
        var password = settings.Grant == OAuthGrant.Password;
        return
        [
            new("grant_type", password ? "password" : "client_credentials"),
            new("client_id", settings.ClientId),
            new("client_secret", Open(settings.SealedClientSecret, WebhookSecrets.OAuthClientSecret(method))),
            new("username", password ? settings.UserName : null),
            new("password", password ? Open(settings.SealedPassword, WebhookSecrets.OAuthPassword(method)) : null),
            new("scope", settings.Scope),
        ];
    }

    private string? Open(string? sealedText, string purpose) =>
        string.IsNullOrEmpty(sealedText) ? null : secrets.Open(sealedText, purpose);
}
