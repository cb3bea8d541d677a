using LeadExec.Hosting.Actors;
using LeadExec.Hosting.Operations;
using LeadExec.InProcess.Statistics;

namespace LeadExec.Hosting.InProcess;

/// <summary>The one process that there is.</summary>
internal sealed class LocalViewer(HostReporter reporter, IGrainCallStatistics statistics) : IClusterViewer
{
    public async Task<ClusterView> LookAsync(CancellationToken cancellationToken)
    {
        var report = await reporter.ReportAsync(ActorRole.Silo, address: null, cancellationToken);
        return new()
        {
            Engine = "in-process",
            Complete = true,
            Hosts = [new HostState { Id = report.Name, Membership = "active", StartedAt = report.StartedAt, Report = report }],
            Activations = [.. statistics.Classes().Select(row => new ActivationCount(row.GrainClass[(row.GrainClass.LastIndexOf('.') + 1)..], report.Name, row.Activations))],
        };
    }
}
