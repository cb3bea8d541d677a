namespace LeadExec.Api.Leads;

/// <summary>Query of GET /api/v1/pings.</summary>
public sealed record PingFilter
{
    public int? CampaignId { get; init; }

    public int? LeadSourceId { get; init; }

    /// <summary>Only the accepted ones, or only the declined ones; both when absent.</summary>
    public bool? Accepted { get; init; }

    /// <summary>1 to 200; 50 when absent.</summary>
    public int? Limit { get; init; }

    public string? Cursor { get; init; }
}
