namespace LeadExec.Domain.Auction;

/// <summary>Why nothing is sold; the answer to a ping that is declined (RCV-25, F-19).
/// A requirement is named when the best sale without requirements misses it, in the order below.</summary>
public enum AuctionRefusal
{
    /// <summary>Something is sold.</summary>
    None,

    /// <summary>There is no bid that could win at any number of buyers.</summary>
    NoBid,

    /// <summary>No sale reaches the least number of buyers (CAMP-43).</summary>
    TooFewBuyers,

    /// <summary>The revenue is below the requirement (CAMP-40).</summary>
    RevenueTooLow,

    /// <summary>The profit is below the requirement (CAMP-41).</summary>
    ProfitTooLow,

    /// <summary>The profit percentage is below the requirement (CAMP-42).</summary>
    ProfitPercentTooLow,
}
