using LeadExec.Hosting.Operations;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LeadExec.Hosting.Health;

/// <summary>Asks the gates. A stopping process is not ready, so that a balancer takes it out before its connections end.</summary>
internal sealed class HealthReporter(
    IEnumerable<IReadinessGate> gates,
    IEnumerable<IHealthWarning> warnings,
    IHostApplicationLifetime lifetime,
    IOptions<HostingOptions> options,
    TimeProvider time)
{
    private volatile bool started;

    internal async Task<HealthReport> ReadyAsync(CancellationToken cancellation) => (await LookAsync(cancellation)).Report;

    /// <summary>Readiness with what each gate said.</summary>
    internal async Task<(HealthReport Report, IReadOnlyList<GateState> Gates)> LookAsync(CancellationToken cancellation)
    {
        var answers = await Task.WhenAll(gates.Select(gate => AskAsync(gate, cancellation)));
        var closed = answers.Where(answer => !answer.Open).Select(answer => answer.Name).ToList();
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            closed.Add("stopping");
        }

        started |= closed.Count == 0;
        return (HealthReport.Of(closed, [.. warnings.Where(warning => warning.IsOn).Select(warning => warning.Name)]), answers);
    }

    /// <summary>Ready once is started for good: a later failure of a dependency is no reason to restart this process.</summary>
    internal async Task<HealthReport> StartupAsync(CancellationToken cancellation) =>
        started ? HealthReport.Of([]) : await ReadyAsync(cancellation);

    private async Task<GateState> AskAsync(IReadinessGate gate, CancellationToken cancellation)
    {
        var asked = time.GetTimestamp();
        var open = await IsOpenAsync(gate, cancellation);
        return new GateState(gate.Name, open, (int)time.GetElapsedTime(asked).TotalMilliseconds);
    }

    private async Task<bool> IsOpenAsync(IReadinessGate gate, CancellationToken cancellation)
    {
        try
        {
            return await gate.IsOpenAsync(cancellation).AsTask().WaitAsync(options.Value.GateTimeout, time, cancellation);
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            // A gate that cannot look is closed; whoever owns the dependency logs why.
            return false;
        }
    }
}
