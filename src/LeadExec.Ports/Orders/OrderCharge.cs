using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Orders;

/// <summary>What a card has to be charged for an order.</summary>
public sealed record OrderCharge(ChargePurpose Purpose, Money Amount, ChargeState State)
{
    /// <summary>The part of the amount that earlier returns had left as credit (E-81); the card pays the rest.</summary>
    public Money Credit { get; init; }

    /// <summary>The tax in the amount: that of the order's invoice, 8.25 is 8.25 %; null for charges older than that.</summary>
    public decimal? TaxPercent { get; init; }

    /// <summary>Why it was not paid, in words for people; null while nothing is wrong.</summary>
    public string? Words { get; init; }
}
