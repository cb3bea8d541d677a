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

    private readonly PostgresQueueMeter meter = new(database, options.ClockForTests);

    public async Task<IReadOnlyList<QueuedLead>> TakeAsync(int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var arguments = new { limit, bootId = options.SiloBootId, now = Clock };
        var taken = await connection.QueryAsync<(Guid Id, TimeSpan Waited)>(new CommandDefinition(Take, arguments, cancellationToken: cancellationToken));
        return [.. taken.Select(lead => new QueuedLead(new LeadId(lead.Id), lead.Waited)).OrderByDescending(lead => lead.Waited)];
    }

    public Task<QueueDepth> MeasureAsync(int most, CancellationToken cancellationToken) => meter.MeasureAsync(most, cancellationToken);

    private DateTime? Clock => options.ClockForTests?.Invoke().UtcDateTime;
}
