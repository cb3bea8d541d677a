using LeadExec.Domain.Values;

namespace LeadExec.Domain.Pings;

/// <summary>A bid that did not get the lead, for a buyer that asked to be told (<see cref="Catalogs.BidSettings.LossNoticeMethodId"/>). Ids and a code, nothing of the lead.</summary>
public sealed record LossNotice
{
    /// <summary>The reason where no lead followed the ping in time.</summary>
    public const string Expired = "expired";

    /// <summary>The Idempotency-Key of the ping that the buyer answered.</summary>
    public required BidId BidId { get; init; }

    public required DeliveryAccountId AccountId { get; init; }

    /// <summary>Why, as [LossReason] carries it: outbid, notSold, belowFloor, belowMargin, priceOutOfRange, ownBidWon, otherShareCount, clientConflict or expired.</summary>
    public required string Reason { get; init; }
}
