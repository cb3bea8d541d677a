using NodaTime;

namespace LeadExec.Domain.Capacity;

/// <summary>Computes the calendar windows of a moment in a zone (E-04, FM-32): each moment is in exactly one day, week and month.</summary>
public static class CapWindows
{
    /// <summary>The keys of the windows that hold <paramref name="now"/> in <paramref name="zone"/>.</summary>
    public static WindowKeys At(Instant now, DateTimeZone zone)
    {
        var date = now.InZone(zone).Date;
        var monday = date.PlusDays(1 - (int)date.DayOfWeek);
        return new WindowKeys(Key(date), Key(monday), (date.Year * 100) + date.Month);
    }

    /// <summary>When the day after the one that holds <paramref name="now"/> begins in <paramref name="zone"/>.</summary>
    public static Instant NextDay(Instant now, DateTimeZone zone) => Start(now.InZone(zone).Date.PlusDays(1), zone);

    /// <summary>When the next week (Monday 00:00) begins.</summary>
    public static Instant NextWeek(Instant now, DateTimeZone zone) => Start(now.InZone(zone).Date.With(DateAdjusters.Next(IsoDayOfWeek.Monday)), zone);

    /// <summary>When the next month begins.</summary>
    public static Instant NextMonth(Instant now, DateTimeZone zone) => Start(now.InZone(zone).Date.With(DateAdjusters.StartOfMonth).PlusMonths(1), zone);

    private static Instant Start(LocalDate date, DateTimeZone zone) => date.AtStartOfDayInZone(zone).ToInstant();

    private static int Key(LocalDate date) => (date.Year * 10_000) + (date.Month * 100) + date.Day;
}
