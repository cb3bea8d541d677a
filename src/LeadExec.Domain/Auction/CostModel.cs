using LeadExec.Domain.Values;

namespace LeadExec.Domain.Auction;

/// <summary>What the lead costs once its sales are known (F-01, F-02).</summary>
public sealed record CostModel
{
    private CostModel(CostKind kind) => Kind = kind;

    public CostKind Kind { get; }

    /// <summary>The price of the lead; 0 unless the cost is fixed.</summary>
    public Money Price { get; private init; }

    /// <summary>Percent of the revenue, 0 to 100; 0 unless revenue is shared.</summary>
    public decimal Percent { get; private init; }

    /// <summary>Amount for each sale; 0 unless revenue is shared.</summary>
    public Money PerSale { get; private init; }

    /// <summary>The source gets what is left after <see cref="AuctionRules.Margin"/>, bid by bid.</summary>
    public static CostModel AfterMargin { get; } = new(CostKind.AfterMargin);

    public static CostModel Fixed(Money price) => new(CostKind.Fixed) { Price = price };

    public static CostModel RevenueShare(decimal percent, Money perSale) => new(CostKind.RevenueShare) { Percent = percent, PerSale = perSale };

    /// <summary>What one sale adds to the cost of the lead, rounded once, as it is booked with the sale; nothing where the cost is fixed.</summary>
    internal Money OfSale(Money price, Money afterMargin) => Kind switch
    {
        CostKind.Fixed => Money.Zero,
        CostKind.RevenueShare => Money.Round((price.Amount * Percent / 100m) + PerSale.Amount),
        CostKind.AfterMargin => afterMargin,
    };
}
