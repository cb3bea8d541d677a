using System.Globalization;

namespace LeadExec.Bench;

/// <summary>The line of least squares through samples of memory, with the 95 % interval of its slope.</summary>
/// <param name="MegabytesPerHour">The slope.</param>
/// <param name="Margin">Half of the interval.</param>
internal sealed record MemorySlope(double MegabytesPerHour, double Margin)
{
    // Of the normal distribution; a soak has far more than 30 samples.
    private const double Of95Percent = 1.96;

    /// <summary>Whether the interval says that nothing grows.</summary>
    public bool HoldsZero => Math.Abs(MegabytesPerHour) <= Margin;

    public static MemorySlope Of(IReadOnlyList<MemorySample> samples)
    {
        var (meanX, meanY) = (samples.Average(sample => sample.Hours), samples.Average(sample => sample.Megabytes));
        var spread = samples.Sum(sample => (sample.Hours - meanX) * (sample.Hours - meanX));
        var slope = samples.Sum(sample => (sample.Hours - meanX) * (sample.Megabytes - meanY)) / spread;
        var rest = samples.Sum(sample => Math.Pow(sample.Megabytes - meanY - (slope * (sample.Hours - meanX)), 2));
        return new MemorySlope(slope, Of95Percent * Math.Sqrt(rest / (samples.Count - 2) / spread));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{MegabytesPerHour:0.0} +- {Margin:0.0} ({(HoldsZero ? "holds" : "does not hold")} 0)");
}
