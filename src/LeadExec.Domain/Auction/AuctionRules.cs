using LeadExec.Domain.Values;

namespace LeadExec.Domain.Auction;

/// <summary>How a campaign sells a lead to bidders (RCV-25, CAMP-40 to CAMP-43). A requirement that is null is skipped (F-19).</summary>
public sealed record AuctionRules
{
    /// <summary>Winners when the campaign's maximum count is blank (decision 34).</summary>
    public const int DefaultMaximumWinners = 10;

    /// <summary>The largest maximum count.</summary>
    public const int MostWinners = 100;

    /// <summary>The most bids of one auction.</summary>
    public const int MostBids = 1_000;

    /// <summary>Looks at partial sales after which the best found is taken (decision 34).</summary>
    public const int DefaultNodeLimit = 200_000;

    /// <summary>The largest <see cref="Bid.Weight"/>.</summary>
    public const decimal MostWeight = 1_000m;

    /// <summary>The largest <see cref="Bid.Penalty"/>, taken off or added.</summary>
    public const decimal MostPenalty = 10_000_000m;

    /// <summary>The highest price that can win: ten million.</summary>
    public static Money HighestPrice { get; } = Money.FromCents(1_000_000_000);

    public AuctionStrategy Strategy { get; init; } = AuctionStrategy.BestCombination;

    /// <summary>1 to <see cref="MostWinners"/>; null is <see cref="DefaultMaximumWinners"/>.</summary>
    public int? MaximumWinners { get; init; }

    /// <summary>Fewest buyers of a sale (CAMP-43); below 1 is 1.</summary>
    public int MinimumWinners { get; init; } = 1;

    /// <summary>Least sum of the sale prices (CAMP-40).</summary>
    public Money? RevenueRequirement { get; init; }

    /// <summary>Least revenue - cost (CAMP-41, F-03).</summary>
    public Money? ProfitRequirement { get; init; }

    /// <summary>Least profit in percent of the revenue (CAMP-42, F-04).</summary>
    public decimal? ProfitPercentRequirement { get; init; }

    /// <summary>One winner per client, unless the client takes several; otherwise one per delivery account (E-48).</summary>
    public bool OnePerClient { get; init; } = true;

    public CostModel Cost { get; init; } = CostModel.Fixed(Money.Zero);

    public Margin Margin { get; init; } = Margin.None;

    /// <summary>At least 1.</summary>
    public int NodeLimit { get; init; } = DefaultNodeLimit;
}
