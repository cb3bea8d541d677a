using NodaTime;

namespace LeadExec.Grains.Leads;

/// <summary>Zones by IANA name; an unknown name, which settings refuse, counts as UTC.</summary>
internal static class Zones
{
    public static DateTimeZone Of(string? zoneId) => zoneId is null ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId) ?? DateTimeZone.Utc;
}
