using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using NodaTime;

namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>
/// Who of a chunk is inside its delivery hours. Hours that begin and end at whole minutes are the same for every lead of a minute
/// (offsets of zones are whole minutes since 1972), so the last minute's answer is kept; it is a pure function of the minute.
/// </summary>
internal sealed class ScheduleMask(ScheduleGroup[] groups)
{
    private readonly bool wholeMinutes = groups.All(group => group.Schedule.Ranges.All(range => IsWholeMinute(range.From) && IsWholeMinute(range.To ?? LocalTime.Midnight)));
    private volatile Minute? last;

    /// <summary>The members of all groups that are closed now; null when nobody keeps hours.</summary>
    public ulong[]? ClosedAt(Instant now)
    {
        if (groups.Length == 0)
        {
            return null;
        }

        var minute = now.ToUnixTimeSeconds() / 60;
        if (wholeMinutes && last is { } known && known.Number == minute && now.ToUnixTimeSeconds() >= 0)
        {
            return known.Closed;
        }

        var closed = new ulong[Bits.Words];
        foreach (var group in groups)
        {
            if (!group.Schedule.IsOpen(now, group.Zone))
            {
                Bits.Or(closed, group.Members);
            }
        }

        last = new Minute(minute, closed);
        return closed;
    }

    /// <summary>The mask of these accounts; equal hours are one group.</summary>
    public static ScheduleMask Of(ReadOnlySpan<Seat> seats, string zoneId)
    {
        var groups = new List<ScheduleGroup>();
        var byHash = new Dictionary<(int Hash, string Zone), List<ScheduleGroup>>();
        for (var at = 0; at < seats.Length; at++)
        {
            if (seats[at] is { PerLead: false, Candidate: { Method.Schedule: { } schedule } candidate })
            {
                var zone = Zones.Of(candidate.Client.ZoneId ?? zoneId);
                var key = (HashOf(schedule), zone.Id);
                var alike = byHash.TryGetValue(key, out var known) ? known : byHash[key] = [];
                var group = alike.Find(group => group.Schedule.Ranges.SequenceEqual(schedule.Ranges));
                if (group is null)
                {
                    alike.Add(group = new ScheduleGroup(schedule, zone, new ulong[Bits.Words]));
                    groups.Add(group);
                }

                Bits.Set(group.Members, at);
            }
        }

        return new ScheduleMask([.. groups]);
    }

    private static int HashOf(DeliverySchedule schedule)
    {
        var hash = default(HashCode);
        foreach (var range in schedule.Ranges)
        {
            hash.Add(range);
        }

        return hash.ToHashCode();
    }

    private static bool IsWholeMinute(LocalTime time) => time.TickOfDay % NodaConstants.TicksPerMinute == 0;

    private sealed record Minute(long Number, ulong[] Closed);
}
