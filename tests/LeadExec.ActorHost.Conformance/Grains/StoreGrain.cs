using LeadExec.ActorHost.Conformance.Fixture;
using Orleans;
using Orleans.Runtime;

namespace LeadExec.ActorHost.Conformance.Grains;

public sealed class StoreGrain(Probe probe, [PersistentState("conformance.count")] IPersistentState<StoredCount> state) : Grain, IStoreGrain
{
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        probe.Note($"activated with {state.State.Value}");
        return Task.CompletedTask;
    }

    public async Task<int> Add(int amount)
    {
        state.State = new StoredCount { Value = state.State.Value + amount };
        await state.WriteStateAsync();
        return state.State.Value;
    }

    public Task<int> Read() => Task.FromResult(state.State.Value);

    public Task<bool> Exists() => Task.FromResult(state.RecordExists);

    public Task Clear() => state.ClearStateAsync();

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public async Task<string> AddTwiceInOneTurn()
    {
        state.State = new StoredCount { Value = state.State.Value + 1 };
        var before = state.Etag;
        var first = state.WriteStateAsync();
        state.State = new StoredCount { Value = state.State.Value + 1 };
        var second = state.WriteStateAsync();
        await Task.WhenAll(first, second);
        return $"{before ?? "none"} {state.Etag} {state.State.Value}";
    }

    public Task TouchStateOutsideOfItsTurns() => Task.Run(() => state.State = new StoredCount());
}
