using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>
/// The source is paid a part of each sale instead of the campaign's price (CAMP-33, CAMP-34, F-02). At least one of the two is set.
/// A lead keeps the share that it was received under.
/// </summary>
public sealed record RevenueShare
{
    /// <summary>Percent of the sale's price, 0 to 100 with at most two decimals (CAMP-33). Null: none.</summary>
    public decimal? Percent { get; init; }

    /// <summary>Amount for each sale, whatever its price (CAMP-34). Null: none.</summary>
    public Money? PerSale { get; init; }

    /// <summary>The source's pay for one sale, rounded once to cents, half away from zero, and not below zero (F-02, E-02, D-44).</summary>
    public Money CostOf(Money price)
    {
        var cost = Money.Round(((Percent ?? 0m) / 100m * price.Amount) + (PerSale ?? Money.Zero).Amount);
        return cost < Money.Zero ? Money.Zero : cost;
    }
}
