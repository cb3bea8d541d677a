using LeadExec.Api.Security;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;

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

    /// <summary>The eight figures (F-20, F-05, F-03).</summary>
    public abstract record FigureFacts
    {
        public required long Received { get; init; }

        public required long Accepted { get; init; }

        public required long Delivered { get; init; }

        public required long Rejected { get; init; }

        /// <summary>Leads with an approved return.</summary>
        public required long Returned { get; init; }

        [MoneyFigure]
        public required Money Revenue { get; init; }

        [MoneyFigure]
        public required Money Cost { get; init; }

        [MoneyFigure]
        public required Money Profit { get; init; }
    }

    /// <summary>The figures of the whole period.</summary>
    public sealed record Figures : FigureFacts;

    /// <summary>The figures of one hour, day or month.</summary>
    public sealed record FiguresOfStep : FigureFacts
    {
        public required DateTimeOffset From { get; init; }
    }

    /// <summary>Figures of some days, compared with the days before; steps without leads are left out.</summary>
    public sealed record LeadReport
    {
        public required DateOnly From { get; init; }

        /// <summary>The last day, included.</summary>
        public required DateOnly To { get; init; }

        public required ReportStep By { get; init; }

        /// <summary>Null when there are no rows.</summary>
        public required ReportGroup? Group { get; init; }

        public required string ZoneId { get; init; }

        public required string Currency { get; init; }

        public required Figures Total { get; init; }

        public required Earlier Previous { get; init; }

        public required IReadOnlyList<FiguresOfStep> Steps { get; init; }

        /// <summary>Most revenue first. Their money adds up to the total's; so do their counts, except by client, where a lead may be delivered to several.</summary>
        public required IReadOnlyList<FiguresOfGroup> Rows { get; init; }
    }

    /// <summary>The period before: as many whole months, or else as many days. Of a period that is still running, as much of it as has passed of that one.</summary>
    public sealed record Earlier
    {
        public required DateTimeOffset From { get; init; }

        /// <summary>Exclusive.</summary>
        public required DateTimeOffset To { get; init; }

        public required Figures Total { get; init; }
    }

    /// <summary>The figures of one lead type, source, campaign or client. Of a client, received, accepted and rejected are 0: they are no client's.</summary>
    public sealed record FiguresOfGroup : FigureFacts
    {
        public required ReportRow Row { get; init; }

        /// <summary>Null when the row is not of one.</summary>
        public int? Id { get; init; }

        /// <summary>A # and the number, when it is archived; null when the row is not of one.</summary>
        public string? Name { get; init; }

        /// <summary>Null when the period before had none.</summary>
        public Figures? Previous { get; init; }
    }
}
