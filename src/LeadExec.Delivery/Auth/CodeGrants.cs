using System.Security.Cryptography;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Ports.Delivery;
using LeadExec.Ports.Security;
using Microsoft.Extensions.Options;

namespace LeadExec.Delivery.Auth;

/// <summary>
/// Tokens of the authorization code grant (DELV-17, E-70): what somebody consented to in the buyer's page, refreshed before it
/// expires by one process for all of them, because servers that rotate refresh tokens take a second use for theft.
/// </summary>
internal sealed class CodeGrants(
    TokenEndpoint endpoint, IOAuthConnections connections, ISecretBox secrets, IOptions<DeliveryOptions> options, TimeProvider time) : IOAuthExchange
{
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(60);

    // A process keeps a token no longer than this, so that a consent taken back here is used nowhere a minute later.
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    /// <summary>The method's token; never throws. One that the buyer called stale is not given again.</summary>
    public async Task<TokenGrant> FetchAsync(DeliveryMethodId method, OAuthSettings settings, string? stale)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TokenTimeoutSeconds), time);
        var key = new OAuthKey(method, settings.Fingerprint());
        try
        {
            while (true)
            {
                var found = await connections.FindAsync(key, deadline.Token);
                if (found is null or { Broken: true })
                {
                    var why = found is null ? "Nobody has connected this delivery method." : "The connection has to be made again.";
                    return TokenGrant.Refused(why) with { LookAgain = true };
                }

                if (Usable(found, method, stale) is { } grant)
                {
                    return grant;
                }

                if (await connections.LeaseAsync(key, found.Generation, deadline.Token))
                {
                    return await RefreshAsync(found, settings);
                }

                await Task.Delay(Between, time, deadline.Token);
            }
        }
        catch (CryptographicException)
        {
            return TokenGrant.Refused("A stored secret cannot be opened.");
        }
        catch (OperationCanceledException)
        {
            return TokenGrant.Refused("Another process did not finish refreshing the token.");
        }
    }

    public async Task<Decision<OAuthTokens>> ExchangeAsync(OAuthSettings settings, OAuthConsent consent, string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(consent);
        try
        {
            var answer = await endpoint.AskAsync(settings.TokenUrl, [
                new("grant_type", "authorization_code"),
                new("code", code),
                new("redirect_uri", consent.RedirectUri),
                new("code_verifier", secrets.Open(consent.SealedVerifier, WebhookSecrets.OAuthVerifier(consent.Key.Method))),
                .. Client(settings, consent.Key.Method),
            ]).WaitAsync(cancellationToken);
            return answer.Access is null
                ? Decision<OAuthTokens>.Refuse(RejectReason.TokenRefused, answer.Detail ?? "No token came.")
                : Decision<OAuthTokens>.Accept(Seal(answer, consent.Key.Method));
        }
        catch (CryptographicException)
        {
            return Decision<OAuthTokens>.Refuse(RejectReason.TokenRefused, "A stored secret cannot be opened.");
        }
    }

    private TokenGrant? Usable(OAuthConnection found, DeliveryMethodId method, string? stale)
    {
        var now = time.GetUtcNow();
        if (now >= found.AccessUntil - Margin)
        {
            return null;
        }

        var token = secrets.Open(found.SealedAccess, WebhookSecrets.OAuthAccess(method));
        return token == stale ? null : Grant(token, found.InstanceUrl, found.AccessUntil);
    }

    private async Task<TokenGrant> RefreshAsync(OAuthConnection found, OAuthSettings settings)
    {
        var (key, method) = (found.Key, found.Key.Method);
        if (found.SealedRefresh is not { } refresh)
        {
            await connections.FailedAsync(key, found.Generation, "The token is over and there is none to refresh it with.", broken: true, CancellationToken.None);
            return TokenGrant.Refused("The connection has to be made again.");
        }

        var answer = await endpoint.AskAsync(settings.TokenUrl, [
            new("grant_type", "refresh_token"),
            new("refresh_token", secrets.Open(refresh, WebhookSecrets.OAuthRefresh(method))),
            new("scope", settings.Scope),
            .. Client(settings, method),
        ]);
        if (answer.Access is not { } token)
        {
            await connections.FailedAsync(key, found.Generation, answer.Detail ?? "No token came.", answer.Final, CancellationToken.None);
            return TokenGrant.Refused(answer.Detail ?? "No token came.");
        }

        // Dropped when somebody disconnected meanwhile: then it is used no more than once.
        await connections.RefreshedAsync(key, found.Generation, Seal(answer, method), CancellationToken.None);
        return Grant(token, answer.InstanceUrl ?? found.InstanceUrl, answer.Until);
    }

    private TokenGrant Grant(string token, string? instanceUrl, DateTimeOffset until)
    {
        var (over, latest) = (until - Margin, time.GetUtcNow() + Kept);
        return new TokenGrant { Token = token, InstanceUrl = instanceUrl, UsableUntil = over < latest ? over : latest };
    }

    private OAuthTokens Seal(TokenAnswer answer, DeliveryMethodId method) => new()
    {
        SealedAccess = secrets.Seal(answer.Access!, WebhookSecrets.OAuthAccess(method)), // asked for by both callers
        SealedRefresh = answer.Refresh is { } refresh ? secrets.Seal(refresh, WebhookSecrets.OAuthRefresh(method)) : null,
        InstanceUrl = answer.InstanceUrl,
        AccessUntil = answer.Until,
    };

    // A public client has no secret; PKCE protects it all the same.
    private IEnumerable<KeyValuePair<string, string?>> Client(OAuthSettings settings, DeliveryMethodId method) =>
    [
        new("client_id", settings.ClientId),
        new("client_secret", string.IsNullOrEmpty(settings.SealedClientSecret) ? null : secrets.Open(settings.SealedClientSecret, WebhookSecrets.OAuthClientSecret(method))),
    ];
}
