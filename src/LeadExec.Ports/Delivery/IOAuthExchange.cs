using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Delivery;

/// <summary>Turns a code that the buyer's page gave back into tokens (RFC 6749, 4.1.3).</summary>
public interface IOAuthExchange
{
    /// <summary>
    /// One request to the token endpoint, past the address guard of deliveries. Never throws for anything that the remote side does;
    /// refuses with <see cref="RejectReason.TokenRefused"/> and words without a secret.
    /// </summary>
    Task<Decision<OAuthTokens>> ExchangeAsync(OAuthSettings settings, OAuthConsent consent, string code, CancellationToken cancellationToken);
}
