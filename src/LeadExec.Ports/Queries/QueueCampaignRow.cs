using LeadExec.Domain.Values;

namespace LeadExec.Ports.Queries;

/// <summary>One campaign's part of the queue.</summary>
public sealed record QueueCampaignRow
{
    public required CampaignId CampaignId { get; init; }

    /// <summary>Leads that are due.</summary>
    public required int Due { get; init; }

    /// <summary>Leads that are due later (send delay).</summary>
    public required int Delayed { get; init; }

    /// <summary>How long the first due lead has been due; null when none is.</summary>
    public required TimeSpan? OldestAge { get; init; }
}
