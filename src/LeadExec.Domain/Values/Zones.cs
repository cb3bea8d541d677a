using NodaTime;

namespace LeadExec.Domain.Values;

/// <summary>Zones by IANA name; an unknown name, which settings refuse, counts as UTC.</summary>
public static class Zones
{
    /// <summary>The zone of that name; UTC without one.</summary>
    public static DateTimeZone Of(string? zoneId) => zoneId is null ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId) ?? DateTimeZone.Utc;
}
