using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Leads;

/// <summary>One attempt as stored.</summary>
public sealed record AttemptRecord
{
    public required AttemptId Id { get; init; }

    public required int Number { get; init; }

    public required Guid DeliveryId { get; init; }

    public required ClientId ClientId { get; init; }

    public required DeliveryAccountId AccountId { get; init; }

    public required DeliveryMethodId MethodId { get; init; }

    public required AttemptState State { get; init; }

    /// <summary>Why it ended as it did.</summary>
    public RejectReason Reason { get; init; }

    /// <summary>The held price.</summary>
    public required Money Held { get; init; }

    /// <summary>What is charged; zero unless accepted.</summary>
    public Money Price { get; init; }

    /// <summary>It was sold, and the sale was returned: its place is free, and its client has had the lead.</summary>
    public bool Returned { get; init; }

    /// <summary>The slot is still taken: sending, accepted, or unknown under policy wait.</summary>
    public bool SlotTaken { get; init; }

    /// <summary>End of an unknown outcome's pin; release of a planned attempt; end of the time to confirm.</summary>
    public DateTimeOffset? PinnedUntil { get; init; }

    /// <summary>When it was sent, or is to be: a delayed one's release.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>What the client pays once it confirms; null when nothing better than the held price is known.</summary>
    public Money? Agreed { get; init; }

    /// <summary>Until when the client can, or could, confirm it (E-61); null when no confirmation was ever awaited.</summary>
    public DateTimeOffset? ConfirmUntil { get; init; }

    /// <summary>It was accepted by the client's confirmation.</summary>
    public bool WasConfirmed => State == AttemptState.Accepted && ConfirmUntil is not null;

    /// <summary>The attempt that this one accompanies (E-62).</summary>
    public AttemptId? AlternateOf { get; init; }

    /// <summary>It came by Force ID or a distribution list and uses up no turn (E-44).</summary>
    public bool OutOfTurn { get; init; }

    /// <summary>The action by hand that it is of; null: made by the distribution (LEAD-22).</summary>
    public Guid? ByHand { get; init; }

    public DateTimeOffset? DoneAt { get; init; }

    public string? RedirectUrl { get; init; }
}
