using LeadExec.Hosting.Health;

namespace LeadExec.Silo.Workers;

/// <summary>Closed while a worker fails again and again.</summary>
internal sealed class WorkerGate(SupervisedWorker worker) : IReadinessGate
{
    public string Name => worker.Name;

    public ValueTask<bool> IsOpenAsync(CancellationToken cancellation) => ValueTask.FromResult(worker.IsHealthy);
}
