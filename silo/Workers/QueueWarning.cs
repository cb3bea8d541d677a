using LeadExec.Grains.Queue;
using LeadExec.Hosting.Health;

namespace LeadExec.Silo.Workers;

/// <summary>On while the delivery queue is deeper or slower than its options call well; the process stays ready.</summary>
internal sealed class QueueWarning(QueueGauge gauge) : IHealthWarning
{
    public string Name => "delivery-queue";

    public bool IsOn => gauge.IsDegraded;
}
