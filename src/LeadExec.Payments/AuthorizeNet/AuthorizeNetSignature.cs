using System.Security.Cryptography;
using System.Text;
using LeadExec.Ports.Payments;

namespace LeadExec.Payments.AuthorizeNet;

/// <summary>
/// "X-ANET-Signature: sha512=HEX": HMAC-SHA512 over the raw bytes. How the 128 characters of the key become bytes is documented
/// nowhere and differs between working programs, so the text and what it says in hexadecimal are both accepted (FM-62).
/// </summary>
internal static class AuthorizeNetSignature
{
    public const string Header = "X-ANET-Signature";

    private const string Prefix = "sha512=";

    public static bool IsGood(GatewayNotice notice, string? key)
    {
        if (key is null || notice.Signature?.Trim() is not { Length: 135 } header || !header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var given = Encoding.ASCII.GetBytes(header[Prefix.Length..].ToLowerInvariant());
        var isText = CryptographicOperations.FixedTimeEquals(given, Sign(Encoding.ASCII.GetBytes(key), notice.Body.Span));
        return isText | (Decode(key) is { } decoded && CryptographicOperations.FixedTimeEquals(given, Sign(decoded, notice.Body.Span)));
    }

    private static byte[] Sign(byte[] key, ReadOnlySpan<byte> body) => Encoding.ASCII.GetBytes(Convert.ToHexStringLower(HMACSHA512.HashData(key, body)));

    private static byte[]? Decode(string key)
    {
        var isHex = key.Length % 2 == 0 && key.All(char.IsAsciiHexDigit);
        return isHex ? Convert.FromHexString(key) : null;
    }
}
