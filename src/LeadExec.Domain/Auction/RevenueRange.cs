using LeadExec.Domain.Values;

namespace LeadExec.Domain.Auction;

/// <summary>
/// Cents of revenue outside which no sale to so many buyers can meet the requirements. Never too narrow: cost is a line in the
/// revenue up to rounding, and <see cref="Requirements"/> judges a sale exactly.
/// </summary>
internal readonly record struct RevenueRange(long Least, long Most)
{
    private const decimal Tiny = 0.000_001m;

    private static readonly RevenueRange Nothing = new(long.MaxValue, long.MinValue);

    public bool IsEmpty => Least > Most;

    public static RevenueRange Of(AuctionRules rules, Lot lot)
    {
        var (slope, start, slack) = Line(rules, lot.Buyers);
        var range = new RevenueRange(Math.Max(0, rules.RevenueRequirement?.Cents ?? 0), long.MaxValue);
        if (rules.ProfitRequirement is { } profit)
        {
            range = range.And(1 - slope, profit.Cents + start - slack);
        }

        // Without revenue the percentage is 0 whatever the cost is (E-22), so that no line holds.
        if (rules.ProfitPercentRequirement is { } percent && (percent > 0 || !CanBeFree(lot)))
        {
            range = percent > 0 ? range with { Least = Math.Max(1, range.Least) } : range;
            range = range.And(1 - slope - (percent / 100m), start - slack);
        }

        return range;
    }

    // factor x revenue >= least; a factor that is nearly 0 bounds nothing that a lead could cost.
    private RevenueRange And(decimal factor, decimal least) => factor switch
    {
        > Tiny => this with { Least = Math.Max(Least, Cents(decimal.Ceiling(least / factor))) },
        < -Tiny => this with { Most = Math.Min(Most, Cents(decimal.Floor(least / factor))) },
        0 when least > 0 => Nothing,
        _ => this,
    };

    private static long Cents(decimal amount) => (long)Math.Clamp(amount, long.MinValue / 2m, long.MaxValue / 2m);

    private static bool CanBeFree(Lot lot) => lot.Entries.Count(entry => entry.Price == 0) >= lot.Buyers;

    // Cost in cents = slope x revenue + start, give or take the slack.
    private static (decimal Slope, decimal Start, decimal Slack) Line(AuctionRules rules, int buyers) => rules.Cost.Kind switch
    {
        CostKind.Fixed => (0, rules.Cost.Price.Cents, 0),
        CostKind.RevenueShare => (rules.Cost.Percent / 100m, (decimal)rules.Cost.PerSale.Cents * buyers, 0.5m * buyers),
        CostKind.AfterMargin => (1 - (rules.Margin.Percent / 100m), -(decimal)rules.Margin.Amount.Cents * buyers, rules.Margin.Percent == 0 ? 0 : 0.5m * buyers),
    };
}
