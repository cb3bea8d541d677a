using LeadExec.Domain.Catalogs;
using NodaTime;

namespace LeadExec.Domain.Distribution;

/// <summary>When the windows of shares begin (E-45, E-46).</summary>
public static class TimeFrames
{
    /// <summary>When the window that holds <paramref name="now"/> began in <paramref name="zone"/>. An hour that the clock repeats is two windows.</summary>
    public static Instant Start(TimeFrame frame, Instant now, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = now.InZone(zone);
        return frame switch
        {
            TimeFrame.Hour => now - (local.TimeOfDay - new LocalTime(local.Hour, 0)).ToDuration(),
            TimeFrame.Day => zone.AtStartOfDay(local.Date).ToInstant(),
            TimeFrame.Week => zone.AtStartOfDay(local.Date.PlusDays(1 - (int)local.DayOfWeek)).ToInstant(),
            TimeFrame.Month => zone.AtStartOfDay(local.Date.With(DateAdjusters.StartOfMonth)).ToInstant(),
        };
    }
}
