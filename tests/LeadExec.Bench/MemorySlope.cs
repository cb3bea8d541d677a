using System.Globalization;

namespace LeadExec.Bench;

/// <summary>
/// The line of least squares through samples of memory, with the 95 % interval of its slope. What a process holds wanders for minutes, so
/// samples close to each other are not independent; their errors are weighed together (Newey and West 1987, Bartlett's kernel).
/// </summary>
/// <param name="MegabytesPerHour">The slope.</param>
/// <param name="Margin">Half of the interval.</param>
internal sealed record MemorySlope(double MegabytesPerHour, double Margin)
{
    // Of the normal distribution; a soak has far more than 30 samples.
    private const double Of95Percent = 1.96;

    /// <summary>Whether the interval says that nothing grows.</summary>
    public bool HoldsZero => Math.Abs(MegabytesPerHour) <= Margin;

    /// <param name="samples">In the order of time, at equal distances.</param>
    /// <param name="wander">How many samples in a row say something of each other.</param>
    public static MemorySlope Of(IReadOnlyList<MemorySample> samples, int wander)
    {
        var (meanX, meanY) = (samples.Average(sample => sample.Hours), samples.Average(sample => sample.Megabytes));
        var spread = samples.Sum(sample => (sample.Hours - meanX) * (sample.Hours - meanX));
        var slope = samples.Sum(sample => (sample.Hours - meanX) * (sample.Megabytes - meanY)) / spread;
        var errors = samples.Select(sample => (sample.Hours - meanX) * (sample.Megabytes - meanY - (slope * (sample.Hours - meanX)))).ToList();
        var together = Enumerable.Range(0, wander + 1).Sum(apart => Weight(apart, wander) * Products(errors, apart));
        return new MemorySlope(slope, Of95Percent * Math.Sqrt(together * samples.Count / (samples.Count - 2)) / spread);
    }

    // Both neighbours of a sample are as far apart from it.
    private static double Weight(int apart, int wander) => apart == 0 ? 1 : 2 * (1 - ((double)apart / (wander + 1)));

    private static double Products(IReadOnlyList<double> errors, int apart) => errors.Skip(apart).Zip(errors, (later, earlier) => later * earlier).Sum();

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{MegabytesPerHour:0.0} +- {Margin:0.0} ({(HoldsZero ? "holds" : "does not hold")} 0)");
}
