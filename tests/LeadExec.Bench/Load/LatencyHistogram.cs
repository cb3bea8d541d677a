using System.Numerics;

namespace LeadExec.Bench.Load;

/// <summary>Counts of times in buckets that are at most 1.6 % wide, up to about an hour. Adding is safe from any thread.</summary>
internal sealed class LatencyHistogram
{
    private const int SubBits = 6;
    private const int Octaves = 26;
    private readonly long[] counts = new long[(Octaves + 1) << SubBits];
    private long total;

    public long Total => Interlocked.Read(ref total);

    public void Add(TimeSpan time)
    {
        var micros = (ulong)Math.Max(0, time.Ticks / 10);
        Interlocked.Increment(ref counts[Math.Min(IndexOf(micros), counts.Length - 1)]);
        Interlocked.Increment(ref total);
    }

    /// <summary>Milliseconds that the given part of all times does not exceed; 0 when there are none.</summary>
    public double Quantile(double part)
    {
        var wanted = (long)Math.Ceiling(part * total);
        var seen = 0L;
        for (var at = 0; at < counts.Length; at++)
        {
            seen += counts[at];
            if (seen >= wanted && seen > 0)
            {
                return UpperBound(at) / 1_000.0;
            }
        }

        return 0;
    }

    // Below 64 µs every microsecond has a bucket; above, each doubling has 64.
    private static int IndexOf(ulong micros)
    {
        var octave = Math.Max(0, BitOperations.Log2(micros | 1) - SubBits + 1);
        return octave == 0 ? (int)micros : (octave << SubBits) + (int)((micros >> (octave - 1)) - (1UL << SubBits));
    }

    private static ulong UpperBound(int at)
    {
        var octave = at >> SubBits;
        var rest = (ulong)(at & ((1 << SubBits) - 1));
        return octave == 0 ? rest : ((rest + (1UL << SubBits) + 1) << (octave - 1)) - 1;
    }
}
