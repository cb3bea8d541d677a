using System.Diagnostics.Metrics;
using LeadExec.Ports.Queue;
using Microsoft.Extensions.Options;

namespace LeadExec.Grains.Queue;

/// <summary>
/// What this process knows of the queue: the last measurement, corrected by what it added and took since, so that a burst between
/// two measurements is not let in without end. Its meters hold numbers only.
/// </summary>
public sealed class QueueGauge : IQueueGate, IDisposable
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly Meter _meter = new("LeadExec.Queue");
    private readonly Counter<long> _taken;
    private readonly Counter<long> _failed;
    private readonly Histogram<double> _waited;
    private QueueDepth _measured = QueueDepth.Empty;
    private DateTimeOffset _measuredAt;
    private int _since;
    private int _underWay;

    public QueueGauge(IOptions<QueueOptions> options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        (Limits, _time, _measuredAt) = (options.Value.Limits, time, time.GetUtcNow());
        _taken = _meter.CreateCounter<long>("leadexec_queue_taken_total");
        _failed = _meter.CreateCounter<long>("leadexec_queue_failed_total");
        _waited = _meter.CreateHistogram<double>("leadexec_queue_waited", "s");
        _meter.CreateObservableGauge("leadexec_queue_depth", () => Depth.Due);
        _meter.CreateObservableGauge("leadexec_queue_oldest_age", () => Depth.OldestAge.TotalSeconds, "s");
        _meter.CreateObservableGauge("leadexec_queue_under_way", () => Volatile.Read(ref _underWay));
    }

    public QueueLimits Limits { get; }

    public QueueDepth Depth
    {
        get
        {
            lock (_gate)
            {
                var due = Math.Max(0, _measured.Due + _since);
                return due == 0 ? QueueDepth.Empty : new QueueDepth(due, _measured.Due == 0 ? TimeSpan.Zero : _measured.OldestAge + Older());
            }
        }
    }

    public bool IsFull => Depth is var depth && (depth.Due >= Limits.MaximumDepth || depth.OldestAge > Limits.MaximumAge);

    /// <summary>The queue is slow; health says so, and traffic goes on.</summary>
    public bool IsDegraded => Depth is var depth && (depth.Due >= Limits.DegradedDepth || depth.OldestAge > Limits.DegradedAge);

    /// <summary>How deep a measurement must look to tell whether the queue is full.</summary>
    public int Deepest => Math.Max(Limits.MaximumDepth, Limits.DegradedDepth);

    /// <summary>A lead that is due at once was stored by this process.</summary>
    public void Added()
    {
        lock (_gate)
        {
            _since++;
        }
    }

    public void Measured(QueueDepth depth)
    {
        ArgumentNullException.ThrowIfNull(depth);
        lock (_gate)
        {
            (_measured, _measuredAt, _since) = (depth, _time.GetUtcNow(), 0);
        }
    }

    internal void Taken(QueuedLead lead)
    {
        lock (_gate)
        {
            _since--;
        }

        _taken.Add(1);
        _waited.Record(lead.Waited.TotalSeconds);
    }

    internal void UnderWay(int leads) => Volatile.Write(ref _underWay, leads);

    internal void Failed() => _failed.Add(1);

    public void Dispose() => _meter.Dispose();

    private TimeSpan Older() => _time.GetUtcNow() - _measuredAt is var older && older > TimeSpan.Zero ? older : TimeSpan.Zero;
}
