namespace LeadExec.Domain.Auction;

/// <summary>How the winners among bids are chosen (C-9, C-10).</summary>
public enum AuctionStrategy
{
    /// <summary>The set of bids with the greatest value after margin: one exclusive bid, or shared bids up to the count.</summary>
    BestCombination = 0,

    /// <summary>By priority, 0 first: the first bid that the lead can be sold to. One buyer, or as many as the least count asks for.</summary>
    Waterfall = 1,

    /// <summary>The one bid of the greatest weighted value; more only where the least count asks for more.</summary>
    HighestBid = 2,

    /// <summary>Every bid in the order of weighted value, up to the count: as many buyers as possible, among these the greatest value.</summary>
    AllUpToCount = 3,
}
