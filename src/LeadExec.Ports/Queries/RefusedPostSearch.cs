using LeadExec.Domain.Values;
using LeadExec.Ports.Users;

namespace LeadExec.Ports.Queries;

/// <summary>What the log of refused posts asks for; newest first.</summary>
public sealed record RefusedPostSearch
{
    public CampaignId? CampaignId { get; init; }

    public LeadSourceId? LeadSourceId { get; init; }

    public RejectReason? Reason { get; init; }

    /// <summary>Whose data may be seen (SET-09). No refused post is of a client.</summary>
    public DataFilter Within { get; init; } = DataFilter.None;

    /// <summary>1 to 200.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Only rows with a smaller id.</summary>
    public RefusedPostKey? After { get; init; }
}
