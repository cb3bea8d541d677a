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

    /// <summary>Unknown outcomes that keep their slot (policy wait).</summary>
    public ImmutableArray<ActiveAttempt> Pinned { get; init; } = [];

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
        !Retries.IsEmpty && CanSell ? FlowStage.Waiting : !Pinned.IsEmpty ? FlowStage.Reconcile : FlowStage.Settled;

    /// <summary>Whether another delivery could still be accepted.</summary>
    public bool CanSell =>
        !Sold.Any(sold => sold.Candidate.Account.Exclusive)
        && (MaximumDeliveries is not { } most || Sold.Length + Pinned.Length < most);
}
