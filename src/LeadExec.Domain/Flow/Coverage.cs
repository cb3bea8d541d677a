using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Flow;

/// <summary>Who would buy a lead now, if everybody who is asked accepted at the price that is known (RCV-20, DIST-53).</summary>
/// <param name="Buyers">In order of sale; empty when nobody would. Caps and funds are known only as far as the plan was told.</param>
public sealed record Coverage(ImmutableArray<Candidate> Buyers)
{
    public bool Covered => !Buyers.IsEmpty;

    /// <summary>What the source would be paid: its share of each sale (F-02).</summary>
    public Money CostOf(RevenueShare share)
    {
        ArgumentNullException.ThrowIfNull(share);
        return Buyers.Aggregate(Money.Zero, (cost, buyer) => cost + share.CostOf(buyer.Price));
    }
}
