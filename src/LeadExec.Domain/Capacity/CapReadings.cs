using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using NodaTime;

namespace LeadExec.Domain.Capacity;

/// <summary>Reads limits and counts into both sides of each cap; blank and 0 are no limit (E-03).</summary>
public static class CapReadings
{
    private const int MinutesCounted = 60;

    /// <summary>Every limit with what is taken of it at <paramref name="now"/>: hour, day, week, month.</summary>
    public static ImmutableArray<CapReading> Of(CapScope scope, QuantityLimits limits, CapCount count, Instant now, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(count);
        ArgumentNullException.ThrowIfNull(zone);
        return
        [
            .. Enum.GetValues<CapWindow>()
                .Where(window => LimitOf(limits, window) > 0)
                .Select(window => Read(new CapReading { Scope = scope, Window = window, Used = 0, Limit = LimitOf(limits, window), ZoneId = zone.Id }, count, now, zone)),
        ];
    }

    /// <summary>The cap that a refusal names, as it stood at <paramref name="at"/>; null for any other reason, and when the settings hold no such limit.</summary>
    public static CapReading? Refused(RejectReason reason, QuantityLimits account, QuantityLimits client, Instant at, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(zone);
        if (reason is < RejectReason.HourlyCap or > RejectReason.ClientMonthlyCap)
        {
            return null;
        }

        var ofClient = reason >= RejectReason.ClientHourlyCap;
        var window = (CapWindow)(reason - (ofClient ? RejectReason.ClientHourlyCap : RejectReason.HourlyCap));
        var limit = LimitOf(ofClient ? client : account, window);
        return limit == 0 ? null : new CapReading
        {
            Scope = ofClient ? CapScope.Client : CapScope.DeliveryAccount,
            Window = window,
            Used = limit,
            Limit = limit,
            OpensAt = NextStart(window, at, zone),
            ZoneId = zone.Id,
        };
    }

    /// <summary>Whether two moments lie in one window: within the hour, or in the same day, week or month of the zone.</summary>
    public static bool SameWindow(CapWindow window, Instant one, Instant other, DateTimeZone zone)
    {
        var (first, second) = (CapWindows.At(one, zone), CapWindows.At(other, zone));
        return window switch
        {
            CapWindow.Hour => Duration.FromTicks(Math.Abs((one - other).BclCompatibleTicks)) < Duration.FromHours(1),
            CapWindow.Day => first.Day == second.Day,
            CapWindow.Week => first.Week == second.Week,
            CapWindow.Month => first.Month == second.Month,
        };
    }

    private static CapReading Read(CapReading cap, CapCount count, Instant now, DateTimeZone zone)
    {
        var keys = CapWindows.At(now, zone);
        // A row that is ahead of this clock counts for the window it is in, as the writer has it.
        return cap.Window switch
        {
            CapWindow.Hour => OfHour(cap, count, (int)Math.Floor(now.ToUnixTimeSeconds() / 60m)),
            CapWindow.Day => cap with { Used = count.DayKey >= keys.Day ? count.Day : 0, OpensAt = NextStart(CapWindow.Day, now, zone) },
            CapWindow.Week => cap with { Used = count.WeekKey >= keys.Week ? count.Week : 0, OpensAt = NextStart(CapWindow.Week, now, zone) },
            CapWindow.Month => cap with { Used = count.MonthKey >= keys.Month ? count.Month : 0, OpensAt = NextStart(CapWindow.Month, now, zone) },
        };
    }

    private static CapReading OfHour(CapReading cap, CapCount count, int minute)
    {
        var counted = count.Hour
            .Select((taken, at) => (Taken: taken, Minute: count.Minute - count.Hour.Length + 1 + at))
            .Where(bucket => bucket.Minute >= minute - MinutesCounted)
            .ToList();
        var used = counted.Sum(bucket => bucket.Taken);
        var left = used;
        foreach (var bucket in counted)
        {
            left -= bucket.Taken;
            if (used >= cap.Limit && left < cap.Limit)
            {
                return cap with { Used = used, OpensAt = Instant.FromUnixTimeSeconds((bucket.Minute + MinutesCounted + 1) * 60L) };
            }
        }

        return cap with { Used = used };
    }

    private static Instant? NextStart(CapWindow window, Instant now, DateTimeZone zone) => window switch
    {
        CapWindow.Hour => null,
        CapWindow.Day => CapWindows.NextDay(now, zone),
        CapWindow.Week => CapWindows.NextWeek(now, zone),
        CapWindow.Month => CapWindows.NextMonth(now, zone),
    };

    private static int LimitOf(QuantityLimits limits, CapWindow window) => window switch
    {
        CapWindow.Hour => limits.PerHour,
        CapWindow.Day => limits.PerDay,
        CapWindow.Week => limits.PerWeek,
        CapWindow.Month => limits.PerMonth,
    } ?? 0;
}
