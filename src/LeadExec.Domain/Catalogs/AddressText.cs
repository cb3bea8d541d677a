using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace LeadExec.Domain.Catalogs;

/// <summary>Reads the address texts of <see cref="IpRule"/>.</summary>
internal static class AddressText
{
    /// <summary>Whether the text is an address, a CIDR block, or a from-to range of one family in order (E-21).</summary>
    public static bool IsRule(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 100)
        {
            return false;
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
        {
            return IsBlock(text[..slash], text[(slash + 1)..]);
        }

        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? IsAddress(text, out _) : IsRange(text[..dash], text[(dash + 1)..]);
    }

    private static bool IsBlock(string address, string prefix) =>
        IsAddress(address, out var parsed)
        && int.TryParse(prefix, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
        && length <= (parsed.AddressFamily == AddressFamily.InterNetwork ? 32 : 128);

    private static bool IsRange(string from, string to) =>
        IsAddress(from, out var first) && IsAddress(to, out var last) && first.AddressFamily == last.AddressFamily
        && first.GetAddressBytes().AsSpan().SequenceCompareTo(last.GetAddressBytes()) <= 0;

    // IPAddress.TryParse also takes "1" and "0x7f.1"; four decimal parts are required here.
    private static bool IsAddress(string text, out IPAddress address)
    {
        text = text.Trim();
        return IPAddress.TryParse(text, out address!)
            && (address.AddressFamily == AddressFamily.InterNetworkV6
                || string.Equals(address.ToString(), text, StringComparison.Ordinal));
    }
}
