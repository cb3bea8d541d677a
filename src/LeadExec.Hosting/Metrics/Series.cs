namespace LeadExec.Hosting.Metrics;

/// <summary>The numbers of one instrument under one set of labels.</summary>
internal sealed class Series(IReadOnlyList<double> bounds)
{
    private readonly Lock gate = new();
    private readonly long[] buckets = new long[bounds.Count + 1];
    private double sum;
    private long count;

    internal void Add(double value)
    {
        lock (gate)
        {
            sum += value;
        }
    }

    internal void Set(double value)
    {
        lock (gate)
        {
            sum = value;
        }
    }

    /// <summary>Files the value under the first bound that it does not exceed.</summary>
    internal void Observe(double value)
    {
        var bucket = 0;
        while (bucket < bounds.Count && value > bounds[bucket])
        {
            bucket++;
        }

        lock (gate)
        {
            buckets[bucket]++;
            sum += value;
            count++;
        }
    }

    internal (double Sum, long Count, long[] Buckets) Read()
    {
        lock (gate)
        {
            return (sum, count, [.. buckets]);
        }
    }
}
