using Orleans;

namespace LeadExec.ActorHost.Conformance.Grains;

[Alias("conformance.twin")]
public interface ITwinGrain : IGrainWithStringKey
{
    [Alias("Add")]
    Task<int> Add(int amount);
}
