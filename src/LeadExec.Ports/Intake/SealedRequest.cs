using System.IO.Compression;
using LeadExec.Ports.Security;

namespace LeadExec.Ports.Intake;

/// <summary>How a raw insert request is kept: compressed (Brotli), then sealed with the installation key (RCV-18, decision 25).</summary>
public static class SealedRequest
{
    /// <summary>Largest request that is opened again, in bytes.</summary>
    public const int MaximumBytes = 1_048_576;

    private const string Purpose = "lead-request";

    public static byte[] Seal(ISecretBox box, ReadOnlySpan<byte> request)
    {
        ArgumentNullException.ThrowIfNull(box);
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(request);
        }

        return box.SealBytes(compressed.GetBuffer().AsSpan(0, (int)compressed.Length), Purpose);
    }

    /// <summary>The request as posted; cut at <see cref="MaximumBytes"/>.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">Not sealed by this key, or damaged.</exception>
    public static byte[] Open(ISecretBox box, ReadOnlySpan<byte> sealedRequest)
    {
        ArgumentNullException.ThrowIfNull(box);
        using var brotli = new BrotliStream(new MemoryStream(box.OpenBytes(sealedRequest, Purpose)), CompressionMode.Decompress);
        var request = new byte[MaximumBytes];
        return request[..brotli.ReadAtLeast(request, MaximumBytes, throwOnEndOfStream: false)];
    }
}
