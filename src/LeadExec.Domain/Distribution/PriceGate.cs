using System.Collections.Immutable;
using System.Globalization;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution;

/// <summary>
/// Whether a sale brings enough (CLNT-29, E-66): of one price - a bid, or else the delivery account's price or what a hook made of
/// it - against what the source is paid for the lead.
/// </summary>
public static class PriceGate
{
    private static readonly Money Cent = Money.FromCents(1);

    /// <summary>The profit of a sale that meets every requirement (F-03); else the first that it misses, with both sides.</summary>
    /// <param name="requirements">What is asked for; null asks only that the price is not below 0.</param>
    /// <param name="price">What the client pays.</param>
    /// <param name="cost">What the source is paid (F-01, F-02).</param>
    public static Decision<Money> Judge(PriceRequirements? requirements, Money price, Money cost)
    {
        var profit = price - cost;
        if (price < Money.Zero)
        {
            return Below($"price {price} below 0.00");
        }

        if (requirements?.Revenue is { } revenue && price < revenue)
        {
            return Below($"price {price} below {revenue}");
        }

        if (requirements?.Profit is { } least && profit < least)
        {
            return Below($"profit {profit} (price {price}, cost {cost}) below {least}");
        }

        return requirements?.ProfitPercent is { } percent && FallsShort(price, profit, percent)
            ? Below(string.Create(CultureInfo.InvariantCulture, $"profit {Percent(price, profit):0.##} % (price {price}, cost {cost}) below {percent:0.##} %"))
            : Decision<Money>.Accept(profit);
    }

    /// <summary>The price from which on every price meets all requirements; null when there is none.</summary>
    public static Money? LeastPrice(PriceRequirements requirements, Money cost)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        var least = Larger(Larger(Money.Zero, requirements.Revenue), requirements.Profit + cost);
        return requirements.ProfitPercent switch
        {
            null => least,
            { } percent when cost <= Money.Zero => percent > 0m ? Larger(least, Cent) : least,
            >= 100m => null,
            { } percent => Larger(least, Money.FromCents((long)decimal.Ceiling(cost.Cents * 100m / (100m - percent)))),
        };
    }

    /// <summary>
    /// The match without the candidates whose price does not meet their delivery account's requirements. One that is pinged has no price
    /// yet: its bid is judged when it is in (CLNT-29).
    /// </summary>
    public static MatchResult Apply(MatchResult match, Campaign campaign, Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(match);
        ArgumentNullException.ThrowIfNull(campaign);
        ArgumentNullException.ThrowIfNull(catalog);
        ImmutableArray<Skipped> missed = [.. match.Candidates.Select(candidate => WhyNot(candidate, campaign, catalog)).OfType<Skipped>()];
        if (missed.IsEmpty)
        {
            return match;
        }

        var gone = missed.Select(skipped => skipped.AccountId).ToHashSet();
        return new MatchResult(
            [.. match.Candidates.Where(candidate => !gone.Contains(candidate.Account.Id))], match.SkippedCount + missed.Length, () => [.. match.Skipped, .. missed]);
    }

    private static Skipped? WhyNot(Candidate candidate, Campaign campaign, Catalog catalog)
    {
        if (candidate.Account.Requirements is not { } requirements || PingMethods.NeedsBid(candidate.Account, candidate.Method, catalog))
        {
            return null;
        }

        var judged = Judge(requirements, candidate.Price, campaign.CostOf(candidate.Price));
        return judged.Accepted ? null : Skipped.Of(candidate, judged.Reason, judged.Detail!);
    }

    // F-04: of a price of 0 the percentage is 0 (E-22). Multiplied, not divided, so that no rounding decides.
    private static bool FallsShort(Money price, Money profit, decimal percent) =>
        price == Money.Zero ? percent > 0m : profit.Cents * 100m < percent * price.Cents;

    // For people, never rounded up to what is asked for.
    private static decimal Percent(Money price, Money profit) => price == Money.Zero ? 0m : decimal.Floor(profit.Cents * 10_000m / price.Cents) / 100m;

    private static Money Larger(Money one, Money? other) => other > one ? other.Value : one;

    private static Decision<Money> Below(string detail) => Decision<Money>.Refuse(RejectReason.PriceRequirementNotMet, detail);
}
