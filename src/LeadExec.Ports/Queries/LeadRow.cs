using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Returns;

namespace LeadExec.Ports.Queries;

/// <summary>A lead as lists and details show it: two status axes (C-1, C-2) and its money. Holds personal data in <see cref="FieldsJson"/>; prints as [lead].</summary>
public sealed record LeadRow
{
    public required LeadId Id { get; init; }

    public required LeadTypeId LeadTypeId { get; init; }

    public required LeadSourceId LeadSourceId { get; init; }

    public required CampaignId CampaignId { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required CatalogVersion CatalogVersion { get; init; }

    public required LeadValidity Validity { get; init; }

    public required LeadDistribution Distribution { get; init; }

    public RejectReason Reason { get; init; }

    public string? ReasonDetail { get; init; }

    public LeadId? OriginalLeadId { get; init; }

    public required Money Cost { get; init; }

    /// <summary>F-05.</summary>
    public required Money Revenue { get; init; }

    /// <summary>F-03.</summary>
    public Money Profit => Revenue - Cost;

    /// <summary>Accepted deliveries that were not returned.</summary>
    public required int SendCount { get; init; }

    /// <summary>Null is unlimited (E-49).</summary>
    public int? MaximumDeliveries { get; init; }

    public required bool Test { get; init; }

    /// <summary>The source's own reference.</summary>
    public string? Reference { get; init; }

    /// <summary>It waits for a person because its runs broke again and again (FM-07).</summary>
    public bool SetAside { get; init; }

    /// <summary>When distribution looks at the lead again; null when nothing is due.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When its personal data were erased (E-38); null while they are kept.</summary>
    public DateTimeOffset? RemovedAt { get; init; }

    /// <summary>Field values as stored; null after erasure (E-38).</summary>
    public string? FieldsJson { get; init; }

    /// <summary>The latest return of one of its deliveries (RET-13).</summary>
    public ReturnMark? Return { get; init; }

    public override string ToString() => "[lead]";
}
