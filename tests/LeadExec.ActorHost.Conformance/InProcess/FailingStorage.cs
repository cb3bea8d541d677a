using System.Data.Common;
using LeadExec.InProcess.Storage;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace LeadExec.ActorHost.Conformance.InProcess;

/// <summary>Loses the answer of the next write when told: the row is written and the caller gets an error.</summary>
internal sealed class FailingStorage : IGrainStorage
{
    private readonly MemoryGrainStorage _inner = new();

    public bool FailNextWrite { get; set; }

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => _inner.ReadStateAsync(stateName, grainId, grainState);

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => _inner.ClearStateAsync(stateName, grainId, grainState);

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (!FailNextWrite)
        {
            await _inner.WriteStateAsync(stateName, grainId, grainState);
            return;
        }

        FailNextWrite = false;
        await _inner.WriteStateAsync(stateName, grainId, new GrainState<T>(grainState.State, grainState.ETag));
        throw new LostConnectionException();
    }

    private sealed class LostConnectionException() : DbException("connection lost");
}
