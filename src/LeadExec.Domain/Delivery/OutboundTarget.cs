using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace LeadExec.Domain.Delivery;

/// <summary>
/// One entry of the operator's allow-list (decision 18): a host name or an address block, and a port; "buyer.internal:9000",
/// "127.0.0.1:8090", "10.1.0.0/16:443", "[::1]:8090". It admits addresses and ports that are refused otherwise.
/// </summary>
public sealed record OutboundTarget
{
    private OutboundTarget(string? host, IPNetwork? block, int port) => (Host, Block, Port) = (host, block, port);

    /// <summary>Lower-case host name; null when <see cref="Block"/> is set.</summary>
    public string? Host { get; }

    public IPNetwork? Block { get; }

    public int Port { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out OutboundTarget? target)
    {
        target = null;
        var colon = text?.LastIndexOf(':') ?? -1;
        if (colon <= 0 || !int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is < 1 or > 65_535)
        {
            return false;
        }

        var place = text![..colon].Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        target = IPNetwork.TryParse(place, out var block) ? new OutboundTarget(null, block, port)
            : IPAddress.TryParse(place, out var address) ? new OutboundTarget(null, new IPNetwork(address, address.GetAddressBytes().Length * 8), port)
            : Uri.CheckHostName(place) == UriHostNameType.Dns ? new OutboundTarget(place.ToLowerInvariant(), null, port)
            : null;
        return target is not null;
    }

    /// <summary>Whether the entry admits this address of this host on this port. A mapped address counts as the IPv4 address in it.</summary>
    public bool Admits(string host, IPAddress address, int port)
    {
        if (port != Port || Block is not { } block)
        {
            return port == Port && host.Equals(Host, StringComparison.OrdinalIgnoreCase);
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == block.BaseAddress.AddressFamily && block.Contains(plain);
    }

    public override string ToString() => $"{Host ?? Block?.ToString()}:{Port}";
}
