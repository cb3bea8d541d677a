using System.Security.Cryptography;
using System.Text;
using LeadExec.Ports.Security;

namespace LeadExec.Postgres.Security;

/// <summary>HMAC-SHA256 over purpose and value; the zero byte between them keeps purposes apart.</summary>
internal sealed class KeyedHash(InstallationKey key) : IKeyedHash
{
    private readonly byte[] master = key.Derive("keyed-hash");

    public byte[] Hash(string purpose, ReadOnlySpan<byte> value)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, master);
        hmac.AppendData(Encoding.UTF8.GetBytes(purpose));
        hmac.AppendData([0]);
        hmac.AppendData(value);
        return hmac.GetHashAndReset();
    }
}
