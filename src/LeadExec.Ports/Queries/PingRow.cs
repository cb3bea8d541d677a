using System.Collections.Immutable;
using LeadExec.Domain.Pings;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Queries;

/// <summary>An inbound ping as people look at it; nothing in it was posted.</summary>
public sealed record PingRow
{
    public required PingId Id { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Clock of the database.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    public required LeadTypeId LeadTypeId { get; init; }

    public required LeadSourceId LeadSourceId { get; init; }

    public required CampaignId CampaignId { get; init; }

    public required bool Accepted { get; init; }

    public RejectReason Reason { get; init; }

    public string? ReasonDetail { get; init; }

    public Money Price { get; init; }

    public Money Revenue { get; init; }

    public int Matches { get; init; }

    public bool Test { get; init; }

    public bool Shared { get; init; }

    public int ElapsedMs { get; init; }

    /// <summary>The order id can be used no more, by age.</summary>
    public bool Expired { get; init; }

    /// <summary>The lead that used the order id up.</summary>
    public LeadId? LeadId { get; init; }

    public DateTimeOffset? UsedAt { get; init; }

    /// <summary>What became of the buyers' pings; empty in lists.</summary>
    public ImmutableArray<PingTrace> Traces { get; init; } = [];
}
