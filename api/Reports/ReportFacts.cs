using LeadExec.Ports.Queries;

namespace LeadExec.Api.Reports;

/// <summary>Figures as the reports answer them.</summary>
internal static class ReportFacts
{
    public static ReportReplies.Figures Of(FigureSet set) => new()
    {
        Received = set.Received,
        Accepted = set.Accepted,
        Delivered = set.Delivered,
        Rejected = set.Rejected,
        Returned = set.Returned,
        Revenue = set.Revenue,
        Cost = set.Cost,
        Profit = set.Profit,
    };

    public static ReportReplies.FiguresOfStep Of(FigureStep step) => new()
    {
        From = step.From,
        Received = step.Figures.Received,
        Accepted = step.Figures.Accepted,
        Delivered = step.Figures.Delivered,
        Rejected = step.Figures.Rejected,
        Returned = step.Figures.Returned,
        Revenue = step.Figures.Revenue,
        Cost = step.Figures.Cost,
        Profit = step.Figures.Profit,
    };

    public static ReportReplies.FiguresOfGroup Of(FigureSet set, ReportRow row, int? id, string? name, FigureSet? previous) => new()
    {
        Row = row,
        Id = id,
        Name = name,
        Received = set.Received,
        Accepted = set.Accepted,
        Delivered = set.Delivered,
        Rejected = set.Rejected,
        Returned = set.Returned,
        Revenue = set.Revenue,
        Cost = set.Cost,
        Profit = set.Profit,
        Previous = previous is null ? null : Of(previous),
    };
}
