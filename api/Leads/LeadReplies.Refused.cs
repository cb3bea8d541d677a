using LeadExec.Domain.Values;

namespace LeadExec.Api.Leads;

/// <summary>Posts that became no lead (E-20).</summary>
public static partial class LeadReplies
{
    /// <summary>A page of refused posts.</summary>
    public sealed record RefusedPage(IReadOnlyList<RefusedPost> Items, string? Next);

    /// <summary>A post that became no lead (E-20).</summary>
    public sealed record RefusedPost
    {
        public required long Id { get; init; }

        public required DateTimeOffset At { get; init; }

        public string? RemoteAddress { get; init; }

        public required string Receiver { get; init; }

        public int? LeadTypeId { get; init; }

        public int? LeadSourceId { get; init; }

        public int? CampaignId { get; init; }

        public string? Campaign { get; init; }

        public required RejectReason Reason { get; init; }

        public required string ReasonText { get; init; }

        public string? Detail { get; init; }

        public string? TraceId { get; init; }
    }
}
