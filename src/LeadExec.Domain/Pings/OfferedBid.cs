using LeadExec.Domain.Values;

namespace LeadExec.Domain.Pings;

/// <summary>What a delivery account would pay for a pinged lead, as the ping keeps it for its post.</summary>
public sealed record OfferedBid
{
    /// <summary>The standing bid's id, or one of our own where the account has a fixed price. The source picks by it in shared exchange.</summary>
    public required BidId BidId { get; init; }

    public required DeliveryAccountId AccountId { get; init; }

    /// <summary>What the buyer would be charged.</summary>
    public required Money Price { get; init; }

    /// <summary>What the source is told: after margin.</summary>
    public required Money Offered { get; init; }

    /// <summary>The best combination sells to it.</summary>
    public bool Winner { get; init; }

    /// <summary>The buyer's bid; null where the account has a fixed price.</summary>
    public StandingBid? Bid { get; init; }

    public override string ToString() => $"[offer {BidId}]";
}
