using LeadExec.Domain.Catalogs;
using NodaTime;

namespace LeadExec.Domain.Tests.Catalogs;

// DELV-48, E-71: hours of the wall clock, also on the nights when it jumps.
public sealed class DeliveryScheduleTests
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    [Theory] // 2026-03-08: 01:59:59 EST is followed by 03:00:00 EDT
    [InlineData("2026-03-08T06:29:59Z", false)] // 01:29:59 EST
    [InlineData("2026-03-08T06:30:00Z", true)] // 01:30:00 EST
    [InlineData("2026-03-08T06:59:59Z", true)] // 01:59:59 EST
    [InlineData("2026-03-08T07:00:00Z", false)] // 03:00:00 EDT: the hour that the range ends in does not exist, so it ends with the jump
    [InlineData("2026-03-15T06:29:59Z", true)] // a week later 02:29:59 exists, in EDT
    [InlineData("2026-03-15T06:30:00Z", false)]
    public void Range_that_ends_in_the_hour_that_is_left_out_ends_with_the_jump(string at, bool open) =>
        Schedule(new LocalTime(1, 30), new LocalTime(2, 30)).IsOpen(At(at), NewYork).ShouldBe(open);

    [Theory] // 2026-11-01: 01:59:59 EDT is followed by 01:00:00 EST
    [InlineData("2026-11-01T05:29:59Z", false)] // 01:29:59 EDT
    [InlineData("2026-11-01T05:30:00Z", true)] // 01:30:00 EDT
    [InlineData("2026-11-01T05:59:59Z", true)] // 01:59:59 EDT
    [InlineData("2026-11-01T06:00:00Z", false)] // 01:00:00 EST: the wall clock is before the range again
    [InlineData("2026-11-01T06:30:00Z", true)] // 01:30:00 EST, for the second time
    [InlineData("2026-11-01T07:29:59Z", true)] // 02:29:59 EST
    [InlineData("2026-11-01T07:30:00Z", false)]
    public void Hour_that_comes_twice_is_open_twice(string at, bool open) =>
        Schedule(new LocalTime(1, 30), new LocalTime(2, 30)).IsOpen(At(at), NewYork).ShouldBe(open);

    [Theory] // a whole Sunday has 23 or 25 hours, and every one of them is open
    [InlineData("2026-03-08T05:00:00Z", "2026-03-09T03:59:59Z")]
    [InlineData("2026-11-01T04:00:00Z", "2026-11-02T04:59:59Z")]
    public void Whole_day_is_open_from_midnight_to_midnight(string first, string last)
    {
        var sunday = Schedule(LocalTime.Midnight, null);
        sunday.IsOpen(At(first), NewYork).ShouldBeTrue();
        sunday.IsOpen(At(last), NewYork).ShouldBeTrue();
        sunday.IsOpen(At(first) - Duration.FromSeconds(1), NewYork).ShouldBeFalse();
        sunday.IsOpen(At(last) + Duration.FromSeconds(1), NewYork).ShouldBeFalse();
    }

    private static DeliverySchedule Schedule(LocalTime from, LocalTime? to) =>
        new() { Ranges = [new DailyRange { Day = IsoDayOfWeek.Sunday, From = from, To = to }] };

    private static Instant At(string text) => Instant.FromDateTimeOffset(DateTimeOffset.Parse(text, null));
}
