using System.Collections.Immutable;
using NodaTime;

namespace LeadExec.Domain.Catalogs;

/// <summary>Weekdays and hours in which a delivery method is considered, in the client's zone (DELV-48, E-71).</summary>
public sealed record DeliverySchedule
{
    public required ImmutableArray<DailyRange> Ranges { get; init; }

    /// <summary>Whether <paramref name="now"/> falls into a range; daylight saving is the zone's business.</summary>
    public bool IsOpen(Instant now, DateTimeZone zone)
    {
        var local = now.InZone(zone).LocalDateTime;
        foreach (var range in Ranges)
        {
            if (range.Day == local.DayOfWeek && local.TimeOfDay >= range.From && (range.To is not { } end || local.TimeOfDay < end))
            {
                return true;
            }
        }

        return false;
    }
}
