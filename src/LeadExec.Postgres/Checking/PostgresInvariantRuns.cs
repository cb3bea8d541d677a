using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using LeadExec.Ports.Invariants;
using LeadExec.Postgres.Queries;
using Npgsql;

namespace LeadExec.Postgres.Checking;

/// <summary>
/// The runs stand in a table; who makes one holds a lock of its session, which the server takes from it when its process dies, so that
/// another process makes the run.
/// </summary>
public sealed class PostgresInvariantRuns(NpgsqlDataSource database, string connectionString) : IInvariantRuns
{
    internal const long Lock = 0x4C45_494E_5641_5249;
    private const string Columns = "number as Number, asked_at as AskedAt, asked_by as AskedBy, started_at as StartedAt, ended_at as EndedAt, findings as Findings";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    public async Task<InvariantRun> AskAsync(string actor, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(actor);
        const string ask = "insert into invariant_run(asked_at, asked_by) values (clock_timestamp(), @actor) on conflict do nothing";
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        while (true)
        {
            // The one that was in the way may have ended in between.
            await connection.ExecuteAsync(new CommandDefinition(ask, new { actor }, cancellationToken: cancellationToken));
            if (await OpenAsync(cancellationToken) is { } open)
            {
                return open;
            }
        }
    }

    public Task AskIfDueAsync(TimeSpan every, CancellationToken cancellationToken)
    {
        const string sql = """
            insert into invariant_run(asked_at, asked_by) select clock_timestamp(), 'schedule'
             where not exists (select 1 from invariant_run where ended_at is null or coalesce(started_at, asked_at) > clock_timestamp() - @every)
            on conflict do nothing
            """;
        return ExecuteAsync(sql, new { every }, cancellationToken);
    }

    public async Task<InvariantRun?> RunAsync(InvariantOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (await OpenAsync(cancellationToken) is not { } open)
        {
            return null;
        }

        await using var connection = InvariantJudge.Connection(connectionString);
        await connection.OpenAsync(cancellationToken);
        var mine = await connection.ExecuteScalarAsync<bool>(new CommandDefinition("select pg_try_advisory_lock(@Lock)", new { Lock }, cancellationToken: cancellationToken));
        if (!mine || await BeginAsync(open.Number, cancellationToken) == 0)
        {
            return null;
        }

        var findings = await InvariantJudge.JudgeAsync(connection, options, cancellationToken);
        await EndAsync(open.Number, findings, cancellationToken);
        return await LastAsync(open.Number - 1, cancellationToken);
    }

    public Task<InvariantRun?> LastAsync(long after, CancellationToken cancellationToken) =>
        FirstAsync($"select {Columns} from invariant_run where ended_at is not null and number > @after order by number desc limit 1", new { after }, cancellationToken);

    public Task<InvariantRun?> OpenAsync(CancellationToken cancellationToken) =>
        FirstAsync($"select {Columns} from invariant_run where ended_at is null", new { }, cancellationToken);

    private Task<int> BeginAsync(long number, CancellationToken cancellationToken) =>
        ExecuteAsync("update invariant_run set started_at = clock_timestamp() where number = @number and ended_at is null", new { number }, cancellationToken);

    private Task EndAsync(long number, ImmutableArray<InvariantFinding> findings, CancellationToken cancellationToken)
    {
        const string sql = """
            with old as (delete from invariant_run where number <= @number - @kept)
            update invariant_run set ended_at = clock_timestamp(), findings = @findings::jsonb where number = @number
            """;
        return ExecuteAsync(sql, new { number, kept = IInvariantRuns.Kept, findings = JsonSerializer.Serialize(findings, Json) }, cancellationToken);
    }

    private async Task<int> ExecuteAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
    }

    private async Task<InvariantRun?> FirstAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var row = await connection.QueryFirstOrDefaultAsync<RunColumns>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
        return row?.ToRun();
    }

    private sealed class RunColumns
    {
        public long Number { get; init; }

        public DateTime AskedAt { get; init; }

        public string AskedBy { get; init; } = "";

        public DateTime? StartedAt { get; init; }

        public DateTime? EndedAt { get; init; }

        public string? Findings { get; init; }

        public InvariantRun ToRun() => new()
        {
            Number = Number,
            AskedAt = Utc.At(AskedAt),
            AskedBy = AskedBy,
            StartedAt = Utc.At(StartedAt),
            EndedAt = Utc.At(EndedAt),
            Findings = Findings is null ? [] : JsonSerializer.Deserialize<ImmutableArray<InvariantFinding>>(Findings, Json),
        };
    }
}
