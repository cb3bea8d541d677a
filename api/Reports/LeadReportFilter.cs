namespace LeadExec.Api.Reports;

/// <summary>Query of the report of leads (RPT-01 to RPT-03).</summary>
internal sealed record LeadReportFilter
{
    /// <summary>First day, in the account's zone; the first of the running month when absent.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included; today when absent.</summary>
    public DateOnly? To { get; init; }

    /// <summary>hour (31 days at most), day (366 days), month or year (3,660 days); day when absent.</summary>
    public string? By { get; init; }

    /// <summary>leadType, leadSource, campaign or client; no rows when absent.</summary>
    public string? Group { get; init; }

    public int? LeadTypeId { get; init; }

    public int? LeadSourceId { get; init; }

    public int? CampaignId { get; init; }
}
