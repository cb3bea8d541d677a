using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace LeadExec.Hosting.Metrics;

/// <summary>All series of one instrument, and how they are written.</summary>
internal sealed class InstrumentSeries
{
    private static readonly double[] SecondBounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
    private static readonly double[] CountBounds = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 10_000, 100_000, 1_000_000];
    private readonly ConcurrentDictionary<string, Series> series = new(StringComparer.Ordinal);
    private readonly Instrument instrument;
    private readonly int limit;
    private readonly bool histogram;
    private readonly bool addsUp;
    private readonly IReadOnlyList<double> bounds;

    internal InstrumentSeries(Instrument instrument, int limit)
    {
        this.instrument = instrument;
        this.limit = limit;
        Name = MetricNames.Of(instrument);
        histogram = MetricNames.IsHistogram(instrument);
        addsUp = MetricNames.AddsUp(instrument);
        bounds = histogram ? BoundsOf(instrument) : [];
    }

    internal string Name { get; }

    /// <returns>False when the label set is new and the instrument has as many as it may.</returns>
    internal bool TryRecord(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = MetricNames.Labels(tags);
        if (!series.TryGetValue(labels, out var one))
        {
            if (series.Count >= limit)
            {
                return false;
            }

            one = series.GetOrAdd(labels, _ => new Series(bounds));
        }

        if (histogram)
        {
            one.Observe(value);
        }
        else if (addsUp)
        {
            one.Add(value);
        }
        else
        {
            one.Set(value);
        }

        return true;
    }

    internal void Write(StringBuilder text)
    {
        var help = (instrument.Description ?? "").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        text.Append("# HELP ").Append(Name).Append(' ').Append(help).Append('\n');
        text.Append("# TYPE ").Append(Name).Append(' ').Append(histogram ? "histogram" : MetricNames.IsCounter(instrument) ? "counter" : "gauge").Append('\n');
        foreach (var (labels, one) in series.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            if (histogram)
            {
                WriteHistogram(text, labels, one);
            }
            else
            {
                Line(text, Name, labels, one.Read().Sum);
            }
        }
    }

    private void WriteHistogram(StringBuilder text, string labels, Series one)
    {
        var (sum, count, buckets) = one.Read();
        var before = labels.Length == 0 ? "" : labels + ",";
        long below = 0;
        for (var i = 0; i < buckets.Length; i++)
        {
            below += buckets[i];
            var bound = i < bounds.Count ? bounds[i].ToString("R", CultureInfo.InvariantCulture) : "+Inf";
            Line(text, Name + "_bucket", before + "le=\"" + bound + "\"", below);
        }

        Line(text, Name + "_sum", labels, sum);
        Line(text, Name + "_count", labels, count);
    }

    private static void Line(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0)
        {
            text.Append('{').Append(labels).Append('}');
        }

        text.Append(' ').Append(value.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
    }

    private static IReadOnlyList<double> BoundsOf(Instrument instrument)
    {
        var advised = instrument switch
        {
            Histogram<double> h => h.Advice?.HistogramBucketBoundaries,
            Histogram<long> h => h.Advice?.HistogramBucketBoundaries?.Select(b => (double)b).ToList(),
            Histogram<int> h => h.Advice?.HistogramBucketBoundaries?.Select(b => (double)b).ToList(),
            _ => null,
        };
        return advised ?? (instrument.Unit == "s" ? SecondBounds : CountBounds);
    }
}
