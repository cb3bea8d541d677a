using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queue;
using Npgsql;

namespace LeadExec.Postgres.Queue;

/// <summary>The queue over the index of queued leads; times are the database's.</summary>
public sealed class PostgresQueueStore(NpgsqlDataSource database, PostgresOptions options) : IQueueStore
{
    private const string Now = "coalesce(@now::timestamptz, clock_timestamp())";

    private const string Take = $"""
        with picked as (
          select f.id, f.due_at from lead_flow f where f.stage = 7 and f.due_at <= {Now}
           order by f.due_at, f.id limit @limit for no key update skip locked)
        update lead_flow f set stage = 0, silo = @bootId, due_at = {Now} + interval '1 minute'
          from picked where f.id = picked.id
        returning f.id, greatest({Now} - picked.due_at, interval '0') as waited
        """;

    private const string Measure = $"""
        select count(*)::int as due, coalesce(greatest({Now} - min(due_at), interval '0'), interval '0') as age
          from (select f.due_at from lead_flow f where f.stage = 7 and f.due_at <= {Now} order by f.due_at, f.id limit @most) first
        """;

    public async Task<IReadOnlyList<QueuedLead>> TakeAsync(int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var arguments = new { limit, bootId = options.SiloBootId, now = Clock };
        var taken = await connection.QueryAsync<(Guid Id, TimeSpan Waited)>(new CommandDefinition(Take, arguments, cancellationToken: cancellationToken));
        return [.. taken.Select(lead => new QueuedLead(new LeadId(lead.Id), lead.Waited)).OrderByDescending(lead => lead.Waited)];
    }

    public async Task<QueueDepth> MeasureAsync(int most, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var depth = await connection.QuerySingleAsync<(int Due, TimeSpan Age)>(new CommandDefinition(Measure, new { most, now = Clock }, cancellationToken: cancellationToken));
        return new QueueDepth(depth.Due, depth.Age);
    }

    private DateTime? Clock => options.ClockForTests?.Invoke().UtcDateTime;
}
