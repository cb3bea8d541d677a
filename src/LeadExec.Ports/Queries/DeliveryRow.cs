using LeadExec.Domain.Values;

namespace LeadExec.Ports.Queries;

/// <summary>One delivered lead (LEAD-23).</summary>
public sealed record DeliveryRow
{
    public required AttemptId Id { get; init; }

    public required LeadId LeadId { get; init; }

    public required LeadTypeId LeadTypeId { get; init; }

    public required CampaignId CampaignId { get; init; }

    public required ClientId ClientId { get; init; }

    public required DeliveryAccountId AccountId { get; init; }

    public required DeliveryMethodId MethodId { get; init; }

    public OrderId? OrderId { get; init; }

    public required Money Price { get; init; }

    public required DateTimeOffset DeliveredAt { get; init; }

    public DateTimeOffset? ReadAt { get; init; }

    public required bool Returned { get; init; }

    public required bool Moved { get; init; }

    public required bool ByHand { get; init; }

    /// <summary>Staff or a policy decided that it was accepted.</summary>
    public required bool Manual { get; init; }

    public required bool Exclusive { get; init; }

    public required bool Portal { get; init; }

    public required int Notes { get; init; }
}
