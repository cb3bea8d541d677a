using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Postgres.Pings;

namespace LeadExec.Postgres.Queries;

/// <summary>A ping's row as the database answers it, and the SQL that makes it.</summary>
internal sealed class PingColumns
{
    public const string One = Select + ", traces::text as Traces from ping where id = @id";

    private const string Select = """
        select id, received_at as ReceivedAt, issued_at as IssuedAt, lead_type_id as LeadTypeId, lead_source_id as LeadSourceId, campaign_id as CampaignId,
               accepted, reason, reason_detail as ReasonDetail, price, revenue, matches, test, shared, elapsed_ms as ElapsedMs,
               clock_timestamp() - issued_at > interval '300 seconds' as Expired, used_by as UsedBy, used_at as UsedAt
        """;

    public Guid Id { get; init; }

    public DateTime ReceivedAt { get; init; }

    public DateTime IssuedAt { get; init; }

    public int LeadTypeId { get; init; }

    public int LeadSourceId { get; init; }

    public int CampaignId { get; init; }

    public bool Accepted { get; init; }

    public short Reason { get; init; }

    public string? ReasonDetail { get; init; }

    public long Price { get; init; }

    public long Revenue { get; init; }

    public int Matches { get; init; }

    public bool Test { get; init; }

    public bool Shared { get; init; }

    public int ElapsedMs { get; init; }

    public bool Expired { get; init; }

    public Guid? UsedBy { get; init; }

    public DateTime? UsedAt { get; init; }

    public string? Traces { get; init; }

    public static (string Sql, object Parameters) Build(PingSearch search)
    {
        var where = new SqlWhere();
        if (search.CampaignId is { } campaign)
        {
            where.And($"campaign_id = {where.Take(campaign.Value)}");
        }

        if (search.LeadSourceId is { } source)
        {
            where.And($"lead_source_id = {where.Take(source.Value)}");
        }

        if (search.Accepted is { } accepted)
        {
            where.And($"accepted = {where.Take(accepted)}");
        }

        WithinSql.AndLead(where, search.Within, "ping");
        if (!search.Within.Clients.IsEmpty)
        {
            where.And($"exists (select 1 from jsonb_array_elements(traces) b where (b ->> 'client')::int = any({WithinSql.Clients(where, search.Within)}))");
        }

        if (search.After is { } after)
        {
            where.And($"id < {where.Take(after.Id)}");
        }

        return ($"{Select}\n  from ping\n{where}\norder by id desc\nlimit {where.Take(search.Limit + 1)}", where.Parameters);
    }

    public PingRow ToRow() => new()
    {
        Id = new PingId(Id),
        ReceivedAt = Utc.At(ReceivedAt),
        IssuedAt = Utc.At(IssuedAt),
        LeadTypeId = new LeadTypeId(LeadTypeId),
        LeadSourceId = new LeadSourceId(LeadSourceId),
        CampaignId = new CampaignId(CampaignId),
        Accepted = Accepted,
        Reason = (RejectReason)Reason,
        ReasonDetail = ReasonDetail,
        Price = Money.FromCents(Price),
        Revenue = Money.FromCents(Revenue),
        Matches = Matches,
        Test = Test,
        Shared = Shared,
        ElapsedMs = ElapsedMs,
        Expired = Expired,
        LeadId = UsedBy is { } lead ? new LeadId(lead) : null,
        UsedAt = Utc.At(UsedAt),
        Traces = PingTraceJson.Read(Traces),
    };
}
