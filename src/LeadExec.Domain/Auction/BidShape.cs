namespace LeadExec.Domain.Auction;

/// <summary>Among how many buyers of the same lead a bid stands.</summary>
public enum BidShape
{
    /// <summary>Alone or not at all.</summary>
    Exclusive,

    /// <summary>At one price beside any number of others.</summary>
    Shared,

    /// <summary>At a price for each number of buyers: "100 alone, 50 with one other, 40 with two others".</summary>
    Conditional,
}
