using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Flow;

/// <summary>One attempt of a lead: who, which number, and the key the buyer sees.</summary>
public sealed record ActiveAttempt
{
    public required AttemptId Id { get; init; }

    public required int Number { get; init; }

    /// <summary>The same over retries to one delivery account.</summary>
    public required Guid DeliveryId { get; init; }

    public required Candidate Candidate { get; init; }

    /// <summary>When this attempt was due: at once, or at its planned time; retries count from here, so that delays do not add up (D-24).</summary>
    public DateTimeOffset DueAt { get; init; }

    /// <summary>Accompanies that attempt, holds nothing and decides nothing (E-62).</summary>
    public AttemptId? AlternateOf { get; init; }

    /// <summary>Held until then before it is sent (E-57); null is at once.</summary>
    public DateTimeOffset? DelayedUntil { get; init; }

    /// <summary>Delivered by the portal or an address: what the client has to confirm, and until when (E-61).</summary>
    public DateTimeOffset? ConfirmUntil { get; init; }

    /// <summary>Where the consumer is sent by a URL redirect (E-63).</summary>
    public string? RedirectUrl { get; init; }

    /// <summary>Made by staff: the action that it is of (LEAD-22).</summary>
    public Guid? ByHand { get; init; }

    /// <summary>The buyer has, or may have, seen this delivery before; it counts against the account's retry budget (FM-57).</summary>
    public bool IsRepetition => Resent || DeliveryId != Id.Value;

    /// <summary>The buyer, which drops repetitions, was asked again at once because nobody knew how the first request ended (decision 11).</summary>
    public bool Resent { get; init; }

    /// <summary>The attempt of a process that died while sending: stored as unknown, its holds pinned. It is asked about again with the same key.</summary>
    public bool Recovered { get; init; }
}
