using LeadExec.InProcess.Storage;
using Orleans.Storage;

namespace LeadExec.ActorHost.Conformance.InProcess;

public sealed class MemoryGrainStorageTests : GrainStorageContract
{
    protected override IGrainStorage Storage { get; } = new MemoryGrainStorage();
}
