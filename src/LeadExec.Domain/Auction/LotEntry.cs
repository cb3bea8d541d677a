namespace LeadExec.Domain.Auction;

/// <summary>A bid at one number of buyers, in whole numbers so that sums do not depend on their order.</summary>
internal sealed class LotEntry
{
    public required Bid Bid { get; init; }

    /// <summary>Place in the order of priority, client, account and bid; unique.</summary>
    public required int Seniority { get; init; }

    /// <summary>Number of the client within the auction.</summary>
    public required int Client { get; init; }

    /// <summary>Who may win once: a client, or an account of a client that takes several.</summary>
    public required int Owner { get; init; }

    /// <summary>Cents.</summary>
    public required long Price { get; init; }

    /// <summary>Cents, 0 or more.</summary>
    public required long AfterMargin { get; init; }

    /// <summary>What the source gets for this sale, in cents; 0 where the cost is fixed.</summary>
    public required long Cost { get; init; }

    /// <summary>What it is ranked by, in millionths of the currency unit.</summary>
    public required long Value { get; init; }

    /// <summary>Greater value, then greater price, then seniority.</summary>
    public static int ByValue(LotEntry one, LotEntry other) =>
        one.Value != other.Value ? other.Value.CompareTo(one.Value)
        : one.Price != other.Price ? other.Price.CompareTo(one.Price)
        : one.Seniority.CompareTo(other.Seniority);

    /// <summary>Priority first, then as <see cref="ByValue"/>.</summary>
    public static int ByPriority(LotEntry one, LotEntry other) =>
        one.Bid.Priority != other.Bid.Priority ? one.Bid.Priority.CompareTo(other.Bid.Priority) : ByValue(one, other);
}
