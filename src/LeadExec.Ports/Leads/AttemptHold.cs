using LeadExec.Domain.Capacity;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Leads;

/// <summary>Slot, caps and funds for one attempt; the attempt row is the hold (commit-protocol 1, item 5).</summary>
public sealed record AttemptHold
{
    public required AttemptId AttemptId { get; init; }

    /// <summary>1 for the lead's first attempt at anybody, counting up.</summary>
    public required int Number { get; init; }

    /// <summary>The same over retries to one delivery account; sent to the buyer as Idempotency-Key (reliability 5.4).</summary>
    public required Guid DeliveryId { get; init; }

    public required ClientId ClientId { get; init; }

    public required DeliveryAccountId AccountId { get; init; }

    public required DeliveryMethodId MethodId { get; init; }

    public required CampaignId CampaignId { get; init; }

    /// <summary>Null when the delivery account needs no order.</summary>
    public OrderId? OrderId { get; init; }

    /// <summary>Hold the price on the client's wallet row.</summary>
    public bool UsesWallet { get; init; }

    /// <summary>The most that may be charged for this attempt.</summary>
    public required Money Price { get; init; }

    /// <summary>Takes every slot of the lead, and needs all of them free (E-49).</summary>
    public bool Exclusive { get; init; }

    public QuantityLimits AccountLimits { get; init; } = QuantityLimits.None;

    public QuantityLimits ClientLimits { get; init; } = QuantityLimits.None;

    /// <summary>Window keys in the client's zone; fixed here and never computed again (FM-31).</summary>
    public WindowKeys Windows { get; init; }

    /// <summary>The client takes one delivery per delivery account instead of one at all (E-48).</summary>
    public bool SeveralPerClient { get; init; }

    /// <summary>Counted by the account's caps and share, but not judged by them (E-58).</summary>
    public bool OverCap { get; init; }

    /// <summary>Stored with the attempt and its sale: no turn is used up (E-44).</summary>
    public bool OutOfTurn { get; init; }

    /// <summary>Percent of qualified leads of the account, judged with its counts (F-18).</summary>
    public QualifiedShare? AccountShare { get; init; }

    public QualifiedShare? ClientShare { get; init; }

    /// <summary>Made by staff (LEAD-22): the action it is of, which makes one attempt of the lead at most; the client's caps are counted and not judged.</summary>
    public Guid? ByHand { get; init; }

    /// <summary>Set: the attempt is inserted as planned until then (E-57); its outcome Sending releases it.</summary>
    public DateTimeOffset? DelayedUntil { get; init; }

    /// <summary>With <see cref="Instant"/>: inserted as unconfirmed, to be confirmed until then (E-61).</summary>
    public DateTimeOffset? ConfirmUntil { get; init; }

    /// <summary>Where the consumer is sent by this delivery (E-63).</summary>
    public string? RedirectUrl { get; init; }

    /// <summary>Accompanies this attempt (E-62): no slot, cap, funds or sale.</summary>
    public AttemptId? AlternateOf { get; init; }

    /// <summary>No outside call: the attempt is inserted as accepted and its sale is booked in the same commit (decision 12).</summary>
    public bool Instant { get; init; }

    /// <summary>Stored with the attempt: should its process die while sending, recovery releases the lead's slot (moveOn) instead of pinning it (decision 10).</summary>
    public bool ReleaseSlotIfOrphaned { get; init; }

    /// <summary>Test method or test lead: no slot, cap, funds or sale (E-67).</summary>
    public bool Test { get; init; }

    /// <summary>Whether it holds anything at all.</summary>
    public bool HoldsNothing => Test || AlternateOf is not null;
}
