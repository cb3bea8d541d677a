using Dapper;
using LeadExec.Ports.Queue;
using Npgsql;

namespace LeadExec.Postgres.Queue;

/// <summary>Counts what is due over the index of queued leads, with the database's clock unless a test has one.</summary>
public sealed class PostgresQueueMeter(NpgsqlDataSource database, Func<DateTimeOffset>? clockForTests = null) : IQueueMeter
{
    private const string Measure = """
        with n as materialized (select coalesce(@now::timestamptz, clock_timestamp()) as at)
        select count(*)::int as due, coalesce(greatest(max(first.at - first.due_at), interval '0'), interval '0') as age
          from (select n.at, f.due_at from lead_flow f cross join n where f.stage = 7 and f.due_at <= n.at order by f.due_at, f.id limit @most) first
        """;

    public async Task<QueueDepth> MeasureAsync(int most, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var arguments = new { most, now = clockForTests?.Invoke().UtcDateTime };
        var depth = await connection.QuerySingleAsync<(int Due, TimeSpan Age)>(new CommandDefinition(Measure, arguments, cancellationToken: cancellationToken));
        return new QueueDepth(depth.Due, depth.Age);
    }
}
