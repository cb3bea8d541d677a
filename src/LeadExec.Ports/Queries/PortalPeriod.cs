using LeadExec.Domain.Values;

namespace LeadExec.Ports.Queries;

/// <summary>A client's time from a moment until before another, with the zone whose days count.</summary>
public sealed record PortalPeriod(PortalViewer Viewer, DateTimeOffset From, DateTimeOffset To, string ZoneId);
