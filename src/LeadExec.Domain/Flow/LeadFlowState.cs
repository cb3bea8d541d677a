using System.Collections.Immutable;
using LeadExec.Domain.Distribution;

namespace LeadExec.Domain.Flow;

/// <summary>Where one lead's distribution stands. Immutable; <see cref="LeadFlow"/> makes the next one.</summary>
public sealed record LeadFlowState
{
    /// <summary>How many passed-over candidates are named; the rest is dropped without a word.</summary>
    public const int MostSkipped = 200;

    /// <summary>Most accepted deliveries; null is unlimited (CAMP-14).</summary>
    public required int? MaximumDeliveries { get; init; }

    /// <summary>Candidates of the present round not yet tried, in order.</summary>
    public required ImmutableArray<Candidate> Queue { get; init; }

    /// <summary>Rounds that the lead has not reached yet, in order; each is put into its own order when the queue is empty (E-41).</summary>
    public ImmutableArray<ScanRound> Rounds { get; init; } = [];

    /// <summary>The attempt whose holds are durable and whose outcome is not.</summary>
    public ActiveAttempt? Active { get; init; }

    /// <summary>The outcome of <see cref="Active"/>, known and not yet durable.</summary>
    public Settlement? Unsettled { get; init; }

    public ImmutableArray<SoldDelivery> Sold { get; init; } = [];

    /// <summary>Sold and returned: their places are free, their clients do not get the lead again (E-81).</summary>
    public ImmutableArray<SoldDelivery> Returned { get; init; } = [];

    /// <summary>Unknown outcomes that keep their slot (policy wait).</summary>
    public ImmutableArray<ActiveAttempt> Pinned { get; init; } = [];

    /// <summary>Held attempts that wait for their time or for the client (E-57, E-61).</summary>
    public ImmutableArray<PendingAttempt> Pending { get; init; } = [];

    /// <summary>Rounds that are tried when a held attempt came to nothing; the lead was offered to the others before.</summary>
    public ImmutableArray<ScanRound> Reserve { get; init; } = [];

    /// <summary>Deliveries to make beside one that has ended (E-62).</summary>
    public ImmutableArray<PlannedAlternate> Alternates { get; init; } = [];

    /// <summary>Refused for a cap of the account only, and allowed over it when nobody else takes the lead (E-58).</summary>
    public ImmutableArray<Candidate> OverCap { get; init; } = [];

    /// <summary>Accounts to try again later (DELV-41), with the number of the attempt to come.</summary>
    public ImmutableArray<PlannedRetry> Retries { get; init; } = [];

    /// <summary>Candidates that were passed over while sending, with the reason; the first <see cref="MostSkipped"/> of them.</summary>
    public ImmutableArray<Skipped> Skipped { get; init; } = [];

    /// <summary>When the earliest pin ends; null without pins.</summary>
    public DateTimeOffset? PinnedUntil { get; init; }

    public int LastNumber { get; init; }

    /// <summary>Nothing is left to do now.</summary>
    public bool Finished { get; init; }

    /// <summary>The stage to store when the scan is over: waiting for a retry, for staff or policy, or settled.</summary>
    public FlowStage RestStage =>
        !Pending.IsEmpty ? FlowStage.Held : !Retries.IsEmpty && CanSell ? FlowStage.Waiting : !Pinned.IsEmpty ? FlowStage.Reconcile : FlowStage.Settled;

    /// <summary>When somebody has to look at the lead again after the scan; null when nothing is due.</summary>
    public DateTimeOffset? RestUntil => RestStage switch
    {
        FlowStage.Waiting => Retries.Min(planned => planned.WakeAt),
        FlowStage.Held => Pending.Select(pending => pending.Until).Concat(CanSell ? Retries.Select(planned => planned.WakeAt) : []).Min(),
        _ => null,
    };

    /// <summary>Whether another delivery could still be accepted.</summary>
    public bool CanSell =>
        !HasExclusive
        && (MaximumDeliveries is not { } most || Sold.Length + Pinned.Length + Pending.Length < most);

    /// <summary>Whether an exclusive delivery was accepted or is held.</summary>
    internal bool HasExclusive =>
        Sold.Any(sold => sold.Candidate.Account.Exclusive) || Pending.Any(pending => pending.Attempt.Candidate.Account.Exclusive);
}
