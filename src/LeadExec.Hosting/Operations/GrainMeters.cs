using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace LeadExec.Hosting.Operations;

/// <summary>
/// Counts calls of this process's grains by class. Counts run since the start; times are those of the last five to ten minutes, in two
/// halves that take turns. A call that is counted while the halves change may fall into either.
/// </summary>
public sealed class GrainMeters : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "LeadExec.Grains";

    private static readonly TimeSpan Half = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<Type, Counters> _grains = new();
    private readonly Meter _meter = new(MeterName);
    private readonly TimeProvider _time;
    private readonly Lock _turning = new();
    private long _turnedAt;

    public GrainMeters(TimeProvider time)
    {
        _time = time;
        _turnedAt = time.GetTimestamp();
        _meter.CreateObservableCounter("leadexec_grain_calls_total", () => Measure(static counters => counters.Calls), description: "Ended calls by class of grain");
        _meter.CreateObservableCounter("leadexec_grain_failures_total", () => Measure(static counters => counters.Failures), description: "Calls that ended by an exception of the grain");
    }

    /// <summary>The moment from which <see cref="Record"/> measures.</summary>
    public long Start() => _time.GetTimestamp();

    public void Record(Type grain, long started, bool failed)
    {
        ArgumentNullException.ThrowIfNull(grain);
        Turn();
        _grains.GetOrAdd(grain, static _ => new Counters()).Record(_time.GetElapsedTime(started), failed);
    }

    /// <summary>One row for each class that was called, by name.</summary>
    public IReadOnlyList<GrainCalls> Read()
    {
        Turn();
        return [.. _grains.Select(row => row.Value.Read(row.Key.Name)).OrderBy(row => row.Grain, StringComparer.Ordinal)];
    }

    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<long>> Measure(Func<Counters, long> count) =>
        [.. _grains.Select(row => new Measurement<long>(count(row.Value), new KeyValuePair<string, object?>("grain", row.Key.Name)))];

    private void Turn()
    {
        if (_time.GetElapsedTime(Volatile.Read(ref _turnedAt)) < Half)
        {
            return;
        }

        lock (_turning)
        {
            var halves = Math.Min(2, (int)(_time.GetElapsedTime(_turnedAt) / Half));
            for (var half = 0; half < halves; half++)
            {
                foreach (var counters in _grains.Values)
                {
                    counters.Turn();
                }
            }

            if (halves > 0)
            {
                Volatile.Write(ref _turnedAt, _time.GetTimestamp());
            }
        }
    }

    private sealed class Counters
    {
        private LatencyHistogram _present = new();
        private LatencyHistogram _former = new();
        private long _calls;
        private long _failures;

        public long Calls => Volatile.Read(ref _calls);

        public long Failures => Volatile.Read(ref _failures);

        public void Record(TimeSpan elapsed, bool failed)
        {
            Volatile.Read(ref _present).Record(elapsed);
            if (failed)
            {
                Interlocked.Increment(ref _failures);
            }

            Interlocked.Increment(ref _calls);
        }

        public void Turn()
        {
            var oldest = _former;
            oldest.Clear();
            _former = _present;
            Volatile.Write(ref _present, oldest);
        }

        public GrainCalls Read(string grain)
        {
            var recent = LatencyHistogram.Empty();
            long microseconds = 0;
            Volatile.Read(ref _former).AddTo(recent, ref microseconds);
            Volatile.Read(ref _present).AddTo(recent, ref microseconds);
            return new() { Grain = grain, Calls = Calls, Failures = Failures, Recent = recent, RecentMicroseconds = microseconds };
        }
    }
}
