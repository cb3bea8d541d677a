using Orleans;
using Orleans.Runtime;

namespace LeadExec.ActorHost.Conformance.Grains;

/// <summary>Another class with the same state name: with the same key it shares the row of <see cref="StoreGrain"/>.</summary>
public sealed class TwinGrain([PersistentState("conformance.count")] IPersistentState<StoredCount> state) : Grain, ITwinGrain
{
    public async Task<int> Add(int amount)
    {
        state.State = new StoredCount { Value = state.State.Value + amount };
        await state.WriteStateAsync();
        return state.State.Value;
    }
}
