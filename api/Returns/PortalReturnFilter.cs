namespace LeadExec.Api.Returns;

/// <summary>Query of GET /api/v1/portal/returns (PORT-08).</summary>
internal sealed record PortalReturnFilter
{
    /// <summary>1 to 200; 50 when absent.</summary>
    public int? Limit { get; init; }

    public string? Cursor { get; init; }
}
