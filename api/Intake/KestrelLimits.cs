using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace LeadExec.Api.Intake;

/// <summary>Limits of the web server against slow and idle clients (FM-41).</summary>
public static class KestrelLimits
{
    /// <summary>Most open connections by default.</summary>
    public const int DefaultConnections = 10_000;

    /// <summary>Most open connections of one address by default.</summary>
    public const int DefaultConnectionsPerAddress = 1_000;

    /// <summary>
    /// Headers within 5 s, bodies at 240 bytes/s after 5 s, idle connections for at most 60 s, a bounded number of connections in all and
    /// per address, and no server name in answers. The receivers set their own body limit.
    /// </summary>
    public static IWebHostBuilder ConfigureLeadExecKestrel(
        this IWebHostBuilder host, int maximumConnections = DefaultConnections, int maximumPerAddress = DefaultConnectionsPerAddress)
    {
        var gate = new ConnectionGate(maximumPerAddress);
        return host.ConfigureKestrel(server =>
        {
            server.ConfigureEndpointDefaults(endpoint => endpoint.Use(next => connection => gate.RunAsync(connection, next)));
            server.AddServerHeader = false;
            server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(5);
            server.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
            server.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
            server.Limits.MaxConcurrentConnections = maximumConnections;
            server.Limits.MaxRequestHeadersTotalSize = 16_384;
        });
    }
}
