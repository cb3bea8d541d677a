namespace LeadExec.Ports.Queries;

/// <summary>How full the delivery queue is.</summary>
public sealed record QueueFigures
{
    /// <summary>Leads that a process took and that are being distributed, queued or not.</summary>
    public required int Processing { get; init; }

    /// <summary>Speed of matching of the last leads.</summary>
    public required MatchingSpeed Matching { get; init; }

    /// <summary>Campaigns with leads in the queue, the longest waiting first.</summary>
    public required IReadOnlyList<QueueCampaignRow> Campaigns { get; init; }
}
