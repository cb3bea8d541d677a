using System.Diagnostics.Metrics;
using LeadExec.Domain.Values;

namespace LeadExec.Grains.Pings;

/// <summary>Counts inbound pings by campaign and by what became of them; numbers and reasons only.</summary>
public sealed class PingMeters : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "LeadExec.Pings";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _pings;

    public PingMeters() => _pings = _meter.CreateCounter<long>("leadexec_pings", description: "Inbound pings by campaign and reason; None are the accepted ones");

    public void Count(CampaignId campaign, RejectReason reason) =>
        _pings.Add(1, new KeyValuePair<string, object?>("campaign", campaign.Value), new KeyValuePair<string, object?>("reason", reason.ToString()));

    public void Dispose() => _meter.Dispose();
}
