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

    internal async Task<HealthReport> ReadyAsync(CancellationToken cancellation)
    {
        var answers = await Task.WhenAll(gates.Select(async g => (g.Name, Open: await IsOpenAsync(g, cancellation))));
        var closed = answers.Where(a => !a.Open).Select(a => a.Name).ToList();
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            closed.Add("stopping");
        }

        started |= closed.Count == 0;
        return HealthReport.Of(closed, [.. warnings.Where(warning => warning.IsOn).Select(warning => warning.Name)]);
    }

    /// <summary>Ready once is started for good: a later failure of a dependency is no reason to restart this process.</summary>
    internal async Task<HealthReport> StartupAsync(CancellationToken cancellation) =>
        started ? HealthReport.Of([]) : await ReadyAsync(cancellation);

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
