using LeadExec.Domain.Values;

namespace LeadExec.Domain.Pings;

/// <summary>What became of one outbound ping (C-10, DIST-55). Every bidder that was considered leaves one, also when nothing was sent.</summary>
public sealed record PingTrace
{
    public required ClientId ClientId { get; init; }

    public required DeliveryAccountId AccountId { get; init; }

    /// <summary>The method that pings.</summary>
    public required DeliveryMethodId MethodId { get; init; }

    /// <summary>Made before the ping is sent; the bid's id if one comes.</summary>
    public required BidId BidId { get; init; }

    public required PingState State { get; init; }

    /// <summary>What was bid, also when it was refused for its range; null without a price.</summary>
    public Money? Price { get; init; }

    /// <summary>Whole milliseconds from the first wait on the buyer to its answer, or to the end of waiting.</summary>
    public int ElapsedMs { get; init; }

    /// <summary>None exactly for <see cref="PingState.BidAccepted"/>.</summary>
    public RejectReason Reason { get; init; }

    /// <summary>In words, without personal data or anything the buyer wrote.</summary>
    public string? Detail { get; init; }

    public override string ToString() => $"{ClientId}/{AccountId} {State} {Reason}";
}
