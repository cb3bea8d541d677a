namespace LeadExec.Ports.Security;

/// <summary>
/// Seals texts and bytes with the installation key (decision 25). Sealed texts start with "enc:". The purpose is bound to the
/// sealed form: opening with another purpose fails.
/// </summary>
public interface ISecretBox
{
    string Seal(string plain, string purpose);

    /// <exception cref="System.Security.Cryptography.CryptographicException">Not sealed by this key for this purpose, or damaged.</exception>
    string Open(string sealedText, string purpose);

    byte[] SealBytes(ReadOnlySpan<byte> plain, string purpose);

    /// <exception cref="System.Security.Cryptography.CryptographicException">Not sealed by this key for this purpose, or damaged.</exception>
    byte[] OpenBytes(ReadOnlySpan<byte> sealedBytes, string purpose);
}
