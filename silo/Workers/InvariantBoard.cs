using System.Diagnostics.Metrics;
using LeadExec.Hosting.Health;
using LeadExec.Ports.Invariants;
using Microsoft.Extensions.Options;

namespace LeadExec.Silo.Workers;

/// <summary>
/// What this process knows of the last check of the record, for health and metrics. A broken record is a warning and no reason to take
/// the process out: the next lead is not safer anywhere else.
/// </summary>
internal sealed class InvariantBoard : IHealthWarning, IDisposable
{
    private readonly Meter _meter = new("LeadExec.Invariants");
    private readonly Counter<long> _runs;
    private readonly Histogram<double> _took;
    private readonly TimeProvider _time;
    private readonly InvariantOptions _options;
    private readonly DateTimeOffset _since;
    private volatile InvariantRun? _last;

    public InvariantBoard(IOptions<InvariantOptions> options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _time, _since) = (options.Value, time, time.GetUtcNow());
        _runs = _meter.CreateCounter<long>("leadexec_invariants_runs_total");
        _took = _meter.CreateHistogram<double>("leadexec_invariants_took", "s");
        _meter.CreateObservableGauge("leadexec_invariants_broken", () => _last?.Broken ?? 0);
        _meter.CreateObservableGauge("leadexec_invariants_not_judged", () => _last?.NotJudged ?? 0);
        _meter.CreateObservableGauge("leadexec_invariants_age", () => Age.TotalSeconds, "s");
        _meter.CreateObservableGauge("leadexec_invariants_violations", Violations);
    }

    public string Name => "invariants";

    public bool IsOn => _last?.Broken > 0;

    /// <summary>No run ended for three times as long as it should take until the next.</summary>
    public bool IsOverdue => Age > _options.After + (3 * _options.Every);

    /// <summary>The greatest number seen; 0 before the first.</summary>
    public long Seen => _last?.Number ?? 0;

    private TimeSpan Age => _time.GetUtcNow() - (_last?.EndedAt is { } ended && ended > _since ? ended : _since);

    public void Show(InvariantRun run) => _last = run;

    /// <summary>A run that this process made.</summary>
    public void Made(InvariantRun run)
    {
        Show(run);
        _runs.Add(1);
        _took.Record((run.EndedAt - run.StartedAt)?.TotalSeconds ?? 0);
    }

    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<int>> Violations() =>
        _last is { } last ? last.Findings.Select(finding => new Measurement<int>(finding.Violations, new KeyValuePair<string, object?>("invariant", finding.Id))) : [];
}
