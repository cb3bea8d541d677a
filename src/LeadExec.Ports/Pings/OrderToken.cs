using System.Buffers.Text;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using LeadExec.Ports.Security;

namespace LeadExec.Ports.Pings;

/// <summary>The order id of an accepted ping: 128 random bits as 22 characters of base64url, kept as a keyed hash only (RCV-26, FM-39, TH-08).</summary>
public static class OrderToken
{
    /// <summary>Longest text that is looked up; anything longer is no order id.</summary>
    public const int MaximumLength = 100;

    private const int Bytes = 16;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>32 bytes.</summary>
    public static ImmutableArray<byte> Hash(IKeyedHash hashes, string token)
    {
        ArgumentNullException.ThrowIfNull(hashes);
        ArgumentNullException.ThrowIfNull(token);
        return ImmutableCollectionsMarshal.AsImmutableArray(hashes.Hash(Purposes.OrderToken, Encoding.UTF8.GetBytes(token)));
    }
}
