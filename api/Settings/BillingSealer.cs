using LeadExec.Ports.Security;

namespace LeadExec.Api.Settings;

/// <summary>Seals the secrets of the billing settings, each to its own place.</summary>
internal sealed class BillingSealer(ISecretBox box)
{
    public string? Seal(Secret? secret, string? before, string purpose)
    {
        if (secret is null)
        {
            return null;
        }

        return secret.Plain is { } plain ? box.Seal(plain.Trim(), purpose) : before;
    }
}
