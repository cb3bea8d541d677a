using LeadExec.Domain.Values;

namespace LeadExec.Domain.Returns;

/// <summary>A campaign's automatic resale: a lead whose return is approved is offered to the others again (E-81).</summary>
public sealed record ResaleSettings
{
    public const int LongestHours = 8_760;

    /// <summary>Off: a returned lead waits for somebody to sell it by hand.</summary>
    public bool Enabled { get; init; }

    /// <summary>Oldest that a lead may be, from its receipt, to be offered again; 1 to 8,760.</summary>
    public int MaxAgeHours { get; init; } = 72;

    /// <summary>What a delivery account pays for a returned lead, in percent of what it pays for a new one; 1 to 100.</summary>
    public int PriceFactorPercent { get; init; } = 100;

    /// <summary>The price of a returned lead, rounded half away from zero (E-02).</summary>
    public Money Price(Money price) => Money.Round(price.Amount * PriceFactorPercent / 100m);
}
