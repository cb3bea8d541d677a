namespace LeadExec.Domain.Auction;

/// <summary>Why nothing is sold; the answer to a ping that is declined (RCV-25, F-19).</summary>
public enum AuctionRefusal
{
    /// <summary>Something is sold.</summary>
    None,

    /// <summary>There is no bid that could win at any number of buyers.</summary>
    NoBid,

    /// <summary>No sale reaches the least number of buyers (CAMP-43).</summary>
    TooFewBuyers,

    /// <summary>No sale brings the revenue (CAMP-40).</summary>
    RevenueTooLow,

    /// <summary>No sale brings the profit (CAMP-41).</summary>
    ProfitTooLow,

    /// <summary>No sale brings the profit percentage (CAMP-42).</summary>
    ProfitPercentTooLow,
}
