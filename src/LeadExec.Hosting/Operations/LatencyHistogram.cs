using System.Numerics;

namespace LeadExec.Hosting.Operations;

/// <summary>
/// Times of calls in buckets, four to a doubling: a quantile is read at the upper end of its bucket, never too low and at most a
/// quarter too high. Histograms of several hosts add up. Recording takes no lock.
/// </summary>
internal sealed class LatencyHistogram
{
    // Four buckets for each power of two microseconds up to 2^31, a good half hour; longer ones fall into the last.
    private const int Buckets = 32 * Parts;
    private const int Parts = 4;

    private readonly long[] _counts = new long[Buckets];
    private long _microseconds;

    public void Record(TimeSpan elapsed)
    {
        var microseconds = Math.Max(0, elapsed.Ticks / TimeSpan.TicksPerMicrosecond);
        Interlocked.Increment(ref _counts[BucketOf(microseconds)]);
        Interlocked.Add(ref _microseconds, microseconds);
    }

    public void Clear()
    {
        Array.Clear(_counts);
        Volatile.Write(ref _microseconds, 0);
    }

    public void AddTo(long[] counts, ref long microseconds)
    {
        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            counts[bucket] += Volatile.Read(ref _counts[bucket]);
        }

        microseconds += Volatile.Read(ref _microseconds);
    }

    public static long[] Empty() => new long[Buckets];

    /// <summary>Upper end of the bucket below which the percentage of calls ended; zero without calls.</summary>
    public static TimeSpan Quantile(IReadOnlyList<long> counts, int percent)
    {
        var total = counts.Sum();
        var rank = (total * percent + 99) / 100;
        long below = 0;
        for (var bucket = 0; total > 0 && bucket < counts.Count; bucket++)
        {
            below += counts[bucket];
            if (below >= rank)
            {
                return TimeSpan.FromMicroseconds(EndOf(bucket));
            }
        }

        return TimeSpan.Zero;
    }

    private static int BucketOf(long microseconds)
    {
        if (microseconds < Parts)
        {
            return (int)microseconds;
        }

        var power = BitOperations.Log2((ulong)microseconds);
        var part = (int)((microseconds >> (power - 2)) & (Parts - 1));
        return Math.Min(Buckets - 1, (power - 1) * Parts + part);
    }

    private static long EndOf(int bucket) => bucket < Parts
        ? bucket + 1
        : (long)(Parts + bucket % Parts + 1) << (bucket / Parts - 1);
}
