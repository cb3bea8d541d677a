using LeadExec.Domain.Capacity;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using NodaTime;
using NodaTime.Text;

namespace LeadExec.Domain.Tests.Distribution;

// DIST-46, DIST-55, E-03, E-04: both sides of each cap, and when it opens.
public sealed class CapReadingsTests
{
    private static readonly DateTimeZone Phoenix = DateTimeZoneProviders.Tzdb["America/Phoenix"];
    private static readonly QuantityLimits Limits = new() { PerHour = 3, PerDay = 50, PerWeek = 60, PerMonth = 70 };

    [Fact]
    public void Every_limit_is_read_with_its_own_window_and_opening()
    {
        var now = At("2026-02-28T20:30:30Z"); // Saturday 13:30 in Phoenix
        var count = new CapCount { DayKey = 20260228, Day = 50, WeekKey = 20260223, Week = 59, MonthKey = 202602, Month = 71 };

        CapReadings.Of(CapScope.DeliveryAccount, Limits, count, now, Phoenix).Select(cap => cap.Words).ShouldBe(
        [
            "hourly cap 0 of 3",
            "daily cap 50 of 50, opens 2026-03-01 00:00 America/Phoenix",
            "weekly cap 59 of 60, starts again 2026-03-02 00:00 America/Phoenix",
            "monthly cap 71 of 70, opens 2026-03-01 00:00 America/Phoenix",
        ]);
    }

    [Theory]
    [InlineData(20260227, 0)] // yesterday's count
    [InlineData(20260228, 7)]
    [InlineData(20260301, 7)] // the writer is ahead of this clock
    public void Count_of_another_window_is_none_of_this(int key, int used)
    {
        var caps = CapReadings.Of(CapScope.Client, new QuantityLimits { PerDay = 7, PerMonth = 0 }, new CapCount { DayKey = key, Day = 7 }, At("2026-02-28T20:30:00Z"), Phoenix);

        var cap = caps.ShouldHaveSingleItem(); // 0 is no limit
        (cap.Used, cap.IsFull, cap.Reason).ShouldBe((used, used == 7, RejectReason.ClientDailyCap));
        cap.Words.ShouldStartWith($"client's daily cap {used} of 7");
    }

    [Theory]
    [InlineData(3, "2026-03-01T10:01:00Z")] // one has to leave: that of 09:00, which counts for 60 minutes after its own
    [InlineData(2, "2026-03-01T10:11:00Z")] // two have to leave
    [InlineData(4, null)] // not full
    public void Rolling_hour_opens_when_enough_have_left(int limit, string? opens)
    {
        var now = At("2026-03-01T09:30:00Z");
        var minute = (int)(now.ToUnixTimeSeconds() / 60);
        var hour = new int[61];
        (hour[30], hour[40], hour[60]) = (1, 1, 1); // 09:00, 09:10 and 09:30

        var cap = CapReadings.Of(CapScope.DeliveryAccount, new QuantityLimits { PerHour = limit }, new CapCount { Minute = minute, Hour = [.. hour] }, now, Phoenix).ShouldHaveSingleItem();

        cap.Used.ShouldBe(3);
        cap.OpensAt.ShouldBe(opens is null ? null : At(opens));
    }

    [Fact]
    public void Rolling_hour_counts_only_the_buckets_of_the_last_sixty_minutes() // as book_count does
    {
        var minute = 29_500_000;
        var count = new CapCount { Minute = minute, Hour = [.. Enumerable.Repeat(1, 61)] };
        foreach (var (later, used) in new[] { (-5, 61), (0, 61), (1, 60), (60, 1), (61, 0), (500, 0) })
        {
            var now = Instant.FromUnixTimeSeconds((minute + later) * 60L + 59);
            CapReadings.Of(CapScope.Campaign, new QuantityLimits { PerHour = 100 }, count, now, Phoenix).Single().Used.ShouldBe(used, $"{later} minutes later");
        }
    }

    [Theory]
    [InlineData(RejectReason.HourlyCap, "hourly cap 3 of 3", null)]
    [InlineData(RejectReason.MonthlyCap, "monthly cap 70 of 70, opens 2026-04-01 00:00 America/Phoenix", "2026-04-01T07:00:00Z")]
    [InlineData(RejectReason.ClientDailyCap, "client's daily cap 9 of 9, opens 2026-03-16 00:00 America/Phoenix", "2026-03-16T07:00:00Z")]
    [InlineData(RejectReason.ClientHourlyCap, null, null)] // the client has no such limit
    [InlineData(RejectReason.BuyerRejected, null, null)]
    [InlineData(RejectReason.SlotTaken, null, null)]
    public void Refusal_for_a_cap_names_it_with_both_sides(RejectReason reason, string? words, string? opens)
    {
        var cap = CapReadings.Refused(reason, Limits, new QuantityLimits { PerDay = 9 }, At("2026-03-15T12:00:00Z"), Phoenix);

        cap?.Words.ShouldBe(words);
        (cap is null).ShouldBe(words is null);
        cap?.OpensAt.ShouldBe(opens is null ? null : At(opens));
        cap?.Reason.ShouldBe(reason);
    }

    [Fact]
    public void Campaign_cap_is_answered_as_over_limit() =>
        CapReadings.Of(CapScope.Campaign, Limits, CapCount.None, At("2026-03-15T12:00:00Z"), Phoenix).ShouldAllBe(cap => cap.Reason == RejectReason.OverLimit && cap.Words.StartsWith("campaign's "));

    private static Instant At(string text) => InstantPattern.ExtendedIso.Parse(text).Value;
}
