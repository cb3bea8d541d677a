using LeadExec.Domain.Values;

namespace LeadExec.Ports.Queries;

/// <summary>Dashboard figures (F-20, F-03, F-05).</summary>
public sealed record FigureSet
{
    /// <summary>All stored leads.</summary>
    public long Received { get; init; }

    /// <summary>Valid and in quality control.</summary>
    public long Accepted { get; init; }

    /// <summary>Leads with an accepted, unreturned delivery; not the number of deliveries.</summary>
    public long Delivered { get; init; }

    /// <summary>Rejected and returned by quality control.</summary>
    public long Rejected { get; init; }

    public Money Revenue { get; init; }

    public Money Cost { get; init; }

    public Money Profit => Revenue - Cost;
}
