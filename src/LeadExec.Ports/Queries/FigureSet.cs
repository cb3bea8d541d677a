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

    /// <summary>Leads with an approved return. A delivery that was moved to another client is none.</summary>
    public long Returned { get; init; }

    public Money Revenue { get; init; }

    public Money Cost { get; init; }

    public Money Profit => Revenue - Cost;

    /// <summary>Both together.</summary>
    public static FigureSet operator +(FigureSet one, FigureSet other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return new FigureSet
        {
            Received = one.Received + other.Received,
            Accepted = one.Accepted + other.Accepted,
            Delivered = one.Delivered + other.Delivered,
            Rejected = one.Rejected + other.Rejected,
            Returned = one.Returned + other.Returned,
            Revenue = one.Revenue + other.Revenue,
            Cost = one.Cost + other.Cost,
        };
    }
}
