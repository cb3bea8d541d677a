namespace LeadExec.Api.Returns;

/// <summary>Query of GET /api/v1/returns (RET-01).</summary>
internal sealed record ReturnFilter
{
    /// <summary>pending, approved, approvedReturnedToSource or denied; absent: every state.</summary>
    public string? State { get; init; }

    public int? ClientId { get; init; }

    public int? AccountId { get; init; }

    public int? CampaignId { get; init; }

    public int? LeadSourceId { get; init; }

    public int? LeadTypeId { get; init; }

    public int? OrderId { get; init; }

    public Guid? LeadId { get; init; }

    /// <summary>Returned for exactly this reason.</summary>
    public string? Reason { get; init; }

    /// <summary>Requested at or after.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Requested before.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>1 to 200; 50 when absent.</summary>
    public int? Limit { get; init; }

    public string? Cursor { get; init; }
}
