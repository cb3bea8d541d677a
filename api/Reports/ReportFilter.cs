namespace LeadExec.Api.Reports;

/// <summary>Query of GET /api/v1/reports/today (RPT-03).</summary>
public sealed record ReportFilter
{
    /// <summary>day, month or year; day when absent.</summary>
    public string? Period { get; init; }

    public int? LeadTypeId { get; init; }

    public int? LeadSourceId { get; init; }

    public int? CampaignId { get; init; }
}
