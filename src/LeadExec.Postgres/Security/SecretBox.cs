using System.Security.Cryptography;
using System.Text;
using LeadExec.Ports.Security;

namespace LeadExec.Postgres.Security;

/// <summary>
/// AES-256-GCM under keys derived from the installation key. Each box has a key of its own, derived with a random salt, so that
/// the number of boxes is not limited by the length of the nonce. Form: version, salt (16), nonce (12), tag (16), text.
/// </summary>
internal sealed class SecretBox(InstallationKey key) : ISecretBox
{
    private const byte Version = 1;
    private const string Prefix = "enc:";
    private const int SaltBytes = 16;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int HeadBytes = 1 + SaltBytes + NonceBytes + TagBytes;
    private readonly byte[] master = key.Derive("secret-box");

    public string Seal(string plain, string purpose) => Prefix + Convert.ToBase64String(SealBytes(Encoding.UTF8.GetBytes(plain), purpose));

    public string Open(string sealedText, string purpose)
    {
        ArgumentNullException.ThrowIfNull(sealedText);
        if (!sealedText.StartsWith(Prefix, StringComparison.Ordinal))
        {
            throw new CryptographicException("Not a sealed text.");
        }

        try
        {
            return Encoding.UTF8.GetString(OpenBytes(Convert.FromBase64String(sealedText[Prefix.Length..]), purpose));
        }
        catch (FormatException)
        {
            throw new CryptographicException("Not a sealed text.");
        }
    }

    public byte[] SealBytes(ReadOnlySpan<byte> plain, string purpose)
    {
        var box = new byte[HeadBytes + plain.Length];
        box[0] = Version;
        RandomNumberGenerator.Fill(box.AsSpan(1, SaltBytes + NonceBytes));
        using var cipher = Cipher(box);
        cipher.Encrypt(Nonce(box), plain, box.AsSpan(HeadBytes), Tag(box), Encoding.UTF8.GetBytes(purpose));
        return box;
    }

    public byte[] OpenBytes(ReadOnlySpan<byte> sealedBytes, string purpose)
    {
        if (sealedBytes.Length < HeadBytes || sealedBytes[0] != Version)
        {
            throw new CryptographicException("Not a sealed box.");
        }

        var box = sealedBytes.ToArray();
        var plain = new byte[box.Length - HeadBytes];
        using var cipher = Cipher(box);
        cipher.Decrypt(Nonce(box), box.AsSpan(HeadBytes), Tag(box), plain, Encoding.UTF8.GetBytes(purpose));
        return plain;
    }

    private AesGcm Cipher(byte[] box) => new(HKDF.Expand(HashAlgorithmName.SHA256, master, 32, box.AsSpan(1, SaltBytes).ToArray()), TagBytes);

    private static Span<byte> Nonce(byte[] box) => box.AsSpan(1 + SaltBytes, NonceBytes);

    private static Span<byte> Tag(byte[] box) => box.AsSpan(1 + SaltBytes + NonceBytes, TagBytes);
}
