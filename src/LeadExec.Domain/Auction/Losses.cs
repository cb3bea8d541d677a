using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Auction;

/// <summary>Why each other bid lost.</summary>
internal static class Losses
{
    public static ImmutableArray<AuctionLoss> Of(BidBook book, AuctionRules rules, ImmutableArray<LotEntry> winners)
    {
        var won = winners.Select(winner => winner.Bid.Id).ToHashSet();
        var standing = winners.IsEmpty ? [] : book.At(winners.Length).Select(entry => entry.Bid.Id).ToHashSet();
        var owners = winners.Select(winner => winner.Owner).ToHashSet();
        LossReason Reason(int at)
        {
            var bid = book.Bids[at];
            return Unusable(bid.Offer, rules) is { } unusable ? unusable
                : winners.IsEmpty ? LossReason.NotSold
                : owners.Contains(book.OwnerOf(at)) ? LossReason.OwnBidWon
                : !standing.Contains(bid.Id) ? LossReason.OtherShareCount
                : winners.Any(winner => book.ConflictsOf(bid.ClientId)?.Contains(winner.Bid.ClientId) == true) ? LossReason.ClientConflict
                : LossReason.Outbid;
        }

        return [.. Enumerable.Range(0, book.Bids.Length).Where(at => !won.Contains(book.Bids[at].Id)).Select(at => new AuctionLoss(book.Bids[at].Id, Reason(at)))];
    }

    private static LossReason? Unusable(BidOffer offer, AuctionRules rules)
    {
        var prices = Enumerable.Range(1, offer.MostBuyers ?? 1).Select(offer.At).OfType<Money>().ToList();
        return prices.Count == 0 ? null
            : !prices.Exists(BidBook.InRange) ? LossReason.PriceOutOfRange
            : !prices.Exists(price => BidBook.InRange(price) && rules.Margin.After(price) >= Money.Zero) ? LossReason.BelowMargin
            : null;
    }
}
