using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using LeadExec.Domain.Delivery;
using Microsoft.Extensions.Options;

namespace LeadExec.Delivery.Wire;

/// <summary>
/// Decides at connect time, on the resolved addresses, whether a connection may be made (FM-53, TH-16). What it returns is what
/// is connected to; the name is not resolved again. One bad address refuses the whole name.
/// </summary>
internal sealed class OutboundAddressGuard(IOptions<DeliveryOptions> options, IHostResolver resolver, OwnAddresses ownAddresses)
{
    private const int MaximumAddresses = 16;
    private readonly ImmutableArray<OutboundTarget> allowed = Parse(options.Value.AllowedTargets);
    private readonly ImmutableArray<int> publicPorts = [.. options.Value.PublicPorts];

    /// <exception cref="OutboundRefusedException">The port or an address is not allowed.</exception>
    /// <exception cref="SocketException">The name has no address.</exception>
    public async Task<ImmutableArray<IPAddress>> ResolveAsync(string host, int port, CancellationToken cancellationToken)
    {
        if (!publicPorts.Contains(port) && !allowed.Any(target => target.Port == port))
        {
            throw new OutboundRefusedException($"Port {port} is not allowed for deliveries.");
        }

        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await resolver.ResolveAsync(host, cancellationToken);
        if (addresses.Length == 0)
        {
            throw new SocketException((int)SocketError.HostNotFound);
        }

        return addresses.All(address => IsAllowed(host, address, port))
            ? [.. addresses.Take(MaximumAddresses)]
            : throw new OutboundRefusedException("The address is not public.");
    }

    /// <summary>Whether the operator admits this host and port by an entry of their own; only then may it be plain http in [instance_url].</summary>
    public bool IsListed(Uri address) =>
        allowed.Any(target => target.Port == address.Port
            && (target.Host is { } host
                ? host.Equals(address.IdnHost, StringComparison.OrdinalIgnoreCase)
                : IPAddress.TryParse(address.IdnHost, out var literal) && target.Admits("", literal, address.Port)));

    private bool IsAllowed(string host, IPAddress address, int port)
    {
        var listed = allowed.Any(target =>
            target.Admits(host, address, port) && (target.Block is not null || !AddressRules.IsMetadata(address)));
        return listed
            || (publicPorts.Contains(port) && AddressRules.IsPublic(address) && !ownAddresses.Contains(address));
    }

    private static ImmutableArray<OutboundTarget> Parse(IEnumerable<string> entries) =>
        [.. entries.Select(entry => OutboundTarget.TryParse(entry, out var target)
            ? target
            : throw new OptionsValidationException(nameof(DeliveryOptions), typeof(DeliveryOptions), [$"\"{entry}\" is not host:port or CIDR:port."]))];
}
