using LeadExec.Domain.Values;
using LeadExec.Ports.Users;

namespace LeadExec.Ports.Queries;

/// <summary>Which delivered leads.</summary>
public sealed record DeliverySearch
{
    public ClientId? ClientId { get; init; }

    public DeliveryAccountId? AccountId { get; init; }

    public CampaignId? CampaignId { get; init; }

    public LeadTypeId? LeadTypeId { get; init; }

    public DeliveryMark? Mark { get; init; }

    /// <summary>Delivered then or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Delivered before.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Whose data may be seen (SET-09).</summary>
    public DataFilter Within { get; init; } = DataFilter.None;

    public PageKey? After { get; init; }

    public int Limit { get; init; } = 50;
}
