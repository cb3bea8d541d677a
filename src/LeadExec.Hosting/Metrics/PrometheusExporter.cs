using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LeadExec.Hosting.Metrics;

/// <summary>
/// Listens to the meters of this process and writes them as Prometheus text. Heard are our own meters (named <c>LeadExec*</c>) and the
/// runtime's and web server's; not those whose labels name buyers' hosts.
/// </summary>
internal sealed class PrometheusExporter : IHostedService, IDisposable
{
    private static readonly string[] Heard = ["System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel"];
    private readonly ConcurrentDictionary<string, InstrumentSeries> instruments = new(StringComparer.Ordinal);
    private readonly MeterListener listener = new();
    private readonly Lock scraping = new();
    private readonly int limit;
    private long dropped;

    public PrometheusExporter(IOptions<HostingOptions> options)
    {
        limit = options.Value.MaxSeriesPerInstrument;
        listener.InstrumentPublished = Listen;
        listener.SetMeasurementEventCallback<byte>((_, v, tags, state) => Record(v, tags, state));
        listener.SetMeasurementEventCallback<short>((_, v, tags, state) => Record(v, tags, state));
        listener.SetMeasurementEventCallback<int>((_, v, tags, state) => Record(v, tags, state));
        listener.SetMeasurementEventCallback<long>((_, v, tags, state) => Record(v, tags, state));
        listener.SetMeasurementEventCallback<float>((_, v, tags, state) => Record(v, tags, state));
        listener.SetMeasurementEventCallback<double>((_, v, tags, state) => Record(v, tags, state));
        listener.SetMeasurementEventCallback<decimal>((_, v, tags, state) => Record((double)v, tags, state));
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        listener.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => listener.Dispose();

    /// <summary>The whole page, instruments in the order of their names; meters that use one name share its series.</summary>
    internal string Scrape()
    {
        lock (scraping)
        {
            listener.RecordObservableInstruments();
        }

        var text = new StringBuilder();
        foreach (var one in instruments.Values.OrderBy(i => i.Name, StringComparer.Ordinal))
        {
            one.Write(text);
        }

        text.Append("# HELP leadexec_metrics_dropped_total Measurements dropped because their instrument has too many label sets\n")
            .Append("# TYPE leadexec_metrics_dropped_total counter\n")
            .Append(CultureInfo.InvariantCulture, $"leadexec_metrics_dropped_total {Interlocked.Read(ref dropped)}\n");
        return text.ToString();
    }

    private void Listen(Instrument instrument, MeterListener heard)
    {
        if (instrument.Meter.Name.StartsWith("LeadExec", StringComparison.Ordinal) || Heard.Contains(instrument.Meter.Name))
        {
            heard.EnableMeasurementEvents(instrument, instruments.GetOrAdd(MetricNames.Of(instrument), _ => new InstrumentSeries(instrument, limit)));
        }
    }

    private void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        if (state is InstrumentSeries series && !series.TryRecord(value, tags))
        {
            Interlocked.Increment(ref dropped);
        }
    }
}
