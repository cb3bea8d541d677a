using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Ports.Security;

namespace LeadExec.Api.Settings;

/// <summary>Seals the secrets of one delivery method, each to its own place.</summary>
internal sealed class WebhookSealer(ISecretBox box, DeliveryMethodId method)
{
    public string? Password(Secret? secret, string? before) => Seal(secret, before, WebhookSecrets.Password(method));

    public string? Token(Secret? secret, string? before) => Seal(secret, before, WebhookSecrets.Token(method));

    public string? OAuthClientSecret(Secret? secret, string? before) => Seal(secret, before, WebhookSecrets.OAuthClientSecret(method));

    public string? OAuthPassword(Secret? secret, string? before) => Seal(secret, before, WebhookSecrets.OAuthPassword(method));

    public string? Signature(Secret? secret, string? before) => Seal(secret, before, WebhookSecrets.Signature(method));

    public string? Header(string name, Secret? secret, string? before) => Seal(secret, before, WebhookSecrets.Header(method, name));

    private string? Seal(Secret? secret, string? before, string purpose)
    {
        if (secret is null)
        {
            return null;
        }

        return secret.Plain is { } plain ? box.Seal(plain, purpose) : before;
    }
}
