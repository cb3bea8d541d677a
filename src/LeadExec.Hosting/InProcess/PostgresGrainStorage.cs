using System.Globalization;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace LeadExec.Hosting.InProcess;

/// <summary>States of grains in the table <c>grain_state</c>, as JSON. A write is one statement that names the version it replaces.</summary>
internal sealed class PostgresGrainStorage(NpgsqlDataSource database) : IGrainStorage
{
    private const string Select = "select etag, body from grain_state where state_name = $1 and grain_key = $2";

    private const string Insert =
        "insert into grain_state(state_name, grain_key, etag, body) values ($1, $2, 1, $3) on conflict do nothing returning etag";

    private const string Update =
        "update grain_state set etag = etag + 1, body = $3, updated_at = now() where state_name = $1 and grain_key = $2 and etag = $4 returning etag";

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ReadStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(grainState);
        await using var command = database.CreateCommand(Select);
        AddKey(command, stateName, grainId);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = await reader.ReadAsync(cancellationToken);
        var body = found && !await reader.IsDBNullAsync(1, cancellationToken) ? reader.GetString(1) : null;
        grainState.ETag = found ? Text(reader.GetInt64(0)) : null;
        grainState.RecordExists = body is not null;
        grainState.State = body is null ? default : JsonSerializer.Deserialize<T>(body);
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        WriteStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(grainState);
        grainState.ETag = await Replace(stateName, grainId, grainState.ETag, JsonSerializer.Serialize(grainState.State), cancellationToken);
        grainState.RecordExists = true;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ClearStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(grainState);
        grainState.ETag = await Replace(stateName, grainId, grainState.ETag, null, cancellationToken);
        grainState.RecordExists = false;
        grainState.State = default;
    }

    private static string Text(long etag) => etag.ToString(CultureInfo.InvariantCulture);

    private static void AddKey(NpgsqlCommand command, string stateName, GrainId grainId)
    {
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = stateName });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = grainId.Key.ToString()! }); // The text of an id is never null.
    }

    private async Task<string> Replace(string stateName, GrainId grainId, string? etag, string? body, CancellationToken token)
    {
        await using var command = database.CreateCommand(etag is null ? Insert : Update);
        AddKey(command, stateName, grainId);
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)body ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Jsonb });
        if (etag is not null)
        {
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = long.Parse(etag, CultureInfo.InvariantCulture) });
        }

        return await command.ExecuteScalarAsync(token) is long next
            ? Text(next)
            : throw new InconsistentStateException($"State {stateName} of {grainId} was changed by somebody else.", null, etag);
    }
}
