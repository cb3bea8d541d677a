using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Pings;

/// <summary>
/// What a buyer bid for a pinged lead, after the range checks (DIST-51, DELV-55). It is the price of the post (F-09), which is held
/// at it. The reference is the buyer's secret: stored sealed, never logged.
/// </summary>
public sealed record StandingBid
{
    /// <summary>Made by us when the ping is sent; the buyer sees it as the Idempotency-Key, the source as the bid's id.</summary>
    public required BidId BidId { get; init; }

    /// <summary>What the buyer pays when it gets the lead: its best price where it priced several counts.</summary>
    public required Money Price { get; init; }

    /// <summary>
    /// Prices by how many buyers share the lead, the first alone; null where the buyer does not want it so, as beyond the last.
    /// Empty when one price holds for any count.
    /// </summary>
    public ImmutableArray<Money?> PricesByCount { get; init; } = [];

    /// <summary>The buyer's ping reference, which the post carries (DELV-32, DELV-39); null when it gave none.</summary>
    public string? Reference { get; init; }

    /// <summary>The method that asked for the bid.</summary>
    public required DeliveryMethodId PingMethodId { get; init; }

    /// <summary>What the buyer pays when so many buyers, itself included, get the lead; null when it does not want it so.</summary>
    public Money? PriceFor(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return PricesByCount.IsEmpty ? Price : count <= PricesByCount.Length ? PricesByCount[count - 1] : null;
    }

    /// <summary>Names no reference.</summary>
    public override string ToString() => $"[bid {BidId} {Price}]";
}
