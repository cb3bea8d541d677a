using Orleans;
using Orleans.Concurrency;

namespace LeadExec.ActorHost.Conformance.Grains;

/// <summary>Methods of every scheduling kind that stop at a gate of the probe.</summary>
[Alias("conformance.turn")]
public interface ITurnGrain : IGrainWithStringKey
{
    [Alias("Enter")]
    Task Enter(string name);

    [Alias("Increment")]
    Task<int> Increment();

    [Alias("IncrementSlowly")]
    Task<int> IncrementSlowly();

    [AlwaysInterleave]
    [Alias("Interleave")]
    Task Interleave(string name);

    [ReadOnly]
    [Alias("Read")]
    Task Read(string name);

    [Alias("WhereAmI")]
    Task<string> WhereAmI();
}
