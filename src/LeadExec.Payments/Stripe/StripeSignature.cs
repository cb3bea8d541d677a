using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LeadExec.Ports.Payments;

namespace LeadExec.Payments.Stripe;

/// <summary>"Stripe-Signature: t=unix,v1=hex[,v1=hex]": HMAC-SHA256 over the time, a point and the raw bytes (FM-62).</summary>
internal static class StripeSignature
{
    public const string Header = "Stripe-Signature";

    /// <summary>Most v1 parts that are looked at; Stripe sends two while a secret is being rolled.</summary>
    private const int MostSignatures = 8;

    private const int LongestHeader = 2_000;

    public static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(300);

    public static GatewayEventStatus Check(GatewayNotice notice, string? secret)
    {
        if (secret is null || notice.Signature is not { Length: > 0 and <= LongestHeader } header)
        {
            return GatewayEventStatus.BadSignature;
        }

        var parts = header.Split(',').Select(part => part.Trim()).ToList();
        var time = parts.Find(part => part.StartsWith("t=", StringComparison.Ordinal))?[2..];
        var signatures = parts.Where(part => part.StartsWith("v1=", StringComparison.Ordinal)).Take(MostSignatures).Select(part => part[3..]).ToList();
        if (!long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return GatewayEventStatus.BadSignature;
        }

        var expected = Encoding.ASCII.GetBytes(Sign(time!, notice.Body.Span, secret)); // parsed above
        if (!signatures.Exists(signature => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(signature.ToLowerInvariant()), expected)))
        {
            return GatewayEventStatus.BadSignature;
        }

        var age = notice.ReceivedAt - DateTimeOffset.FromUnixTimeSeconds(seconds);
        return age.Duration() <= Tolerance ? GatewayEventStatus.Verified : GatewayEventStatus.TooOld;
    }

    private static string Sign(string time, ReadOnlySpan<byte> body, string secret)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.ASCII.GetBytes(time + "."));
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
