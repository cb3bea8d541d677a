using System.Collections.Concurrent;
using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queue;
using Npgsql;

namespace LeadExec.Postgres.Queue;

/// <summary>
/// The queue over the index of queued leads; times are the database's. Campaigns take turns: of each the longest due comes first,
/// and of equal places that of the campaign which was served longest ago, by this process's memory. Without memory - after a
/// start - the longest due comes first, and the turns begin anew.
/// </summary>
public sealed class PostgresQueueStore(NpgsqlDataSource database, PostgresOptions options) : IQueueStore
{
    // Takers come one after another: each chooses by what the one before left.
    private const string Lock = "select pg_advisory_xact_lock(4711004)";

    private const string Now = "coalesce(@now::timestamptz, clock_timestamp())";

    // The campaigns are found by leaps over the index, one step each; of each no more leads are looked at than are wanted.
    private const string Take = $"""
        with recursive n as materialized (select {Now} as at),
        campaign as (
          (select q.campaign_id as id from lead_flow q where q.stage = 7 order by q.campaign_id limit 1)
          union all
          select (select q.campaign_id from lead_flow q where q.stage = 7 and q.campaign_id > c.id order by q.campaign_id limit 1) from campaign c where c.id is not null),
        due as (
          select d.id, d.due_at, c.id as campaign, row_number() over (partition by c.id order by d.due_at, d.id) as place
            from campaign c cross join n
           cross join lateral (select q.id, q.due_at from lead_flow q where q.stage = 7 and q.campaign_id = c.id and q.due_at <= n.at order by q.due_at, q.id limit @limit) d
           where c.id is not null),
        chosen as materialized (
          select d.id, d.campaign, row_number() over (order by d.place, coalesce(s.served, 0), d.due_at, d.id) as turn
            from due d left join unnest(@campaigns, @served) s(campaign, served) on s.campaign = d.campaign
           order by turn limit @limit),
        picked as (
          select f.id, f.due_at from lead_flow f join chosen c on c.id = f.id where f.stage = 7 for no key update of f skip locked)
        update lead_flow f set stage = 0, silo = @bootId, due_at = n.at + interval '1 minute'
          from picked, chosen c, n where f.id = picked.id and c.id = f.id
        returning f.id, c.campaign, c.turn, greatest(n.at - picked.due_at, interval '0') as waited
        """;

    private readonly PostgresQueueMeter meter = new(database, options.ClockForTests);
    private readonly ConcurrentDictionary<int, long> served = new();
    private long turns;

    public async Task<IReadOnlyList<QueuedLead>> TakeAsync(int limit, CancellationToken cancellationToken)
    {
        var memory = served.ToArray();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(Lock, transaction: transaction, cancellationToken: cancellationToken));
        var arguments = new
        {
            limit,
            bootId = options.SiloBootId,
            now = Clock,
            campaigns = memory.Select(entry => entry.Key).ToArray(),
            served = memory.Select(entry => entry.Value).ToArray(),
        };
        var taken = await connection.QueryAsync<(Guid Id, int Campaign, long Turn, TimeSpan Waited)>(new CommandDefinition(Take, arguments, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        var leads = taken.OrderBy(lead => lead.Turn).ToList();
        foreach (var lead in leads)
        {
            served[lead.Campaign] = Interlocked.Increment(ref turns);
        }

        return [.. leads.Select(lead => new QueuedLead(new LeadId(lead.Id), lead.Waited))];
    }

    public Task<QueueDepth> MeasureAsync(int most, CancellationToken cancellationToken) => meter.MeasureAsync(most, cancellationToken);

    private DateTime? Clock => options.ClockForTests?.Invoke().UtcDateTime;
}
