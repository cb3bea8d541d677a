using LeadExec.Domain.Values;

namespace LeadExec.Ports.Queries;

/// <summary>Sales and returns of one client, or of one source; the other is null.</summary>
public sealed record AnomalyRow
{
    public ClientId? ClientId { get; init; }

    public LeadSourceId? LeadSourceId { get; init; }

    public required long RecentSales { get; init; }

    public required long RecentReturns { get; init; }

    public required long EarlierSales { get; init; }

    public required long EarlierReturns { get; init; }
}
