using System.Text.Json;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Users;
using LeadExec.Postgres.ProcessLog;

namespace LeadExec.Postgres.Queries;

/// <summary>Reads of leads for staff (LEAD-01, 07, 08, 14, 16, 33, 35, 36).</summary>
public sealed class PostgresLeadQueries(ReadDatabase database) : ILeadQueries
{
    public async Task<Page<LeadRow, LeadKey>> SearchAsync(LeadSearch search, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        ArgumentOutOfRangeException.ThrowIfNotEqual(Math.Clamp(search.Limit, 1, LeadSearch.MaximumLimit), search.Limit, nameof(search));
        var (sql, parameters) = LeadSearchSql.Build(search);
        var rows = await database.ListAsync<LeadColumns>(sql, parameters, cancellationToken);
        return Paging.Cut(rows, search.Limit, row => row.ToRow(), row => new LeadKey(search.Order, row.SortValue, new(row.Id)));
    }

    public async Task<LeadRow?> FindAsync(LeadId id, CancellationToken cancellationToken)
    {
        const string sql = $"{LeadColumns.Select}\n{LeadColumns.From}\nwhere l.id = @lead";
        return (await database.FirstAsync<LeadColumns>(sql, new { lead = id.Value }, cancellationToken))?.ToRow();
    }

    public async Task<bool> IsWithinAsync(LeadId id, DataFilter within, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(within);
        var where = new SqlWhere();
        where.And($"l.id = {where.Take(id.Value)}");
        WithinSql.And(where, within);
        return await database.FirstAsync<Found>($"select 1 as One from lead l\n{where}", where.Parameters, cancellationToken) is not null;
    }

    public async Task<bool> IsWithinAsync(AttemptId id, DataFilter within, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(within);
        var where = new SqlWhere();
        where.And($"a.id = {where.Take(id.Value)}");
        WithinSql.And(where, within, "a.client_id");
        return await database.FirstAsync<Found>($"select 1 as One from attempt a join lead l on l.id = a.lead_id\n{where}", where.Parameters, cancellationToken) is not null;
    }

    public async Task<IReadOnlyList<ProcessSegmentRow>> TraceAsync(LeadId id, CancellationToken cancellationToken)
    {
        const string sql = """
            select started_at as StartedAt, elapsed_ms as ElapsedMs, wait_ms as WaitMs, steps::text as Steps
              from flow_log where lead_id = @lead order by started_at limit 200
            """;
        var rows = await database.ListAsync<SegmentColumns>(sql, new { lead = id.Value }, cancellationToken);
        return [.. rows.Select(row => row.ToRow())];
    }

    public async Task<IReadOnlyList<AttemptRow>> DeliveriesAsync(LeadId id, CancellationToken cancellationToken)
    {
        var rows = await database.ListAsync<AttemptColumns>(AttemptColumns.Sql, new { lead = id.Value }, cancellationToken);
        return [.. rows.Select(row => row.ToRow())];
    }

    public async Task<byte[]?> SealedExchangeAsync(LeadId id, AttemptId attemptId, CancellationToken cancellationToken)
    {
        const string sql = """
            select r.exchange as Bytes from attempt_raw r join attempt a on a.id = r.attempt_id where a.id = @attempt and a.lead_id = @lead
            """;
        return (await database.FirstAsync<SealedColumn>(sql, new { attempt = attemptId.Value, lead = id.Value }, cancellationToken))?.Bytes;
    }

    public Task<InsertRequestRow?> InsertRequestAsync(LeadId id, CancellationToken cancellationToken)
    {
        const string sql = """
            select r.request as SealedRequest, r.media as RequestMediaType, f.answer_status as AnswerStatus, f.answer_media as AnswerMediaType,
                   f.answer as Answer, f.answered_at as AnsweredAt, coalesce(f.caller_waited, false) as CallerWaited
              from lead l join lead_flow f on f.id = l.id left join lead_raw r on r.lead_id = l.id
             where l.id = @lead
            """;
        return ReadInsertRequestAsync(sql, id, cancellationToken);
    }

    public async Task<Page<RefusedPostRow, RefusedPostKey>> RefusedPostsAsync(RefusedPostSearch search, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        var (sql, parameters) = RefusedPostColumns.Build(search);
        var rows = await database.ListAsync<RefusedPostColumns>(sql, parameters, cancellationToken);
        return Paging.Cut(rows, search.Limit, row => row.ToRow(), row => new RefusedPostKey(row.Id));
    }

    private async Task<InsertRequestRow?> ReadInsertRequestAsync(string sql, LeadId id, CancellationToken cancellationToken) =>
        (await database.FirstAsync<InsertRequestColumns>(sql, new { lead = id.Value }, cancellationToken))?.ToRow();

    private sealed class Found
    {
        public int One { get; init; }
    }

    private sealed class SealedColumn
    {
        public byte[] Bytes { get; init; } = [];
    }

    private sealed class InsertRequestColumns
    {
        public byte[]? SealedRequest { get; init; }

        public string? RequestMediaType { get; init; }

        public short? AnswerStatus { get; init; }

        public string? AnswerMediaType { get; init; }

        public byte[]? Answer { get; init; }

        public DateTime? AnsweredAt { get; init; }

        public bool CallerWaited { get; init; }

        public InsertRequestRow ToRow() => new()
        {
            SealedRequest = SealedRequest,
            RequestMediaType = RequestMediaType,
            AnswerStatus = AnswerStatus,
            AnswerMediaType = AnswerMediaType,
            Answer = Answer,
            AnsweredAt = Utc.At(AnsweredAt),
            CallerWaited = CallerWaited,
        };
    }

    private sealed class SegmentColumns
    {
        public DateTime StartedAt { get; init; }

        public decimal ElapsedMs { get; init; }

        public decimal WaitMs { get; init; }

        public string Steps { get; init; } = "[]";

        public ProcessSegmentRow ToRow() =>
            new(Utc.At(StartedAt), ElapsedMs, WaitMs, JsonSerializer.Deserialize(Steps, FlowStepJson.Default.ImmutableArrayFlowStep));
    }
}
