using System.Globalization;
using System.Text.Json;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace LeadExec.InProcess.Storage;

/// <summary>States in memory, held as JSON so that nobody shares objects with the store. Several hosts may share one, which makes them contend.</summary>
public sealed class MemoryGrainStorage : IGrainStorage
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string State, string Key), Row> _rows = [];

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        lock (_gate)
        {
            var row = _rows.GetValueOrDefault(KeyOf(stateName, grainId));
            grainState.RecordExists = row?.Body is not null;
            grainState.ETag = row?.Etag;
            grainState.State = row?.Body is { } body ? JsonSerializer.Deserialize<T>(body) : default;
        }

        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        Replace(stateName, grainId, grainState, JsonSerializer.SerializeToUtf8Bytes(grainState.State));
        grainState.RecordExists = true;
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        Replace(stateName, grainId, grainState, null);
        grainState.RecordExists = false;
        grainState.State = default;
        return Task.CompletedTask;
    }

    private static (string State, string Key) KeyOf(string stateName, GrainId grainId) => (stateName, grainId.Key.ToString());

    private void Replace<T>(string stateName, GrainId grainId, IGrainState<T> grainState, byte[]? body)
    {
        lock (_gate)
        {
            var key = KeyOf(stateName, grainId);
            var stored = _rows.GetValueOrDefault(key);
            if (stored?.Etag != grainState.ETag)
            {
                throw new InconsistentStateException($"State {stateName} of {grainId} was changed by somebody else.", stored?.Etag, grainState.ETag);
            }

            var etag = (1 + long.Parse(stored?.Etag ?? "0", CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
            _rows[key] = new Row(etag, body);
            grainState.ETag = etag;
        }
    }

    private sealed record Row(string Etag, byte[]? Body);
}
