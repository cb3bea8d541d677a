using LeadExec.Domain.Values;
using LeadExec.Ports.Users;

namespace LeadExec.Ports.Queries;

/// <summary>Which inbound pings a list shows; newest first.</summary>
public sealed record PingSearch
{
    public const int MaximumLimit = 200;

    public CampaignId? CampaignId { get; init; }

    public LeadSourceId? LeadSourceId { get; init; }

    /// <summary>Only the accepted ones, or only the declined ones.</summary>
    public bool? Accepted { get; init; }

    /// <summary>Whose data may be seen (SET-09). A ping is of a client that was asked for a bid.</summary>
    public DataFilter Within { get; init; } = DataFilter.None;

    /// <summary>1 to <see cref="MaximumLimit"/>.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Only pings before this one; its id decides, which grows with time.</summary>
    public PageKey? After { get; init; }
}
