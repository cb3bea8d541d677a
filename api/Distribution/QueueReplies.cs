using LeadExec.Domain.Catalogs;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Queue;

namespace LeadExec.Api.Distribution;

/// <summary>Answers about the delivery queue.</summary>
internal static class QueueReplies
{
    /// <summary>The delivery queue: how full it is, and one page of its leads.</summary>
    public sealed record DeliveryQueue
    {
        /// <summary>Leads that are due and wait for a worker.</summary>
        public required int Depth { get; init; }

        /// <summary>Leads that are due later (send delay).</summary>
        public required int Delayed { get; init; }

        /// <summary>Leads that are being distributed, queued or not.</summary>
        public required int Processing { get; init; }

        /// <summary>How long the first due lead has been due; 0 when none is.</summary>
        public required int OldestAgeSeconds { get; init; }

        /// <summary>False while posts to queued campaigns are refused with 503 because the queue is full.</summary>
        public required bool Accepting { get; init; }

        public required Limits Limits { get; init; }

        /// <summary>How long finding the delivery accounts of a lead took, of the last leads.</summary>
        public required MatchingTimes Matching { get; init; }

        /// <summary>Campaigns with leads in the queue, the longest waiting first.</summary>
        public required IReadOnlyList<CampaignPart> Campaigns { get; init; }

        public required IReadOnlyList<QueuedLead> Items { get; init; }

        /// <summary>Cursor of the following page.</summary>
        public string? Next { get; init; }
    }

    /// <summary>What of the queue changes from moment to moment.</summary>
    public sealed record Pulse
    {
        /// <summary>Leads that are due and wait for a worker.</summary>
        public required int Depth { get; init; }

        /// <summary>Leads that are due later.</summary>
        public required int Delayed { get; init; }

        /// <summary>Leads that are being distributed.</summary>
        public required int Processing { get; init; }

        /// <summary>False while posts are refused because the queue is full.</summary>
        public required bool Accepting { get; init; }
    }

    /// <summary>Speed of matching; zeros without leads.</summary>
    public sealed record MatchingTimes(int Leads, decimal AverageMs, decimal SlowestMs);

    /// <summary>Options of the installation.</summary>
    public sealed record Limits
    {
        /// <summary>Due leads from which posts are refused.</summary>
        public required int MaximumDepth { get; init; }

        /// <summary>Age of the first due lead above which posts are refused.</summary>
        public required int MaximumAgeSeconds { get; init; }

        /// <summary>Due leads from which health says degraded.</summary>
        public required int DegradedDepth { get; init; }

        /// <summary>Age of the first due lead above which health says degraded.</summary>
        public required int DegradedAgeSeconds { get; init; }
    }

    /// <summary>One campaign's part of the queue.</summary>
    public sealed record CampaignPart
    {
        public required int CampaignId { get; init; }

        /// <summary>Name; absent when the campaign was archived.</summary>
        public string? Campaign { get; init; }

        public required int Depth { get; init; }

        public required int Delayed { get; init; }

        public required int OldestAgeSeconds { get; init; }
    }

    /// <summary>One lead; its steps are in its process log.</summary>
    public sealed record QueuedLead
    {
        public required Guid LeadId { get; init; }

        public required QueueItemState State { get; init; }

        public required int CampaignId { get; init; }

        public string? Campaign { get; init; }

        public required int LeadSourceId { get; init; }

        public string? LeadSource { get; init; }

        public required int LeadTypeId { get; init; }

        public string? LeadType { get; init; }

        public required DateTimeOffset ReceivedAt { get; init; }

        public DateTimeOffset? DueAt { get; init; }

        /// <summary>How long it has been due; while it is being distributed, since it was received.</summary>
        public required int AgeSeconds { get; init; }

        /// <summary>Deliveries tried so far.</summary>
        public required int Attempts { get; init; }
    }

    public static Limits Show(QueueLimits limits) => new()
    {
        MaximumDepth = limits.MaximumDepth,
        MaximumAgeSeconds = Seconds(limits.MaximumAge),
        DegradedDepth = limits.DegradedDepth,
        DegradedAgeSeconds = Seconds(limits.DegradedAge),
    };

    public static CampaignPart Show(QueueCampaignRow row, Catalog catalog) => new()
    {
        CampaignId = row.CampaignId.Value,
        Campaign = catalog.Campaigns.GetValueOrDefault(row.CampaignId)?.Name,
        Depth = row.Due,
        Delayed = row.Delayed,
        OldestAgeSeconds = Seconds(row.OldestAge ?? TimeSpan.Zero),
    };

    public static QueuedLead Show(QueueRow row, Catalog catalog, QueueItemState state) => new()
    {
        LeadId = row.Id.Value,
        State = state,
        CampaignId = row.CampaignId.Value,
        Campaign = catalog.Campaigns.GetValueOrDefault(row.CampaignId)?.Name,
        LeadSourceId = row.LeadSourceId.Value,
        LeadSource = catalog.LeadSources.GetValueOrDefault(row.LeadSourceId)?.Name,
        LeadTypeId = row.LeadTypeId.Value,
        LeadType = catalog.LeadTypes.GetValueOrDefault(row.LeadTypeId)?.Name,
        ReceivedAt = row.ReceivedAt,
        DueAt = row.DueAt,
        AgeSeconds = Seconds(row.Age),
        Attempts = row.Attempts,
    };

    public static int Seconds(TimeSpan age) => (int)Math.Clamp(age.TotalSeconds, 0, int.MaxValue);
}
