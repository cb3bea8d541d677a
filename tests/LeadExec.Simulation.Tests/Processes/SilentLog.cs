using LeadExec.Ports.Leads;

namespace LeadExec.Simulation.Tests.Processes;

/// <summary>The process log is not part of the truth; it is written nowhere.</summary>
internal sealed class SilentLog : IProcessLog
{
    public void Append(ProcessSegment segment)
    {
    }
}
