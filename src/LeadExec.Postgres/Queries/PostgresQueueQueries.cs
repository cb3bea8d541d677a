using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Users;

namespace LeadExec.Postgres.Queries;

/// <summary>Reads the queue over its own index and the index of open leads.</summary>
public sealed class PostgresQueueQueries(ReadDatabase database) : IQueueQueries
{
    private const string Campaigns = $"""
        with n as materialized (select clock_timestamp() as at)
        select l.campaign_id as CampaignId, count(*) filter (where f.due_at <= n.at)::int as Due, count(*) filter (where f.due_at > n.at)::int as Delayed,
               n.at - min(f.due_at) filter (where f.due_at <= n.at) as OldestAge
          from lead_flow f join lead l on l.id = f.id cross join n
         where f.stage = 7 and {WithinSql.LeadOfClients}
         group by l.campaign_id, n.at
         order by OldestAge desc nulls last, l.campaign_id
        """;

    private const string Processing = "select count(*)::int as Leads from lead_flow f where f.stage in (0, 1)";

    private const string ProcessingWithin = $"select count(*)::int as Leads from lead_flow f join lead l on l.id = f.id where f.stage in (0, 1) and {WithinSql.LeadOfClients}";

    // Of a lead that was scanned again the slowest counts.
    private const string Speed = """
        select count(*)::int as Leads, coalesce(round(avg(m.ms), 3), 0) as AverageMs, coalesce(max(m.ms), 0) as SlowestMs
          from (select l.id from lead l order by l.received_at desc, l.id desc limit @most) r
         cross join lateral (select max((s.step ->> 'ms')::numeric) as ms from flow_log g cross join lateral jsonb_array_elements(g.steps) s(step)
                              where g.lead_id = r.id and s.step ->> 'step' = 'matched') m
         where m.ms is not null
        """;

    private const string Columns = """
        select f.id, l.campaign_id as CampaignId, l.lead_source_id as LeadSourceId, l.lead_type_id as LeadTypeId, l.received_at as ReceivedAt, f.due_at as DueAt,
               greatest(clock_timestamp() - f.sorted, interval '0') as Age, (select count(*)::int from attempt a where a.lead_id = f.id) as Attempts, f.sorted as SortedAt
        """;

    public async Task<QueueFigures> FiguresAsync(DataFilter within, CancellationToken cancellationToken)
    {
        var parameters = WithinSql.Parameters(within, new { });
        var campaigns = await database.ListAsync<CampaignColumns>(Campaigns, parameters, cancellationToken);
        var processing = await database.ListAsync<int>(within.ShowsAll() ? Processing : ProcessingWithin, parameters, cancellationToken);
        var speed = await database.ListAsync<MatchingSpeed>(Speed, new { most = MatchingSpeed.MostLeads }, cancellationToken);
        return new QueueFigures { Processing = processing[0], Matching = speed[0], Campaigns = [.. campaigns.Select(row => row.ToRow())] };
    }

    public async Task<Page<QueueRow, PageKey>> LeadsAsync(DataFilter within, bool processing, PageKey? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(Math.Clamp(limit, 1, IQueueQueries.MaximumLimit), limit);
        ArgumentNullException.ThrowIfNull(within);
        var parameters = WithinSql.Parameters(within, new { at = after?.At.UtcDateTime, id = after?.Id, limit = limit + 1 });
        var (lead, and) = within.ShowsAll() ? ("", "") : ("join lead l on l.id = q.id", $"and {WithinSql.LeadOfClients}");
        var rows = await database.ListAsync<LeadColumns>(processing ? UnderWay(lead, and) : Queued(lead, and), parameters, cancellationToken);
        return Paging.Cut(rows, limit, row => row.ToRow(), row => new PageKey(Utc.At(row.SortedAt), row.Id));
    }

    // The condition on the lead stands inside, before the limit; without one the queue's own index is all that is read.
    private static string Queued(string lead, string within) => $"""
        {Columns}
          from (select q.id, q.due_at, q.due_at as sorted from lead_flow q {lead}
                 where q.stage = 7 and (@at::timestamptz is null or (q.due_at, q.id) > (@at::timestamptz, @id::uuid)) {within} order by q.due_at, q.id limit @limit) f
          join lead l on l.id = f.id
         order by f.sorted, f.id
        """;

    private static string UnderWay(string lead, string within) => $"""
        {Columns}
          from (select q.id, q.due_at, q.created_at as sorted from lead_flow q {lead}
                 where q.stage in (0, 1) and (@at::timestamptz is null or (q.created_at, q.id) > (@at::timestamptz, @id::uuid)) {within} order by q.created_at, q.id limit @limit) f
          join lead l on l.id = f.id
         order by f.sorted, f.id
        """;

    private sealed record CampaignColumns
    {
        public int CampaignId { get; init; }

        public int Due { get; init; }

        public int Delayed { get; init; }

        public TimeSpan? OldestAge { get; init; }

        public QueueCampaignRow ToRow() => new() { CampaignId = new CampaignId(CampaignId), Due = Due, Delayed = Delayed, OldestAge = OldestAge };
    }

    private sealed record LeadColumns
    {
        public Guid Id { get; init; }

        public int CampaignId { get; init; }

        public int LeadSourceId { get; init; }

        public int LeadTypeId { get; init; }

        public DateTime ReceivedAt { get; init; }

        public DateTime? DueAt { get; init; }

        public TimeSpan Age { get; init; }

        public int Attempts { get; init; }

        public DateTime SortedAt { get; init; }

        public QueueRow ToRow() => new()
        {
            Id = new LeadId(Id),
            CampaignId = new CampaignId(CampaignId),
            LeadSourceId = new LeadSourceId(LeadSourceId),
            LeadTypeId = new LeadTypeId(LeadTypeId),
            ReceivedAt = Utc.At(ReceivedAt),
            DueAt = DueAt is { } due ? Utc.At(due) : null,
            Age = Age,
            Attempts = Attempts,
        };
    }
}
