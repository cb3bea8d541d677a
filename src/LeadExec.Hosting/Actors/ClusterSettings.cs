using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace LeadExec.Hosting.Actors;

/// <summary>
/// Where a process stands in a cluster of Orleans silos. Configuration: <c>LeadExec:Cluster:*</c>, for example the variable
/// <c>LeadExec__Cluster__SiloPort</c>. The two ports know no authentication: never let them be reached from outside of the cluster.
/// </summary>
public sealed record ClusterSettings
{
    /// <summary>Name of the cluster and of the service in it; processes with the same name and database belong together. Default "leadexec".</summary>
    public string Name { get; init; } = "leadexec";

    /// <summary>IP address of this silo as the other processes reach it; it listens there only. Default 127.0.0.1: all on one machine.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Port on which silos talk to each other. Default 11111.</summary>
    public int SiloPort { get; init; } = 11_111;

    /// <summary>Port on which api processes reach this silo. Default 30000.</summary>
    public int GatewayPort { get; init; } = 30_000;

    /// <exception cref="OptionsValidationException">An address or a port is none; the message names it.</exception>
    public static ClusterSettings From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection("LeadExec:Cluster");
        var defaults = new ClusterSettings();
        return new ClusterSettings
        {
            Name = section[nameof(Name)] ?? defaults.Name,
            Address = section[nameof(Address)] is { } address ? AddressOf(address) : defaults.Address,
            SiloPort = section[nameof(SiloPort)] is { } silo ? PortOf(silo, nameof(SiloPort)) : defaults.SiloPort,
            GatewayPort = section[nameof(GatewayPort)] is { } gateway ? PortOf(gateway, nameof(GatewayPort)) : defaults.GatewayPort,
        };
    }

    private static IPAddress AddressOf(string text) =>
        IPAddress.TryParse(text, out var address) && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any)
            ? address
            : throw Wrong(nameof(Address), "one IP address that others can reach", text);

    private static int PortOf(string text, string name) =>
        ushort.TryParse(text, out var port) && port > 0
            ? port
            : throw Wrong(name, "a port from 1 to 65535", text);

    private static OptionsValidationException Wrong(string name, string rule, string text) =>
        new("LeadExec:Cluster", typeof(ClusterSettings), [$"LeadExec:Cluster:{name} must be {rule}, not '{text}'."]);
}
