using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace LeadExec.Delivery.Wire;

/// <summary>
/// Which addresses belong to the public internet (FM-53). IPv4 is public unless listed; IPv6 is refused unless it is global
/// unicast and not a transition form that embeds an IPv4 address.
/// </summary>
internal static class AddressRules
{
    private static readonly ImmutableArray<IPNetwork> Refused4 = Networks(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
        "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
        "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",

        // Looks public, but is the host service of a cloud.
        "168.63.129.16/32");

    private static readonly ImmutableArray<IPNetwork> Refused6 = Networks(
        "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private static readonly ImmutableArray<IPNetwork> Metadata = Networks("169.254.0.0/16", "168.63.129.16/32", "100.100.100.200/32", "192.0.0.192/32", "fd00:ec2::/32");

    public static bool IsPublic(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !Refused4.Any(network => network.Contains(address)),
        AddressFamily.InterNetworkV6 => IsGlobalUnicast(address) && address.ScopeId == 0 && !Refused6.Any(network => network.Contains(address)),
        _ => false,
    };

    /// <summary>Services that hand out a machine's credentials: a host name on the allow-list does not open them, only their own block does.</summary>
    public static bool IsMetadata(IPAddress address) =>
        Metadata.Any(network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));

    // 2000::/3 by its bits: IPNetwork compares mapped addresses by their IPv4 half and would let ::ffff:10.0.0.1 pass.
    private static bool IsGlobalUnicast(IPAddress address) => !address.IsIPv4MappedToIPv6 && (address.GetAddressBytes()[0] & 0xE0) == 0x20;

    private static ImmutableArray<IPNetwork> Networks(params string[] blocks) => [.. blocks.Select(block => IPNetwork.Parse(block))];
}
