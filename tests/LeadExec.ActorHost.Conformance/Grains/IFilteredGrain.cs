using Orleans;

namespace LeadExec.ActorHost.Conformance.Grains;

[Alias("conformance.filtered")]
public interface IFilteredGrain : IGrainWithStringKey
{
    [Alias("Echo")]
    Task<string> Echo(string text);
}
