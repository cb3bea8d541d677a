namespace LeadExec.Domain.Auction;

/// <summary>
/// Which of two sales is better. Total: of two different sales one is better, whatever the order of arrival was, and the greedy
/// choice among independent bids in the order of the lot is the best.
/// </summary>
internal static class SaleOrder
{
    /// <summary>Greater than 0 when the one is better. Both are complete; the positions of both are in the order of the lot.</summary>
    public static int Compare(AuctionStrategy strategy, Sale one, Sale other) => strategy switch
    {
        AuctionStrategy.BestCombination => First(ByMoney(one, other), Fewer(one, other), one, other),
        AuctionStrategy.AllUpToCount => First(-Fewer(one, other), ByMoney(one, other), one, other),
        AuctionStrategy.Waterfall or AuctionStrategy.HighestBid => First(-Fewer(one, other), other.Positions.SequenceCompareTo(one.Positions), one, other),
    };

    private static int First(int first, int second, Sale one, Sale other) => first != 0 ? first : second != 0 ? second : BySeniority(one, other);

    private static int ByMoney(Sale one, Sale other) => one.Value != other.Value ? one.Value.CompareTo(other.Value) : one.Revenue.CompareTo(other.Revenue);

    private static int Fewer(Sale one, Sale other) => other.Lot.Buyers.CompareTo(one.Lot.Buyers);

    // All priorities from the first on, then all bids by seniority.
    private static int BySeniority(Sale one, Sale other)
    {
        var (ones, others) = (Seniors(one), Seniors(other));
        for (var at = 0; at < ones.Length; at++)
        {
            if (others[at].Bid.Priority.CompareTo(ones[at].Bid.Priority) is var priority and not 0)
            {
                return priority;
            }
        }

        for (var at = 0; at < ones.Length; at++)
        {
            if (others[at].Seniority.CompareTo(ones[at].Seniority) is var senior and not 0)
            {
                return senior;
            }
        }

        return 0;
    }

    private static LotEntry[] Seniors(Sale sale)
    {
        var entries = new LotEntry[sale.Count];
        for (var at = 0; at < entries.Length; at++)
        {
            entries[at] = sale.Lot.Entries[sale.Positions[at]];
        }

        Array.Sort(entries, (one, other) => one.Seniority.CompareTo(other.Seniority));
        return entries;
    }
}
