using LeadExec.Domain.Values;

namespace LeadExec.Ports.Queries;

/// <summary>A post that became no lead (E-20): ids as posted, address, reason; no consumer data.</summary>
public sealed record RefusedPostRow
{
    public required long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? RemoteAddress { get; init; }

    /// <summary>The path family it came in by, such as v1 or v2.</summary>
    public required string Receiver { get; init; }

    public LeadTypeId? LeadTypeId { get; init; }

    public LeadSourceId? LeadSourceId { get; init; }

    public CampaignId? CampaignId { get; init; }

    public required RejectReason Reason { get; init; }

    public string? Detail { get; init; }

    public string? TraceId { get; init; }
}
