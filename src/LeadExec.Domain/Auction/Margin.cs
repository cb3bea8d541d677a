using LeadExec.Domain.Values;

namespace LeadExec.Domain.Auction;

/// <summary>What the account keeps of each sale before anybody else is paid: an amount, a percentage, or both.</summary>
public sealed record Margin
{
    public static Margin None { get; } = new();

    /// <summary>Amount of each sale, 0 or more.</summary>
    public Money Amount { get; init; }

    /// <summary>Percent of each sale price, 0 to 100.</summary>
    public decimal Percent { get; init; }

    /// <summary>The price that is left, rounded once; negative when the bid does not carry the margin.</summary>
    public Money After(Money price) => (Percent == 0 ? price : Money.Round(price.Amount * (100m - Percent) / 100m)) - Amount;
}
