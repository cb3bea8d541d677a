using LeadExec.Domain.Values;

namespace LeadExec.Domain.Auction;

/// <summary>A bid that was posted and accepted.</summary>
/// <param name="BidId">One of the bids given.</param>
/// <param name="Price">What it was sold for; it stays.</param>
/// <param name="Buyers">The number of winners that it was posted with; a conditional bid is never one of more.</param>
public readonly record struct SoldBid(BidId BidId, Money Price, int Buyers);
