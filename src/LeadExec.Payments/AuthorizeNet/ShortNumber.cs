using System.Buffers.Binary;
using System.Security.Cryptography;

namespace LeadExec.Payments.AuthorizeNet;

/// <summary>
/// An identity as the 20 letters and digits that Authorize.Net allows an invoice number. A version 7 UUID of the years 2020 to 2054
/// can be read back: its constant bits and the high bits of its time are left out, and 114 bits fit into 20 digits of base 62. Any
/// other UUID is told by 117 bits of its hash, which is as good as unique, and cannot be read back.
/// </summary>
internal static class ShortNumber
{
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int Length = 20;
    private const int TimeBits = 40;
    private const int RandomBits = 74;
    private const long Year2020 = 1_577_836_800_000;

    private static UInt128 HashesFrom => UInt128.One << 118;

    public static string Of(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var value = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        var since = (long)(value >> 80) - Year2020;
        var fits = id.Version == 7 && (bytes[8] & 0xC0) == 0x80 && since >= 0 && since >> TimeBits == 0;
        return Write(fits ? ((UInt128)since << RandomBits) | Random(value) : HashesFrom | (Hash(bytes) >> 11));
    }

    /// <summary>Null when it is not a number that can be read back.</summary>
    public static Guid? Read(string? text)
    {
        if (text is not { Length: Length })
        {
            return null;
        }

        UInt128 packed = 0;
        foreach (var character in text)
        {
            var digit = Digits.IndexOf(character, StringComparison.Ordinal);
            if (digit < 0 || packed > (UInt128.MaxValue - (UInt128)digit) / 62)
            {
                return null;
            }

            packed = (packed * 62) + (UInt128)digit;
        }

        return packed >> (TimeBits + RandomBits) == 0 ? Unpack(packed) : null;
    }

    // 12 bits behind the version and 62 behind the variant.
    private static UInt128 Random(UInt128 value) => (((value >> 64) & 0xFFF) << 62) | (value & 0x3FFF_FFFF_FFFF_FFFF);

    private static Guid Unpack(UInt128 packed)
    {
        var time = (UInt128)(ulong)((long)(packed >> RandomBits) + Year2020);
        var value = (time << 80) | ((UInt128)7 << 76) | (((packed >> 62) & 0xFFF) << 64) | ((UInt128)2 << 62) | (packed & 0x3FFF_FFFF_FFFF_FFFF);
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, value);
        return new Guid(bytes, bigEndian: true);
    }

    private static UInt128 Hash(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(bytes));

    private static string Write(UInt128 value) => string.Create(Length, value, static (text, rest) =>
    {
        for (var at = Length - 1; at >= 0; at--)
        {
            text[at] = Digits[(int)(rest % 62)];
            rest /= 62;
        }
    });
}
