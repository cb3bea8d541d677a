namespace LeadExec.Domain.Auction;

/// <summary>Why a bid did not win; a loss notice may name it. The first that applies.</summary>
public enum LossReason
{
    /// <summary>Every price of the bid is negative, or above <see cref="AuctionRules.HighestPrice"/> (E-66).</summary>
    PriceOutOfRange,

    /// <summary>No price of the bid carries the margin.</summary>
    BelowMargin,

    /// <summary>The lead is not sold by this auction: <see cref="AuctionResult.Refusal"/>.</summary>
    NotSold,

    /// <summary>Another bid of the same client or account won.</summary>
    OwnBidWon,

    /// <summary>The lead goes to more buyers, or fewer, than the bid stands for.</summary>
    OtherShareCount,

    /// <summary>A winner is never sold to together with this client.</summary>
    ClientConflict,

    /// <summary>Other bids made the better sale.</summary>
    Outbid,
}
