using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Auction;

/// <summary>Why each other bid lost.</summary>
internal static class Losses
{
    public static ImmutableArray<AuctionLoss> Of(BidBook book, AuctionRules rules, ImmutableArray<LotEntry> winners)
    {
        var standing = new HashSet<BidId>();
        foreach (var entry in winners.IsEmpty ? [] : book.At(winners.Length))
        {
            standing.Add(entry.Bid.Id);
        }

        var losses = ImmutableArray.CreateBuilder<AuctionLoss>(book.Bids.Length - winners.Length);
        for (var at = 0; at < book.Bids.Length; at++)
        {
            var bid = book.Bids[at];
            if (!Has(winners, bid))
            {
                losses.Add(new AuctionLoss(bid.Id, standing.Contains(bid.Id) ? BesideOthers(book, at, winners) : AsItIs(bid.Offer, rules) ?? NotStanding(book, at, winners)));
            }
        }

        return losses.MoveToImmutable();
    }

    private static bool Has(ImmutableArray<LotEntry> winners, Bid bid)
    {
        foreach (var winner in winners)
        {
            if (ReferenceEquals(winner.Bid, bid))
            {
                return true;
            }
        }

        return false;
    }

    private static LossReason NotStanding(BidBook book, int at, ImmutableArray<LotEntry> winners) =>
        winners.IsEmpty ? LossReason.NotSold
        : winners.Any(winner => winner.Owner == book.OwnerOf(at)) ? LossReason.OwnBidWon
        : LossReason.OtherShareCount;

    private static LossReason BesideOthers(BidBook book, int at, ImmutableArray<LotEntry> winners)
    {
        var reason = LossReason.Outbid;
        foreach (var winner in winners)
        {
            if (winner.Owner == book.OwnerOf(at))
            {
                return LossReason.OwnBidWon;
            }

            reason = book.NeverWith(book.ClientOf(at)).Contains(winner.Client) ? LossReason.ClientConflict : reason;
        }

        return reason;
    }

    private static LossReason? AsItIs(BidOffer offer, AuctionRules rules)
    {
        var prices = Enumerable.Range(1, offer.MostBuyers ?? 1).Select(offer.At).OfType<Money>().ToList();
        return prices.Count == 0 ? null
            : !prices.Exists(BidBook.InRange) ? LossReason.PriceOutOfRange
            : !prices.Exists(price => BidBook.InRange(price) && rules.Margin.After(price) >= Money.Zero) ? LossReason.BelowMargin
            : null;
    }
}
