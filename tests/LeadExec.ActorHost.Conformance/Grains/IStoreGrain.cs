using Orleans;

namespace LeadExec.ActorHost.Conformance.Grains;

[Alias("conformance.store")]
public interface IStoreGrain : IGrainWithStringKey
{
    [Alias("Add")]
    Task<int> Add(int amount);

    [Alias("Read")]
    Task<int> Read();

    [Alias("Exists")]
    Task<bool> Exists();

    [Alias("Clear")]
    Task Clear();

    [Alias("Leave")]
    Task Leave();

    [Alias("AddTwiceInOneTurn")]
    Task<string> AddTwiceInOneTurn();

    [Alias("TouchStateOutside")]
    Task TouchStateOutsideOfItsTurns();
}
