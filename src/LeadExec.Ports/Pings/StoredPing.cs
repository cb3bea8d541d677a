using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Pings;

/// <summary>An accepted ping, read back for its post.</summary>
public sealed record StoredPing
{
    public required PingId Id { get; init; }

    public required CampaignId CampaignId { get; init; }

    public required LeadSourceId LeadSourceId { get; init; }

    public bool Test { get; init; }

    public bool Shared { get; init; }

    /// <summary>Older than <see cref="PingTimes.Valid"/> when it was read, by the clock of the database. Advice: the journal judges again.</summary>
    public bool Expired { get; init; }

    /// <summary>The lead that used the order id; null while it can be used.</summary>
    public LeadId? UsedBy { get; init; }

    /// <summary>What the answer said the source would be paid.</summary>
    public Money Price { get; init; }

    public ImmutableArray<PingedField> Fields { get; init; } = [];

    public ImmutableArray<byte> SealedBids { get; init; } = [];

    /// <summary>The bids that the lead which used it is limited to; empty limits nothing.</summary>
    public ImmutableArray<BidId> Picked { get; init; } = [];

    public override string ToString() => $"[ping {Id}]";
}
