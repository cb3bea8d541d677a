using System.Collections.Concurrent;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;

namespace LeadExec.Grains.Tests.Engine;

/// <summary>The process log in memory.</summary>
internal sealed class CollectedLog : IProcessLog
{
    public ConcurrentQueue<ProcessSegment> Segments { get; } = new();

    public void Append(ProcessSegment segment) => Segments.Enqueue(segment);

    /// <summary>Steps of one lead in order, as "kind result reason account".</summary>
    public IReadOnlyList<FlowStep> Of(LeadId lead) => [.. Segments.Where(segment => segment.LeadId == lead).SelectMany(segment => segment.Steps)];
}
