using System.Collections.Immutable;
using LeadExec.Domain.Pings;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;

namespace LeadExec.Ports.Pings;

/// <summary>An inbound ping that was evaluated, as it becomes durable (C-9). No posted value is in it, not even sealed.</summary>
public sealed record PingRecord
{
    public required PingId Id { get; init; }

    public required LeadTypeId LeadTypeId { get; init; }

    public required LeadSourceId LeadSourceId { get; init; }

    public required CampaignId CampaignId { get; init; }

    /// <summary>Clock of the receiver; the time of issue is the database's (FM-33).</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    public required CatalogVersion CatalogVersion { get; init; }

    /// <summary>Answered yes, so that <see cref="TokenHash"/> is set.</summary>
    public required bool Accepted { get; init; }

    /// <summary>Why it was declined; None when accepted.</summary>
    public RejectReason Reason { get; init; }

    /// <summary>The reason in words that name fields and amounts, never values of the lead.</summary>
    public string? ReasonDetail { get; init; }

    /// <summary>What the answer says the source would be paid (E-22); zero when declined.</summary>
    public Money Price { get; init; }

    /// <summary>What the best combination would bring (F-19).</summary>
    public Money Revenue { get; init; }

    /// <summary>Delivery accounts that matched, with a bid where they are asked for one.</summary>
    public int Matches { get; init; }

    /// <summary>A test ping; only a test post may use its order id.</summary>
    public bool Test { get; init; }

    /// <summary>The source picks among the bids (shared exchange).</summary>
    public bool Shared { get; init; }

    /// <summary>Milliseconds from receipt until this record was handed over.</summary>
    public int ElapsedMs { get; init; }

    /// <summary>Keyed hash of the order id, 32 bytes; empty when declined.</summary>
    public ImmutableArray<byte> TokenHash { get; init; } = [];

    /// <summary>What the ping said.</summary>
    public ImmutableArray<PingedField> Fields { get; init; } = [];

    /// <summary>The bids with the buyers' references, sealed; empty when there are none.</summary>
    public ImmutableArray<byte> SealedBids { get; init; } = [];

    /// <summary>Told at once, committed with the ping: losers that its post could not reach any more.</summary>
    public ImmutableArray<OutboxMessage> Messages { get; init; } = [];

    /// <summary>Told when the order id has expired unused, and never when a lead used it.</summary>
    public ImmutableArray<OutboxMessage> WhenUnused { get; init; } = [];

    /// <summary>What became of each outbound ping.</summary>
    public ImmutableArray<PingTrace> Traces { get; init; } = [];
}
