using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Pings;

/// <summary>Turns a buyer's yes to a ping into a standing bid, or says why it is none (DELV-37, E-66, FM-54, TH-22).</summary>
public static class BidRange
{
    /// <summary>
    /// The bid of an accepting answer. Refuses with <see cref="RejectReason.BidUnusable"/> when something was found that is no price,
    /// <see cref="RejectReason.NoBid"/> when the method looks for a price and found none, and <see cref="RejectReason.BidOutOfRange"/>
    /// outside the delivery account's floor and ceiling. A method that looks for no price bids the candidate's own.
    /// </summary>
    /// <param name="id">The ping's.</param>
    /// <param name="ping">The method that pinged, with its response rules.</param>
    /// <param name="candidate">Who bids; its account sets the range.</param>
    /// <param name="verdict">An acceptance.</param>
    public static Decision<StandingBid> Of(BidId id, PingMethod ping, Candidate candidate, DeliveryVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(ping);
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(verdict);
        if (verdict.PriceUnusable)
        {
            return Decision<StandingBid>.Refuse(RejectReason.BidUnusable, "the answer holds a price that is none");
        }

        var found = Found(ping, candidate, verdict);
        if (!found.Any(price => price is not null))
        {
            return Decision<StandingBid>.Refuse(RejectReason.NoBid, "the answer holds no price");
        }

        ImmutableArray<Money?> prices = [.. found.Select(price => InRange(candidate.Account.Bidding, price) ? price : null)];
        return prices.Max() is not { } best
            ? Decision<StandingBid>.Refuse(RejectReason.BidOutOfRange, $"bid {found.Max()} is not {Words(candidate.Account.Bidding)}")
            : Decision<StandingBid>.Accept(new StandingBid
            {
                BidId = id,
                Price = best,
                PricesByCount = verdict.PricesByCount.Any(price => price is not null) ? prices : [],
                Reference = verdict.Reference,
                PingMethodId = ping.MethodId,
            });
    }

    private static ImmutableArray<Money?> Found(PingMethod ping, Candidate candidate, DeliveryVerdict verdict)
    {
        if (verdict.PricesByCount.Any(price => price is not null))
        {
            return [.. verdict.PricesByCount.Select(Fixed)];
        }

        var looked = ping.Method.Webhook?.Response is { } rules && (rules.Price is not null || !rules.PricesByCount.IsEmpty);
        return [looked ? Fixed(verdict.Price) : candidate.Price];
    }

    // E-02: fixed to cents once, here.
    private static Money? Fixed(decimal? price) => price is { } amount and >= 0m and <= PriceText.Maximum ? Money.Round(amount) : null;

    private static bool InRange(BidSettings range, Money? price) =>
        price is { } bid && !(bid < range.Floor) && !(bid > range.Ceiling);

    private static string Words(BidSettings range) => (range.Floor, range.Ceiling) switch
    {
        ({ } floor, { } ceiling) => $"within {floor} and {ceiling}",
        ({ } floor, null) => $"at least {floor}",
        (null, { } ceiling) => $"at most {ceiling}",
        (null, null) => "in range",
    };
}
