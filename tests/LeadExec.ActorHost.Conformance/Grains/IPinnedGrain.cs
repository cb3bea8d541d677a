using Orleans;

namespace LeadExec.ActorHost.Conformance.Grains;

[Alias("conformance.pinned")]
public interface IPinnedGrain : IGrainWithStringKey
{
    [Alias("Touch")]
    Task<int> Touch();
}
