using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Postgres.Returns;
using Npgsql;

namespace LeadExec.Postgres.Queries;

/// <summary>The portal's reads, each scoped by the client (decision 26), and its one write, the mark of reading.</summary>
public sealed class PostgresPortalQueries(ReadDatabase database, NpgsqlDataSource writer) : IPortalQueries
{
    private const string Select = $"""
        select s.attempt_id as AttemptId, s.lead_id as LeadId, l.lead_type_id as LeadTypeId, s.booked_at as DeliveredAt, s.cents,
               s.client_id as ClientId, l.lead_source_id as LeadSourceId, l.campaign_id as CampaignId, a.method_id as MethodId, s.state = 1 as Returned, l.test,
               p.read_at as ReadAt, d.fields::text as Fields, gu.id as AssignedTo, gu.email as AssignedToEmail,
               {ReturnMarks.Columns}
          from sale s
          join lead l on l.id = s.lead_id
          join attempt a on a.id = s.attempt_id
          left join lead_data d on d.lead_id = s.lead_id
          left join portal_read p on p.attempt_id = s.attempt_id
          left join lead_return t on t.attempt_id = s.attempt_id
          left join portal_assignment g on g.attempt_id = s.attempt_id
          left join app_user gu on gu.id = g.user_id
        """;

    // The clients, and of them what the viewer may see (PORT-20, PORT-21).
    private const string Seen = """
        s.client_id = any(@clients::int[]) and s.state in (0, 1) and (@only::int is null
          or exists (select 1 from portal_assignment v where v.attempt_id = s.attempt_id and v.user_id in (select id from portal_line(@only, @below))))
        """;

    public async Task<Page<PortalLeadRow, PageKey>> LeadsAsync(PortalSearch search, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        var where = new SqlWhere();
        where.And($"s.client_id = any({where.Take(Clients(search.Viewer))}) and s.state in (0, 1)");
        if (search.Viewer.Only is { } user)
        {
            var line = $"select id from portal_line({where.Take(user.Value)}, {where.Take(search.Viewer.Below)})";
            where.And($"exists (select 1 from portal_assignment v where v.attempt_id = s.attempt_id and v.user_id in ({line}))");
        }

        Restrict(where, search);
        var sql = $"{Select}\n{where}\norder by s.booked_at desc, s.attempt_id desc\nlimit {where.Take(search.Limit + 1)}";
        var rows = await database.ListAsync<Columns>(sql, where.Parameters, cancellationToken);
        return Paging.Cut(rows, search.Limit, row => row.ToRow(), row => new PageKey(Utc.At(row.DeliveredAt), row.AttemptId));
    }

    public async Task<IReadOnlyList<PortalDay>> DaysAsync(PortalPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        const string sql = $"""
            select (s.booked_at at time zone @zone)::date as Day, count(*)::int as Leads, (count(*) filter (where s.state = 1))::int as Returned,
                   coalesce(sum(s.cents) filter (where s.state = 0), 0)::bigint as Cents
              from sale s join lead l on l.id = s.lead_id
             where {Seen} and s.booked_at >= @from and s.booked_at < @to and not l.test
             group by 1 order by 1 limit 366
            """;
        var rows = await database.ListAsync<DayColumns>(sql, Parameters(period), cancellationToken);
        return [.. rows.Select(row => new PortalDay(DateOnly.FromDateTime(row.Day), row.Leads, row.Returned, Money.FromCents(row.Cents)))];
    }

    public async Task<int> UnreadAsync(PortalPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        const string sql = $"""
            select count(*)::int as Leads
              from sale s join lead l on l.id = s.lead_id left join portal_read p on p.attempt_id = s.attempt_id
             where {Seen} and s.booked_at >= @from and s.booked_at < @to and not l.test and p.attempt_id is null
            """;
        return (await database.FirstAsync<DayColumns>(sql, Parameters(period), cancellationToken))?.Leads ?? 0;
    }

    public async Task<PortalLeadRow?> FindAsync(PortalViewer viewer, AttemptId attemptId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        const string sql = $"{Select}\nwhere s.attempt_id = @attempt and {Seen}";
        var arguments = new { attempt = attemptId.Value, clients = Clients(viewer), only = viewer.Only?.Value, below = viewer.Below };
        return (await database.FirstAsync<Columns>(sql, arguments, cancellationToken))?.ToRow();
    }

    public async Task<bool> MarkReadAsync(PortalViewer viewer, AttemptId attemptId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        const string sql = $"""
            with owned as (select s.attempt_id from sale s where s.attempt_id = @attempt and {Seen}),
                 marked as (insert into portal_read (attempt_id, read_at) select attempt_id, @now from owned on conflict do nothing)
            select count(*) from owned
            """;
        await using var command = writer.CreateCommand(sql);
        command.Parameters.AddWithValue("attempt", attemptId.Value);
        command.Parameters.AddWithValue("clients", Clients(viewer));
        command.Parameters.AddWithValue("only", NpgsqlTypes.NpgsqlDbType.Integer, (object?)viewer.Only?.Value ?? DBNull.Value);
        command.Parameters.AddWithValue("below", viewer.Below);
        command.Parameters.AddWithValue("now", now.UtcDateTime);
        return await command.ExecuteScalarAsync(cancellationToken) is > 0L;
    }

    private static void Restrict(SqlWhere where, PortalSearch search)
    {
        if (search.LeadTypeId is { } type)
        {
            where.And($"l.lead_type_id = {where.Take(type.Value)}");
        }

        if (search.From is { } from)
        {
            where.And($"s.booked_at >= {where.Take(from.UtcDateTime)}");
        }

        if (search.To is { } to)
        {
            where.And($"s.booked_at < {where.Take(to.UtcDateTime)}");
        }

        if (search.UnreadOnly)
        {
            where.And("p.attempt_id is null");
        }

        if (search.After is { } after)
        {
            where.And($"(s.booked_at, s.attempt_id) < ({where.Take(after.At.UtcDateTime)}, {where.Take(after.Id)})");
        }
    }

    private static int[] Clients(PortalViewer viewer) => [.. viewer.Clients.Select(client => client.Value)];

    private static object Parameters(PortalPeriod period) => new
    {
        clients = Clients(period.Viewer),
        only = period.Viewer.Only?.Value,
        below = period.Viewer.Below,
        from = period.From.UtcDateTime,
        to = period.To.UtcDateTime,
        zone = period.ZoneId,
    };

    private sealed class DayColumns
    {
        public DateTime Day { get; init; }

        public int Leads { get; init; }

        public int Returned { get; init; }

        public long Cents { get; init; }
    }

    private sealed class Columns
    {
        public Guid AttemptId { get; init; }

        public Guid LeadId { get; init; }

        public int LeadTypeId { get; init; }

        public int ClientId { get; init; }

        public int LeadSourceId { get; init; }

        public int CampaignId { get; init; }

        public int MethodId { get; init; }

        public DateTime DeliveredAt { get; init; }

        public long Cents { get; init; }

        public bool Returned { get; init; }

        public bool Test { get; init; }

        public DateTime? ReadAt { get; init; }

        public string? Fields { get; init; }

        public int? AssignedTo { get; init; }

        public string? AssignedToEmail { get; init; }

        public short? ReturnState { get; init; }

        public string? ReturnReason { get; init; }

        public DateTime? ReturnRequestedAt { get; init; }

        public DateTime? ReturnDecidedAt { get; init; }

        public PortalLeadRow ToRow() => new()
        {
            AttemptId = new(AttemptId),
            LeadId = new(LeadId),
            LeadTypeId = new(LeadTypeId),
            ClientId = new(ClientId),
            LeadSourceId = new(LeadSourceId),
            CampaignId = new(CampaignId),
            MethodId = new(MethodId),
            DeliveredAt = Utc.At(DeliveredAt),
            Price = Money.FromCents(Cents),
            Returned = Returned,
            Return = ReturnMarks.Of(ReturnState, ReturnReason, ReturnRequestedAt, ReturnDecidedAt),
            Test = Test,
            ReadAt = Utc.At(ReadAt),
            FieldsJson = Fields,
            AssignedTo = AssignedTo is { } user ? new UserId(user) : null,
            AssignedToEmail = AssignedToEmail,
        };
    }
}
