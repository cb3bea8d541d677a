namespace LeadExec.Api.Distribution;

/// <summary>Which delivered leads; all conditions hold together.</summary>
internal sealed record DeliveryFilter
{
    public int? ClientId { get; init; }

    public int? AccountId { get; init; }

    public int? CampaignId { get; init; }

    public int? LeadTypeId { get; init; }

    /// <summary>notRead, read or returned; without it all.</summary>
    public string? Mark { get; init; }

    /// <summary>Delivered then or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Delivered before.</summary>
    public DateTimeOffset? To { get; init; }

    public int? Limit { get; init; }

    public string? Cursor { get; init; }
}
