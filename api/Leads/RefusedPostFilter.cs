namespace LeadExec.Api.Leads;

/// <summary>Query of GET /api/v1/refused-posts.</summary>
public sealed record RefusedPostFilter
{
    public int? CampaignId { get; init; }

    public int? LeadSourceId { get; init; }

    /// <summary>1 to 200; 50 when absent.</summary>
    public int? Limit { get; init; }

    public string? Cursor { get; init; }
}
