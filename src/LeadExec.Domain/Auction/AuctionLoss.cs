using LeadExec.Domain.Values;

namespace LeadExec.Domain.Auction;

/// <summary>A bid that does not get the lead, and why.</summary>
public sealed record AuctionLoss(BidId BidId, LossReason Reason);
