using LeadExec.Domain.Values;

namespace LeadExec.Domain.Delivery;

/// <summary>
/// Purposes under which the secrets of a webhook are sealed. The purpose is bound to the sealed text, so that a text copied
/// from one method or field into another does not open.
/// </summary>
public static class WebhookSecrets
{
    public static string Password(DeliveryMethodId method) => Purpose(method, "password");

    public static string Token(DeliveryMethodId method) => Purpose(method, "token");

    public static string OAuthClientSecret(DeliveryMethodId method) => Purpose(method, "oauth-client-secret");

    public static string OAuthPassword(DeliveryMethodId method) => Purpose(method, "oauth-password");

    /// <summary>The access token of a connection.</summary>
    public static string OAuthAccess(DeliveryMethodId method) => Purpose(method, "oauth-access");

    /// <summary>The refresh token of a connection.</summary>
    public static string OAuthRefresh(DeliveryMethodId method) => Purpose(method, "oauth-refresh");

    /// <summary>The PKCE verifier of a consent under way.</summary>
    public static string OAuthVerifier(DeliveryMethodId method) => Purpose(method, "oauth-verifier");

    public static string Signature(DeliveryMethodId method) => Purpose(method, "signature");

    /// <summary>Purpose of a secret header; header names ignore case.</summary>
    public static string Header(DeliveryMethodId method, string name) => Purpose(method, "header/" + name.ToLowerInvariant());

    private static string Purpose(DeliveryMethodId method, string part) => $"delivery-method/{method}/{part}";
}
