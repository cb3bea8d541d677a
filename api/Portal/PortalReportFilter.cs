namespace LeadExec.Api.Portal;

/// <summary>Query of GET /api/v1/portal/report (PORT-25).</summary>
public sealed record PortalReportFilter
{
    /// <summary>day, week (from Monday) or month; day when absent.</summary>
    public string? By { get; init; }

    /// <summary>First day of delivery, on the client's clock; 29 days before the last one when absent.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of delivery, included; today when absent.</summary>
    public DateOnly? To { get; init; }
}
