namespace LeadExec.Domain.Auction;

/// <summary>What a sale must bring (F-19).</summary>
internal static class Requirements
{
    /// <summary>The first requirement that the sale misses, in the order of F-19.</summary>
    public static AuctionRefusal Missed(AuctionRules rules, Sale sale)
    {
        var profit = sale.Revenue - rules.Cost.Price.Cents - sale.Cost;
        return sale.Revenue < rules.RevenueRequirement?.Cents ? AuctionRefusal.RevenueTooLow
            : profit < rules.ProfitRequirement?.Cents ? AuctionRefusal.ProfitTooLow
            : PercentIsBelow(rules.ProfitPercentRequirement, profit, sale.Revenue) ? AuctionRefusal.ProfitPercentTooLow
            : AuctionRefusal.None;
    }

    // Multiplied, because a quotient would be rounded.
    private static bool PercentIsBelow(decimal? required, long profit, long revenue) =>
        required is { } percent && (revenue == 0 ? percent > 0 : profit * 100m < percent * revenue);
}
