using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;

namespace LeadExec.Postgres.Queries;

/// <summary>Inbound pings in the order of their ids, which grow with time.</summary>
public sealed class PostgresPingQueries(ReadDatabase database) : IPingQueries
{
    public async Task<Page<PingRow, PageKey>> ListAsync(PingSearch search, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        var (sql, parameters) = PingColumns.Build(search);
        var rows = await database.ListAsync<PingColumns>(sql, parameters, cancellationToken);
        return Paging.Cut(rows, search.Limit, row => row.ToRow(), row => new PageKey(Utc.At(row.ReceivedAt), row.Id));
    }

    public async Task<PingRow?> FindAsync(PingId id, CancellationToken cancellationToken) =>
        (await database.FirstAsync<PingColumns>(PingColumns.One, new { id = id.Value }, cancellationToken))?.ToRow();

    public async Task<IReadOnlyList<PingRatio>> RatiosAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        const string sql = """
            select campaign_id as "Campaign", lead_source_id as "Source", count(*)::int as "Pings", count(*) filter (where accepted)::int as "Accepted",
                   count(used_by)::int as "Posted", count(*) filter (where accepted and used_by is null and clock_timestamp() - issued_at <= interval '300 seconds')::int as "Open"
              from ping where id >= @from and received_at >= @since and not test
             group by campaign_id, lead_source_id order by campaign_id
            """;
        var parameters = new { since = since.ToUniversalTime(), from = TimedIds.First(since) };
        var rows = await database.ReportAsync<RatioColumns>(sql, parameters, cancellationToken);
        return [.. rows.Select(row => row.ToRatio())];
    }

    private sealed class RatioColumns
    {
        public int Campaign { get; init; }

        public int Source { get; init; }

        public int Pings { get; init; }

        public int Accepted { get; init; }

        public int Posted { get; init; }

        public int Open { get; init; }

        public PingRatio ToRatio() => new()
        {
            CampaignId = new CampaignId(Campaign),
            LeadSourceId = new LeadSourceId(Source),
            Pings = Pings,
            Accepted = Accepted,
            Posted = Posted,
            Open = Open,
        };
    }
}
