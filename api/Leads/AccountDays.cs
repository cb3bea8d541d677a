using NodaTime;

namespace LeadExec.Api.Leads;

/// <summary>Days of the account (E-01).</summary>
internal static class AccountDays
{
    /// <summary>The first instant of a day; not always midnight where clocks change.</summary>
    public static DateTimeOffset Start(DateOnly day, string zoneId) =>
        Zone(zoneId).AtStartOfDay(new LocalDate(day.Year, day.Month, day.Day)).ToDateTimeOffset().ToUniversalTime();

    /// <summary>The day that it is now.</summary>
    public static DateOnly Today(DateTimeOffset now, string zoneId) => Instant.FromDateTimeOffset(now).InZone(Zone(zoneId)).Date.ToDateOnly();

    private static DateTimeZone Zone(string zoneId) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId) ?? DateTimeZone.Utc;
}
