using System.Collections.Immutable;
using LeadExec.Domain.Auction;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Pings;

/// <summary>Whom to tell that its bid lost, once a lead is through (C-10 NotSelected). Off unless the delivery account names a method for it.</summary>
public static class LossNotices
{
    /// <param name="question">What the plan was made from; its bids are those that may have lost.</param>
    /// <param name="plan">Whose auction says why.</param>
    /// <param name="posted">Accounts that were posted to, however they answered: they know. Those that have or may have the lead are among them.</param>
    /// <param name="sold">Somebody has the lead.</param>
    public static ImmutableArray<LossNotice> Of(AuctionQuestion question, AuctionPlan plan, IReadOnlySet<DeliveryAccountId> posted, bool sold)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(posted);
        return
        [
            .. question.Bids
                .Where(bid => !posted.Contains(bid.Key) && question.Catalog.DeliveryAccounts.GetValueOrDefault(bid.Key) is { Bidding.LossNoticeMethodId: not null })
                .OrderBy(bid => bid.Key.Value)
                .Select(bid => new LossNotice { BidId = bid.Value.BidId, AccountId = bid.Key, Reason = Why(bid.Key, bid.Value, plan, sold) }),
        ];
    }

    private static string Why(DeliveryAccountId account, StandingBid bid, AuctionPlan plan, bool sold)
    {
        if (plan.Plan.Skipped.Any(skipped => skipped.AccountId == account && skipped.Gate is RejectReason.BidOutOfRange or RejectReason.PriceRequirementNotMet))
        {
            return "belowFloor";
        }

        return plan.Result?.Losses.FirstOrDefault(loss => loss.BidId == bid.BidId) is { } lost ? Code(lost.Reason) : sold ? "outbid" : "notSold";
    }

    private static string Code(LossReason reason) => reason switch
    {
        LossReason.PriceOutOfRange => "priceOutOfRange",
        LossReason.BelowMargin => "belowMargin",
        LossReason.NotSold => "notSold",
        LossReason.OwnBidWon => "ownBidWon",
        LossReason.OtherShareCount => "otherShareCount",
        LossReason.ClientConflict => "clientConflict",
        LossReason.Outbid => "outbid",
    };
}
