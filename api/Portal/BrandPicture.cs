using System.Buffers.Binary;
using System.Security.Cryptography;
using LeadExec.Domain.Values;
using LeadExec.Ports.Portal;

namespace LeadExec.Api.Portal;

/// <summary>
/// Looks at the bytes of a logo. Only PNG and JPEG are taken, by what they are and not by what they are called: a drawing in markup
/// (SVG) can carry scripts, and is refused.
/// </summary>
internal static class BrandPicture
{
    public const int MostPixels = 2_000;

    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static Decision<PortalLogo> Read(byte[] bytes)
    {
        if (bytes.Length is 0 or > PortalBrand.LargestLogo)
        {
            return Refuse($"Between 1 byte and {PortalBrand.LargestLogo / 1024} kB.");
        }

        var (type, size) = Look(bytes);
        return type is null ? Refuse("Not a PNG or JPEG picture.")
            : size is not { } seen ? Refuse("The picture has no size.")
            : seen.Width is < 1 or > MostPixels || seen.Height is < 1 or > MostPixels ? Refuse($"At most {MostPixels} pixels each way.")
            : Decision<PortalLogo>.Accept(new PortalLogo(type, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes))));
    }

    private static Decision<PortalLogo> Refuse(string why) => Decision<PortalLogo>.Refuse(RejectReason.DataErrors, why);

    private static (string? Type, (int Width, int Height)? Size) Look(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Png) && bytes.Length >= 33 && bytes[12..16].SequenceEqual("IHDR"u8)
            ? ("image/png", (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..])))
            : bytes is [0xFF, 0xD8, 0xFF, ..] ? ("image/jpeg", JpegSize(bytes)) : (null, null);

    // The size stands in the first frame header; every segment before it says how long it is.
    private static (int Width, int Height)? JpegSize(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 <= bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return null;
    }
}
