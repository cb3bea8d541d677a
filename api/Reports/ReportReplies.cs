using LeadExec.Domain.Values;

namespace LeadExec.Api.Reports;

/// <summary>Answers of the reports.</summary>
public static class ReportReplies
{
    /// <summary>Figures of a period that is still running; steps without leads are left out.</summary>
    public sealed record Today
    {
        public required ReportPeriod Period { get; init; }

        public required DateTimeOffset From { get; init; }

        /// <summary>Exclusive.</summary>
        public required DateTimeOffset To { get; init; }

        public required string ZoneId { get; init; }

        public required string Currency { get; init; }

        public required Figures Total { get; init; }

        public required IReadOnlyList<FiguresOfStep> Steps { get; init; }
    }

    /// <summary>Pings of each campaign and what became of them (TH-08); test pings are not counted.</summary>
    public sealed record Pings
    {
        public required DateTimeOffset Since { get; init; }

        public required IReadOnlyList<PingsOfCampaign> Campaigns { get; init; }
    }

    /// <summary>Pings of one campaign.</summary>
    public sealed record PingsOfCampaign
    {
        public required int CampaignId { get; init; }

        public required int LeadSourceId { get; init; }

        public required int Pings { get; init; }

        public required int Accepted { get; init; }

        /// <summary>Accepted ones that a post followed.</summary>
        public required int Posted { get; init; }

        /// <summary>Accepted ones whose order id is still valid and unused.</summary>
        public required int Open { get; init; }

        /// <summary>Percent of the accepted ones without the open ones that a post followed; null when there are none.</summary>
        public required decimal? PostPercent { get; init; }
    }

    /// <summary>The seven figures (F-20, F-05, F-03).</summary>
    public abstract record FigureFacts
    {
        public required long Received { get; init; }

        public required long Accepted { get; init; }

        public required long Delivered { get; init; }

        public required long Rejected { get; init; }

        public required Money Revenue { get; init; }

        public required Money Cost { get; init; }

        public required Money Profit { get; init; }
    }

    /// <summary>The figures of the whole period.</summary>
    public sealed record Figures : FigureFacts;

    /// <summary>The figures of one hour, day or month.</summary>
    public sealed record FiguresOfStep : FigureFacts
    {
        public required DateTimeOffset From { get; init; }
    }
}
