using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Postgres.Returns;

namespace LeadExec.Postgres.Queries;

/// <summary>A lead's row as the database answers it, and the SQL that makes it.</summary>
internal sealed class LeadColumns
{
    /// <summary>Number of accepted, unreturned deliveries and their revenue (F-05), and whether any sale was returned.</summary>
    public const string Sales = """
        left join lateral (
          select count(*) filter (where s.state = 0) as sent, coalesce(sum(s.cents) filter (where s.state = 0), 0) as revenue,
                 count(*) filter (where s.state = 1) as returned
            from attempt a join sale s on s.attempt_id = a.id
           where a.lead_id = l.id) m on true
        """;

    /// <summary>C-2 as the number of <see cref="LeadDistribution"/>.</summary>
    public const string Distribution = """
        case when m.sent > 0 then 4
             when m.returned > 0 then 6
             when l.validity <> 0 then 0
             when f.stage in (0, 1, 5) then 2
             when f.stage in (2, 7) then 1
             when f.stage = 3 then 3
             when f.stage = 4 then 0
             else 5 end
        """;

    /// <summary>In quality control and valid: its runs broke again and again (FM-07).</summary>
    public const string SetAside = "f.stage = 4 and l.validity = 0";

    public const string Select = $"""
        select l.id, l.lead_type_id as LeadTypeId, l.lead_source_id as LeadSourceId, l.campaign_id as CampaignId,
               l.received_at as ReceivedAt, l.catalog_version as CatalogVersion, l.validity, {Distribution} as Distributed, {SetAside} as IsSetAside,
               l.reason, l.reason_detail as ReasonDetail, l.original_lead_id as OriginalLeadId, l.cost, m.revenue::bigint as Revenue,
               m.sent as Sent, l.max_deliveries as MaximumDeliveries, l.test, l.reference, f.due_at as DueAt, l.removed_at as RemovedAt, d.fields::text as Fields,
               {ReturnMarks.Columns}
        """;

    /// <summary>What belongs to a lead, beside the lead itself.</summary>
    public const string Parts = $"""
        join lead_flow f on f.id = l.id
        left join lead_data d on d.lead_id = l.id
        {Sales}
        {ReturnMarks.OfLead}
        """;

    public const string From = $"""
        from lead l
        {Parts}
        """;

    public Guid Id { get; init; }

    public int LeadTypeId { get; init; }

    public int LeadSourceId { get; init; }

    public int CampaignId { get; init; }

    public DateTime ReceivedAt { get; init; }

    public long CatalogVersion { get; init; }

    public short Validity { get; init; }

    public int Distributed { get; init; }

    public bool IsSetAside { get; init; }

    public short Reason { get; init; }

    public string? ReasonDetail { get; init; }

    public Guid? OriginalLeadId { get; init; }

    public long Cost { get; init; }

    public long Revenue { get; init; }

    public long Sent { get; init; }

    public int? MaximumDeliveries { get; init; }

    public bool Test { get; init; }

    public string? Reference { get; init; }

    public DateTime? DueAt { get; init; }

    public DateTime? RemovedAt { get; init; }

    public string? Fields { get; init; }

    public short? ReturnState { get; init; }

    public string? ReturnReason { get; init; }

    public DateTime? ReturnRequestedAt { get; init; }

    public DateTime? ReturnDecidedAt { get; init; }

    /// <summary>Only of a search: what the page key keeps of the row.</summary>
    public long SortValue { get; init; }

    public LeadRow ToRow() => new()
    {
        Id = new(Id),
        LeadTypeId = new(LeadTypeId),
        LeadSourceId = new(LeadSourceId),
        CampaignId = new(CampaignId),
        ReceivedAt = Utc.At(ReceivedAt),
        CatalogVersion = new(CatalogVersion),
        Validity = (LeadValidity)Validity,
        Distribution = (LeadDistribution)Distributed,
        SetAside = IsSetAside,
        Reason = (RejectReason)Reason,
        ReasonDetail = ReasonDetail,
        OriginalLeadId = OriginalLeadId is { } original ? new LeadId(original) : null,
        Cost = Money.FromCents(Cost),
        Revenue = Money.FromCents(Revenue),
        SendCount = (int)Sent,
        MaximumDeliveries = MaximumDeliveries,
        Test = Test,
        Reference = Reference,
        DueAt = Utc.At(DueAt),
        RemovedAt = Utc.At(RemovedAt),
        FieldsJson = Fields,
        Return = ReturnMarks.Of(ReturnState, ReturnReason, ReturnRequestedAt, ReturnDecidedAt),
    };
}
