using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LeadExec.Ports.Security;

/// <summary>Random 256-bit tokens that only refer to a row: sessions, links, keys, secrets. Storage keeps their SHA-256.</summary>
public static class ReferenceToken
{
    private const int Bytes = 32;

    /// <summary>Longest text worth hashing; anything longer is no token.</summary>
    public const int MaximumLength = 200;

    /// <summary>A new token: 43 characters of base64url, behind a prefix that tells people and secret scanners what it is.</summary>
    public static string New(string prefix = "") => prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>SHA-256 of the text; of the empty text when it is too long to be a token, which no row has.</summary>
    public static byte[] Hash(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return SHA256.HashData(token.Length <= MaximumLength ? Encoding.UTF8.GetBytes(token) : []);
    }

    /// <summary>Lower-case hex of <see cref="Hash"/>, as in <c>LeadSource.AccessKeyHashes</c>.</summary>
    public static string HashHex(string token) => Convert.ToHexStringLower(Hash(token));
}
