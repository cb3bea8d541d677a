using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Users;

namespace LeadExec.Ports.Returns;

/// <summary>Which returns to list (RET-01); newest request first.</summary>
public sealed record ReturnSearch
{
    public const int MaximumLimit = 200;

    public ReturnState? State { get; init; }

    public ClientId? ClientId { get; init; }

    /// <summary>Of what this portal user may see; null: of all.</summary>
    public PortalViewer? Viewer { get; init; }

    public DeliveryAccountId? AccountId { get; init; }

    public CampaignId? CampaignId { get; init; }

    public LeadSourceId? LeadSourceId { get; init; }

    public LeadTypeId? LeadTypeId { get; init; }

    public OrderId? OrderId { get; init; }

    public LeadId? LeadId { get; init; }

    /// <summary>Returned for exactly this reason.</summary>
    public string? Reason { get; init; }

    /// <summary>Requested at or after.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Requested before.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Whose data may be seen (SET-09).</summary>
    public DataFilter Within { get; init; } = DataFilter.None;

    /// <summary>1 to <see cref="MaximumLimit"/>.</summary>
    public int Limit { get; init; } = 50;

    public PageKey? After { get; init; }
}
