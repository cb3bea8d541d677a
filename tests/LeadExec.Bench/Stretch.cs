using LeadExec.Bench.Load;

namespace LeadExec.Bench;

/// <summary>Figures of one stretch of load on one contender, per lead where that makes sense.</summary>
internal sealed record Stretch(double PerSecond, double P50Ms, double P99Ms, long Failed)
{
    public double FsyncsPerLead { get; init; }

    public double WalBytesPerLead { get; init; }

    /// <summary>Of the process that takes the leads.</summary>
    public double ServerMsPerLead { get; init; }

    /// <summary>Of PostgreSQL, all its processes.</summary>
    public double DatabaseMsPerLead { get; init; }

    public double CpuMsPerLead => ServerMsPerLead + DatabaseMsPerLead;

    public static Stretch Of(LoadResult load, Counters cost)
    {
        var leads = Math.Max(1.0, load.Answered);
        return new Stretch(load.PerSecond, load.Times.Quantile(0.5), load.Times.Quantile(0.99), load.Failed)
        {
            FsyncsPerLead = cost.Fsyncs / leads,
            WalBytesPerLead = cost.WalBytes / leads,
            ServerMsPerLead = cost.ServerMs / leads,
            DatabaseMsPerLead = cost.DatabaseMs / leads,
        };
    }

    /// <summary>The median of each figure by itself.</summary>
    public static Stretch Median(IReadOnlyList<Stretch> runs) => new(Of(runs, run => run.PerSecond), Of(runs, run => run.P50Ms), Of(runs, run => run.P99Ms), runs.Sum(run => run.Failed))
    {
        FsyncsPerLead = Of(runs, run => run.FsyncsPerLead),
        WalBytesPerLead = Of(runs, run => run.WalBytesPerLead),
        ServerMsPerLead = Of(runs, run => run.ServerMsPerLead),
        DatabaseMsPerLead = Of(runs, run => run.DatabaseMsPerLead),
    };

    public static double MedianOf(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static double Of(IReadOnlyList<Stretch> runs, Func<Stretch, double> figure) => MedianOf(runs.Select(figure));
}
