using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace LeadExec.Domain.Intake;

/// <summary>A range of addresses of one family: one address, a CIDR block, or from-to, both ends included (E-21).</summary>
public sealed class IpRange
{
    private readonly byte[] from;
    private readonly byte[] to;

    private IpRange(byte[] from, byte[] to) => (this.from, this.to) = (from, to);

    /// <summary>Reads "203.0.113.5", "203.0.113.0/24", "2001:db8::/32" or "203.0.113.5-203.0.113.9"; false when it is none of them.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out IpRange? range)
    {
        range = null;
        var parts = (text ?? "").Split('-', StringSplitOptions.TrimEntries);
        if (parts.Length == 2)
        {
            range = TryAddress(parts[0], out var first) && TryAddress(parts[1], out var last) ? Between(first, last) : null;
            return range is not null;
        }

        var slash = parts[0].IndexOf('/', StringComparison.Ordinal);
        if (parts.Length == 1 && slash < 0 && TryAddress(parts[0], out var single))
        {
            range = new IpRange(single, single);
        }

        if (parts.Length == 1 && slash > 0 && TryAddress(parts[0][..slash], out var block))
        {
            range = Block(block, parts[0][(slash + 1)..]);
        }

        return range is not null;
    }

    public bool Contains(IPAddress address)
    {
        var bytes = Bytes(address);
        return bytes.Length == from.Length && Compare(from, bytes) <= 0 && Compare(bytes, to) <= 0;
    }

    private static IpRange? Between(byte[] first, byte[] last) =>
        first.Length == last.Length && Compare(first, last) <= 0 ? new IpRange(first, last) : null;

    private static IpRange? Block(byte[] address, string prefix)
    {
        var plain = prefix.Length is > 0 and <= 3 && prefix.All(char.IsAsciiDigit);
        if (!plain || int.Parse(prefix, System.Globalization.CultureInfo.InvariantCulture) is var bits && bits > address.Length * 8)
        {
            return null;
        }

        var (low, high) = ((byte[])address.Clone(), (byte[])address.Clone());
        for (var bit = bits; bit < address.Length * 8; bit++)
        {
            low[bit / 8] &= (byte)~(0x80 >> (bit % 8));
            high[bit / 8] |= (byte)(0x80 >> (bit % 8));
        }

        return new IpRange(low, high);
    }

    // IPAddress also reads "1", "0x7f.1" and "127.1"; in a rule these are mistakes.
    private static bool TryAddress(string text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        if (text.Contains('%', StringComparison.Ordinal) || !IPAddress.TryParse(text, out var address))
        {
            return false;
        }

        if (address.AddressFamily == AddressFamily.InterNetwork && !string.Equals(address.ToString(), text, StringComparison.Ordinal))
        {
            return false;
        }

        bytes = Bytes(address);
        return true;
    }

    private static byte[] Bytes(IPAddress address) => (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();

    private static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => left.SequenceCompareTo(right);
}
