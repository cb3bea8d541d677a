using System.Collections.Concurrent;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Intake.Pings;

/// <summary>
/// At most so many pings of a campaign, which is one source's, in any minute (TH-08): the moments of the last ones. Per process, and
/// only of admitted pings, so that there are never more windows than campaigns.
/// </summary>
internal sealed class PingRateLimiter(TimeProvider clock)
{
    private readonly ConcurrentDictionary<CampaignId, Window> windows = new();

    /// <summary>Counts a ping; null when it is within the limit, else the whole seconds after which to ping again.</summary>
    public int? Take(Campaign campaign)
    {
        if (campaign.Ping?.MostPerMinute is not { } most)
        {
            return null;
        }

        return windows.GetOrAdd(campaign.Id, _ => new Window(clock)).Take(most);
    }

    // Sixty counters of one second each.
    private sealed class Window(TimeProvider clock)
    {
        private const int Seconds = 60;
        private readonly Lock gate = new();
        private readonly int[] counts = new int[Seconds];
        private readonly long started = clock.GetTimestamp();
        private long latest;

        public int? Take(int most)
        {
            lock (gate)
            {
                var second = (long)clock.GetElapsedTime(started).TotalSeconds;
                for (var gone = Math.Max(latest + 1, second - Seconds + 1); gone <= second; gone++)
                {
                    counts[gone % Seconds] = 0;
                }

                latest = second;
                if (counts.Sum() < most)
                {
                    counts[second % Seconds]++;
                    return null;
                }

                return Enumerable.Range(1, Seconds).First(wait => counts[(second + wait) % Seconds] > 0); // that many seconds on, the oldest counts no more
            }
        }
    }
}
