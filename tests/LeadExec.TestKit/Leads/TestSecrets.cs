using System.Security.Cryptography;
using System.Text;
using LeadExec.Ports.Security;

namespace LeadExec.TestKit.Leads;

/// <summary>Hashes with a fixed key and seals nothing; what is sealed is not these tests' business.</summary>
public sealed class TestSecrets : IKeyedHash, ISecretBox
{
    private static readonly byte[] Key = Encoding.UTF8.GetBytes("a fixed key of thirty-two bytes!");

    public byte[] Hash(string purpose, ReadOnlySpan<byte> value) => HMACSHA256.HashData(Key, (byte[])[.. Encoding.UTF8.GetBytes(purpose), 0, .. value]);

    public string Seal(string plain, string purpose) => "enc:" + plain;

    public string Open(string sealedText, string purpose) => sealedText[4..];

    public byte[] SealBytes(ReadOnlySpan<byte> plain, string purpose) => plain.ToArray();

    public byte[] OpenBytes(ReadOnlySpan<byte> sealedBytes, string purpose) => sealedBytes.ToArray();
}
