using System.Numerics;

namespace LeadExec.InProcess.Statistics;

/// <summary>Counters of one method, changed without locks. Latencies go into buckets that double: bucket n ends at 2^n microseconds.</summary>
internal sealed class MethodCounters
{
    private const int Buckets = 32;
    private readonly long[] _outcomes = new long[Enum.GetValues<CallOutcome>().Length];
    private readonly long[] _buckets = new long[Buckets];
    private long _totalTicks;
    private long _longestTicks;

    public void Record(CallOutcome outcome, TimeSpan latency)
    {
        Interlocked.Increment(ref _outcomes[(int)outcome]);
        Interlocked.Add(ref _totalTicks, latency.Ticks);
        Interlocked.Increment(ref _buckets[BucketOf(latency)]);
        var longest = Volatile.Read(ref _longestTicks);
        while (latency.Ticks > longest)
        {
            var seen = Interlocked.CompareExchange(ref _longestTicks, latency.Ticks, longest);
            if (seen == longest)
            {
                return;
            }

            longest = seen;
        }
    }

    public GrainMethodStatistics Snapshot(string interfaceName, string method)
    {
        var outcomes = Array.ConvertAll(_outcomes, static count => count);
        var calls = outcomes.Sum();
        return new()
        {
            Interface = interfaceName,
            Method = method,
            Calls = calls,
            Failed = outcomes[(int)CallOutcome.Failed],
            TimedOut = outcomes[(int)CallOutcome.TimedOut],
            Canceled = outcomes[(int)CallOutcome.Canceled],
            Rejected = outcomes[(int)CallOutcome.Rejected],
            Mean = calls == 0 ? TimeSpan.Zero : TimeSpan.FromTicks(Volatile.Read(ref _totalTicks) / calls),
            Median = Quantile(50),
            Percentile99 = Quantile(99),
            Longest = TimeSpan.FromTicks(Volatile.Read(ref _longestTicks)),
        };
    }

    private static int BucketOf(TimeSpan latency)
    {
        var microseconds = (ulong)Math.Max(0, latency.Ticks / TimeSpan.TicksPerMicrosecond);
        return Math.Min(Buckets - 1, microseconds == 0 ? 0 : BitOperations.Log2(microseconds) + 1);
    }

    /// <summary>The upper end of the bucket that holds the quantile: never too low, at most twice too high.</summary>
    private TimeSpan Quantile(int percent)
    {
        var total = _buckets.Sum();
        var rank = (total * percent + 99) / 100;
        long below = 0;
        for (var bucket = 0; total > 0 && bucket < Buckets; bucket++)
        {
            below += _buckets[bucket];
            if (below >= rank)
            {
                return TimeSpan.FromMicroseconds(1L << bucket);
            }
        }

        return TimeSpan.Zero;
    }
}
