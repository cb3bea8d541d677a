using LeadExec.Domain.Values;
using NodaTime;

namespace LeadExec.Domain.LeadTypes;

/// <summary>Instants as local time of an IANA zone; an unknown zone counts as UTC, so that old settings never stop a lead.</summary>
internal static class LocalTime
{
    // One day inside the range of DateTime, so that no zone's offset can leave it.
    private static readonly DateTimeOffset Earliest = DateTimeOffset.MinValue.AddDays(2);
    private static readonly DateTimeOffset Latest = DateTimeOffset.MaxValue.AddDays(-2);

    public static DateTime At(DateTimeOffset instant, string zoneId)
    {
        var bounded = instant < Earliest ? Earliest : instant > Latest ? Latest : instant;
        var zone = Zones.Of(zoneId);
        return Instant.FromDateTimeOffset(bounded).InZone(zone).ToDateTimeUnspecified();
    }

    /// <summary>Whole years from a day to another; null when the first day is later. Who is born on 29 February turns older on 1 March.</summary>
    public static int? Age(DateTime born, DateTime today)
    {
        if (born.Date > today.Date)
        {
            return null;
        }

        var hadBirthday = (today.Month, today.Day).CompareTo((born.Month, born.Day)) >= 0;
        return today.Year - born.Year - (hadBirthday ? 0 : 1);
    }
}
