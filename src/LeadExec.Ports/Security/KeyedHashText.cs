using System.Security.Cryptography;
using System.Text;

namespace LeadExec.Ports.Security;

/// <summary>Keyed hashes of text, and the purposes in use.</summary>
public static class KeyedHashText
{
    /// <summary>Purpose of <c>Campaign.PasswordHash</c> (CAMP-29).</summary>
    public const string PostingPassword = "posting-password";

    /// <summary>Lower-case hex of the hash of the UTF-8 bytes.</summary>
    public static string HashText(this IKeyedHash hash, string purpose, string value)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return Convert.ToHexStringLower(hash.Hash(purpose, Encoding.UTF8.GetBytes(value)));
    }

    /// <summary>Whether a posted password is the one behind the stored hash; takes the same time either way.</summary>
    public static bool Matches(this IKeyedHash hash, string purpose, string value, string storedHex) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash.HashText(purpose, value)), Encoding.ASCII.GetBytes(storedHex));
}
