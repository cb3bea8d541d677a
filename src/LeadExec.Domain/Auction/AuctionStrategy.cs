namespace LeadExec.Domain.Auction;

/// <summary>How the winners among bids are chosen (C-9, C-10).</summary>
public enum AuctionStrategy
{
    /// <summary>The set of bids that earns most after margin: one exclusive bid, or shared bids up to the count.</summary>
    BestCombination = 0,

    /// <summary>One buyer after another in the order of the campaign's distribution method; the first bid that meets the floor wins.</summary>
    Waterfall = 1,

    /// <summary>The one bid of the greatest weighted value.</summary>
    HighestBid = 2,

    /// <summary>Every bid in the order of weighted value, up to the campaign's maximum delivery count.</summary>
    AllUpToCount = 3,
}
