using LeadExec.Domain.Capacity;
using NodaTime;

namespace LeadExec.Domain.Tests.Capacity;

// E-04, FM-32
public sealed class CapWindowsTests
{
    [Theory]
    [InlineData("2026-03-01T06:59:59Z", "America/Phoenix", 20260228, 20260223, 202602)]
    [InlineData("2026-03-01T07:00:00Z", "America/Phoenix", 20260301, 20260223, 202603)]
    [InlineData("2026-03-02T07:00:00Z", "America/Phoenix", 20260302, 20260302, 202603)]
    [InlineData("2024-02-29T23:59:59Z", "UTC", 20240229, 20240226, 202402)]
    public void At_names_day_week_and_month_in_the_zone(string instant, string zone, int day, int week, int month)
    {
        CapWindows.At(At(instant), Zone(zone)).ShouldBe(new WindowKeys(day, week, month));
    }

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("America/Sao_Paulo")]
    [InlineData("Asia/Beirut")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Pacific/Apia")]
    [InlineData("UTC")]
    public void Windows_partition_time_for_every_day_from_2020_to_2040(string name)
    {
        var zone = Zone(name);
        var now = At("2020-01-01T00:00:00Z");
        var end = At("2041-01-01T00:00:00Z");
        while (now < end)
        {
            var next = CapWindows.NextDay(now, zone);
            (next > now).ShouldBeTrue();
            CapWindows.At(next - Duration.Epsilon, zone).Day.ShouldBe(CapWindows.At(now, zone).Day);
            CapWindows.At(next, zone).Day.ShouldBeGreaterThan(CapWindows.At(now, zone).Day);
            (CapWindows.NextWeek(now, zone) >= next).ShouldBeTrue();
            (CapWindows.NextMonth(now, zone) >= next).ShouldBeTrue();
            now = next;
        }
    }

    private static Instant At(string text) => NodaTime.Text.InstantPattern.ExtendedIso.Parse(text).Value;

    private static DateTimeZone Zone(string name) => DateTimeZoneProviders.Tzdb[name];
}
