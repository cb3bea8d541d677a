using LeadExec.Grains.Leads;
using LeadExec.Ports.Pings;
using LeadExec.Ports.Queries;

namespace LeadExec.Grains.Pings;

/// <summary>What an inbound ping needs from outside, as one bundle.</summary>
public sealed record InboundPings(LeadServices Leads, PingCatalogs Catalogs, ICapQueries Caps, PingMeters Meters)
{
    public IPingStore Store => Leads.PingStore;
}
