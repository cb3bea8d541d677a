using LeadExec.Bench.Load;

namespace LeadExec.Bench.Ping;

/// <summary>What one stretch of pings cost, waiting on buyers taken out.</summary>
internal sealed record LoadFigures
{
    public required double PingsPerS { get; init; }

    /// <summary>From the intended start to the answer, less what the slowest buyer takes.</summary>
    public required double OverheadP50Ms { get; init; }

    public required double OverheadP99Ms { get; init; }

    public required long Failed { get; init; }

    public static LoadFigures Of(LoadResult result) => new()
    {
        PingsPerS = result.PerSecond,
        OverheadP50Ms = Math.Max(0, result.Times.Quantile(0.50) - PingSettings.SlowestMs),
        OverheadP99Ms = Math.Max(0, result.Times.Quantile(0.99) - PingSettings.SlowestMs),
        Failed = result.Failed,
    };

    public static double MedianRate(IEnumerable<LoadResult> runs) => Stretch.MedianOf(runs.Select(run => run.PerSecond));

    /// <summary>Of each pair of runs by itself, so that what the machine did meanwhile touches both alike; then the median.</summary>
    public static double MedianRatio(IEnumerable<LoadResult> runs, IEnumerable<LoadResult> others) =>
        Stretch.MedianOf(runs.Zip(others, (one, other) => one.PerSecond / Math.Max(0.001, other.PerSecond)));
}
