using Orleans.Runtime;

namespace LeadExec.InProcess.Hosting;

internal sealed class GrainContextAccessor : IGrainContextAccessor
{
    public IGrainContext GrainContext => RuntimeContext.Current ?? throw new InvalidOperationException("No grain's turn runs here.");
}
