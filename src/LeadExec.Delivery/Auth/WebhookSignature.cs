using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LeadExec.Delivery.Auth;

/// <summary>Signature headers of the Standard Webhooks specification: HMAC-SHA256 over "id.timestamp.body".</summary>
internal static class WebhookSignature
{
    private const string SecretPrefix = "whsec_";

    /// <summary>The three headers; null when the secret is not base64.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>>? Headers(string secret, string deliveryId, DateTimeOffset now, ReadOnlySpan<byte> body)
    {
        var text = secret.StartsWith(SecretPrefix, StringComparison.Ordinal) ? secret[SecretPrefix.Length..] : secret;
        var key = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, key, out var length) || length == 0)
        {
            return null;
        }

        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signed = (byte[])[.. Encoding.UTF8.GetBytes($"{deliveryId}.{timestamp}."), .. body];
        var signature = Convert.ToBase64String(HMACSHA256.HashData(key.AsSpan(0, length), signed));
        return
        [
            new("webhook-id", deliveryId),
            new("webhook-timestamp", timestamp),
            new("webhook-signature", $"v1,{signature}"),
        ];
    }
}
