using LeadExec.Domain.Values;
using NodaTime;

namespace LeadExec.Api.Leads;

/// <summary>Days of the account (E-01).</summary>
internal static class AccountDays
{
    /// <summary>The first instant of a day; not always midnight where clocks change.</summary>
    public static DateTimeOffset Start(DateOnly day, string zoneId) =>
        Zones.Of(zoneId).AtStartOfDay(new LocalDate(day.Year, day.Month, day.Day)).ToDateTimeOffset().ToUniversalTime();

    /// <summary>The day that it is now.</summary>
    public static DateOnly Today(DateTimeOffset now, string zoneId) => Instant.FromDateTimeOffset(now).InZone(Zones.Of(zoneId)).Date.ToDateOnly();
}
