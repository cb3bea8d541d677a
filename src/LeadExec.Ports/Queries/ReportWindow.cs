using LeadExec.Domain.Values;
using LeadExec.Ports.Users;

namespace LeadExec.Ports.Queries;

/// <summary>A span of time cut into steps, and what is counted in it (RPT-02, RPT-03).</summary>
public sealed record ReportWindow
{
    /// <summary>Inclusive.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Exclusive.</summary>
    public required DateTimeOffset To { get; init; }

    public required ReportStep Step { get; init; }

    /// <summary>IANA zone in which steps begin (E-01).</summary>
    public required string ZoneId { get; init; }

    public LeadTypeId? LeadTypeId { get; init; }

    public LeadSourceId? LeadSourceId { get; init; }

    public CampaignId? CampaignId { get; init; }

    /// <summary>Whose data may be seen (SET-09). With clients, only what they bought is sold and earned.</summary>
    public DataFilter Within { get; init; } = DataFilter.None;
}
