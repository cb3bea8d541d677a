using LeadExec.Ports;
using LeadExec.Ports.Delivery;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LeadExec.Grains.Pings;

/// <summary>What outbound pings need from outside, as one bundle.</summary>
public sealed record PingServices(IDeliveryTransport Transport, IIdSource Ids, TimeProvider Time, IOptions<PingRunOptions> Options, ILoggerFactory Logs)
{
    /// <summary>Of this installation.</summary>
    public PingRunOptions Run => Options.Value;
}
