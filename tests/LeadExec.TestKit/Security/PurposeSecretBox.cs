using System.Security.Cryptography;
using System.Text;
using LeadExec.Ports.Security;

namespace LeadExec.TestKit.Security;

/// <summary>No secrecy, but the contract: a text opens only for the purpose it was sealed for.</summary>
public sealed class PurposeSecretBox : ISecretBox
{
    public string Seal(string plain, string purpose) => $"enc:{purpose}|{Convert.ToBase64String(Encoding.UTF8.GetBytes(plain))}";

    public string Open(string sealedText, string purpose)
    {
        var start = $"enc:{purpose}|";
        return sealedText.StartsWith(start, StringComparison.Ordinal)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(sealedText[start.Length..]))
            : throw new CryptographicException("Sealed for another purpose.");
    }

    public byte[] SealBytes(ReadOnlySpan<byte> plain, string purpose) => plain.ToArray();

    public byte[] OpenBytes(ReadOnlySpan<byte> sealedBytes, string purpose) => sealedBytes.ToArray();
}
