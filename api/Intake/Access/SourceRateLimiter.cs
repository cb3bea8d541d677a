using System.Collections.Concurrent;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Intake.Access;

/// <summary>
/// One token bucket per source (E-28, TH-03), filled at its posts per second and as deep as one second. Only admitted posts come
/// here, so that there are never more buckets than sources, and nobody can use up another source's rate. A batch takes one token
/// per lead and may overdraw; the next post then waits longer.
/// </summary>
internal sealed class SourceRateLimiter(TimeProvider clock)
{
    private readonly ConcurrentDictionary<LeadSourceId, Bucket> buckets = new();

    /// <summary>Takes tokens; null when taken, else the whole seconds after which to post again.</summary>
    public int? Take(LeadSource source, int leads)
    {
        var rate = Math.Max(1, source.PostsPerSecond);
        return buckets.GetOrAdd(source.Id, _ => new Bucket(clock, rate)).Take(rate, leads);
    }

    private sealed class Bucket(TimeProvider clock, int rate)
    {
        private readonly Lock gate = new();
        private decimal tokens = rate;
        private long filledAt = clock.GetTimestamp();

        public int? Take(int perSecond, int leads)
        {
            lock (gate)
            {
                var now = clock.GetTimestamp();
                tokens = Math.Min(perSecond, tokens + ((decimal)clock.GetElapsedTime(filledAt, now).Ticks * perSecond / TimeSpan.TicksPerSecond));
                filledAt = now;
                if (tokens < 1)
                {
                    return (int)Math.Ceiling((1 - tokens) / perSecond);
                }

                tokens -= leads;
                return null;
            }
        }
    }
}
