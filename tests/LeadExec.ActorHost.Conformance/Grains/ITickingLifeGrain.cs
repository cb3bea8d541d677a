using Orleans;

namespace LeadExec.ActorHost.Conformance.Grains;

[Alias("conformance.ticking")]
public interface ITickingLifeGrain : IGrainWithStringKey
{
    [Alias("Start")]
    Task Start();
}
