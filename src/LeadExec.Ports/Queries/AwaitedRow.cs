using LeadExec.Domain.Values;

namespace LeadExec.Ports.Queries;

/// <summary>A delivery that waits for a confirmation (E-61), as staff sees it.</summary>
public sealed record AwaitedRow
{
    public required AttemptId AttemptId { get; init; }

    public required LeadId LeadId { get; init; }

    public required LeadTypeId LeadTypeId { get; init; }

    public required CampaignId CampaignId { get; init; }

    public required ClientId ClientId { get; init; }

    public required DeliveryAccountId AccountId { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Unless somebody confirms it until then, it was not sold.</summary>
    public required DateTimeOffset Until { get; init; }

    public required Money Price { get; init; }

    public required bool Test { get; init; }
}
