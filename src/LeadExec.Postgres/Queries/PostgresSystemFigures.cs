using LeadExec.Ports.Operations;

namespace LeadExec.Postgres.Queries;

/// <summary>Waiting work over the indexes of what is open, and the server's own statistics.</summary>
public sealed class PostgresSystemFigures(ReadDatabase database) : ISystemFigures
{
    private const int ShownTables = 10;

    private const string Queues = """
        with n as materialized (select clock_timestamp() as at)
        select q.name, q.depth, q.delayed, coalesce(greatest(q.age, interval '0'), interval '0') as OldestAge, q.given_up as GivenUp
          from (select 1 as place, 'delivery' as name, count(*) filter (where f.due_at <= n.at) as depth, count(*) filter (where f.due_at > n.at) as delayed,
                       max(n.at - f.due_at) as age, 0::bigint as given_up
                  from n left join lead_flow f on f.stage = 7 and f.due_at is not null
                union all
                select 2, 'processing', count(f.id), 0, max(n.at - f.created_at), 0
                  from n left join lead_flow f on f.stage in (0, 1)
                union all
                select 3, 'reconcile', count(a.id), 0, max(n.at - a.at), 0
                  from n left join attempt a on a.pinned_until is not null and a.state = 6
                union all
                -- In quality control and valid: its runs broke again and again (FM-07).
                select 4, 'parked', count(l.id), 0, max(n.at - f.created_at) filter (where l.id is not null), 0
                  from n left join lead_flow f on f.stage = 4
                         left join lead l on l.id = f.id and l.validity = 0
                union all
                select 5, 'outbox/' || o.topic, count(*) filter (where o.state = 0 and o.due_at <= n.at), count(*) filter (where o.state = 0 and o.due_at > n.at),
                       max(n.at - o.due_at) filter (where o.state = 0), count(*) filter (where o.state = 2)
                  from n join outbox o on o.state = 0 or (o.state = 2 and o.done_at > n.at - interval '24 hours')
                 group by o.topic) q
         order by q.place, q.name
        """;

    private const string Server = """
        select current_setting('server_version') as Version, pg_postmaster_start_time() as StartedAt, pg_database_size(current_database()) as Bytes,
               count(*)::int as Connections, (count(*) filter (where s.state = 'active'))::int as Active, current_setting('max_connections')::int as MaximumConnections,
               coalesce(greatest(max(clock_timestamp() - s.xact_start) filter (where s.pid <> pg_backend_pid()), interval '0'), interval '0') as LongestTransaction,
               current_setting('fsync') = 'on' and current_setting('full_page_writes') = 'on' and current_setting('synchronous_commit') <> 'off' as Durable
          from pg_stat_activity s
         where s.datname = current_database()
        """;

    private const string Tables = """
        select c.relname as Name, pg_total_relation_size(c.oid) as Bytes, greatest(c.reltuples, 0)::bigint as Rows
          from pg_class c join pg_namespace s on s.oid = c.relnamespace
         where c.relkind = 'r' and s.nspname = current_schema()
         order by Bytes desc, c.relname
         limit @shown
        """;

    public async Task<IReadOnlyList<WorkQueue>> QueuesAsync(CancellationToken cancellationToken) =>
        await database.ListAsync<WorkQueue>(Queues, new { }, cancellationToken);

    public async Task<DatabaseFigures> DatabaseAsync(CancellationToken cancellationToken)
    {
        var server = (await database.ListAsync<ServerColumns>(Server, new { }, cancellationToken))[0];
        var tables = await database.ListAsync<TableSize>(Tables, new { shown = ShownTables }, cancellationToken);
        return new()
        {
            Version = server.Version,
            StartedAt = Utc.At(server.StartedAt),
            Bytes = server.Bytes,
            Connections = server.Connections,
            Active = server.Active,
            MaximumConnections = server.MaximumConnections,
            LongestTransaction = server.LongestTransaction,
            Durable = server.Durable,
            Tables = tables,
        };
    }

    private sealed record ServerColumns
    {
        public string Version { get; init; } = "";

        public DateTime StartedAt { get; init; }

        public long Bytes { get; init; }

        public int Connections { get; init; }

        public int Active { get; init; }

        public int MaximumConnections { get; init; }

        public TimeSpan LongestTransaction { get; init; }

        public bool Durable { get; init; }
    }
}
