using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;

namespace LeadExec.Postgres.Queries;

/// <summary>A refused post's row as the database answers it, and the SQL that makes it.</summary>
internal sealed class RefusedPostColumns
{
    private const string Select = """
        select id, at, remote_address as RemoteAddress, receiver, lead_type_id as LeadTypeId, lead_source_id as LeadSourceId,
               campaign_id as CampaignId, reason, detail, trace_id as TraceId
          from refused_post
        """;

    public long Id { get; init; }

    public DateTime At { get; init; }

    public string? RemoteAddress { get; init; }

    public string Receiver { get; init; } = "";

    public int? LeadTypeId { get; init; }

    public int? LeadSourceId { get; init; }

    public int? CampaignId { get; init; }

    public short Reason { get; init; }

    public string? Detail { get; init; }

    public string? TraceId { get; init; }

    public static (string Sql, object Parameters) Build(RefusedPostSearch search)
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

        if (search.Reason is { } reason)
        {
            where.And($"reason = {where.Take((int)reason)}");
        }

        // A post that became no lead was never offered to anybody.
        if (!search.Within.Clients.IsEmpty)
        {
            where.And("false");
        }

        WithinSql.AndLead(where, search.Within, "refused_post");
        if (search.After is { } after)
        {
            where.And($"id < {where.Take(after.Id)}");
        }

        return ($"{Select}\n{where}\norder by id desc\nlimit {where.Take(search.Limit + 1)}", where.Parameters);
    }

    public RefusedPostRow ToRow() => new()
    {
        Id = Id,
        At = Utc.At(At),
        RemoteAddress = RemoteAddress,
        Receiver = Receiver,
        LeadTypeId = LeadTypeId is { } type ? new LeadTypeId(type) : null,
        LeadSourceId = LeadSourceId is { } source ? new LeadSourceId(source) : null,
        CampaignId = CampaignId is { } campaign ? new CampaignId(campaign) : null,
        Reason = (RejectReason)Reason,
        Detail = Detail,
        TraceId = TraceId,
    };
}
