using LeadExec.Domain.Values;

namespace LeadExec.Ports.Queries;

/// <summary>How many pings of one campaign became posts.</summary>
public sealed record PingRatio
{
    public required CampaignId CampaignId { get; init; }

    public required LeadSourceId LeadSourceId { get; init; }

    public required int Pings { get; init; }

    public required int Accepted { get; init; }

    /// <summary>Accepted ones that a lead used.</summary>
    public required int Posted { get; init; }

    /// <summary>Accepted ones that a lead can still use.</summary>
    public required int Open { get; init; }

    /// <summary>Percent of the accepted ones that were posted, without those that are still open; null when there are none.</summary>
    public decimal? PostPercent => Accepted - Open is > 0 and var over ? Math.Round(100m * Posted / over, 2, MidpointRounding.AwayFromZero) : null;
}
