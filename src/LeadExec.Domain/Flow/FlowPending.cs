using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Flow;

/// <summary>What becomes of held attempts when their time has come (E-57, E-61), and the rescan over full caps (E-58).</summary>
internal static class FlowPending
{
    /// <summary>
    /// The first held attempt that is due: one to be sent comes back as its release; one without an outside call, one whose client
    /// left, and one that nobody confirmed become an outcome for the next commit.
    /// </summary>
    public static (LeadFlowState State, FlowEffect? Effect) Due(LeadFlowState state, DateTimeOffset now)
    {
        if (state.Active is not null || state.Pending.Where(pending => pending.Until <= now).MinBy(pending => pending.Until) is not { } due)
        {
            return (state, null);
        }

        var attempt = due.Attempt;
        if (due.Kind == PendingKind.Confirmation)
        {
            return (Ended(state, attempt, AttemptState.Failed, RejectReason.NotConfirmed), null);
        }

        // Only statuses are tested again: the place in caps, slots and orders is kept.
        if (!IsThere(attempt.Candidate))
        {
            return (Ended(state, attempt, AttemptState.NotSent, RejectReason.AccountLeft), null);
        }

        return attempt.Candidate.Method.Type == DeliveryType.LeadPortal
            ? (Settled(state, Settlement.Of(attempt, new DeliveryVerdict { State = AttemptState.Accepted }, now)), null)
            : (state, new FlowEffect.Release(attempt));
    }

    /// <summary>The lead goes on with the others, because a held attempt came to nothing.</summary>
    public static LeadFlowState GoesOn(LeadFlowState state) =>
        state.Reserve.IsEmpty ? state : state with { Rounds = [.. state.Rounds, .. state.Reserve], Reserve = [] };

    public static LeadFlowState Without(LeadFlowState state, ActiveAttempt attempt) =>
        state with { Pending = state.Pending.RemoveAll(pending => pending.Attempt.Id == attempt.Id) };

    /// <summary>Nobody has the lead or may still get it: those that a full cap alone kept away are tried once more (DIST-47).</summary>
    public static LeadFlowState Rescan(LeadFlowState state)
    {
        var nobody = state is { Sold.IsEmpty: true, Pinned.IsEmpty: true, Pending.IsEmpty: true, Retries.IsEmpty: true };
        return !nobody || state.OverCap.IsEmpty ? state : state with
        {
            OverCap = [],
            Rounds = [OverCapRound(state.OverCap)],
        };
    }

    /// <summary>The last round, of those that a full cap of the account alone kept away (E-58).</summary>
    public static ScanRound OverCapRound(ImmutableArray<Candidate> candidates) => new()
    {
        Kind = ScanRoundKind.OverCap,
        Name = "over cap",
        Candidates = [.. candidates.Select(candidate => candidate with { OverCap = true })],
    };

    public static bool IsOverCap(Candidate candidate, RejectReason reason) => candidate is { OverCap: false, Account.AllowOverCap: true }
        && reason is RejectReason.HourlyCap or RejectReason.DailyCap or RejectReason.WeeklyCap or RejectReason.MonthlyCap or RejectReason.QualifiedShareReached;

    /// <summary>The state with an attempt that ends at once in its place.</summary>
    public static LeadFlowState Placed(LeadFlowState state, ActiveAttempt attempt)
    {
        if ((attempt.DelayedUntil ?? attempt.ConfirmUntil) is { } until)
        {
            var kind = attempt.DelayedUntil is null ? PendingKind.Confirmation : PendingKind.Delay;
            return state with { Pending = state.Pending.Add(new PendingAttempt { Attempt = attempt, Kind = kind, Until = until }) };
        }

        return state with
        {
            Sold = state.Sold.Add(SoldDelivery.Of(attempt, attempt.Candidate.Price, attempt.RedirectUrl)),
            Alternates = [.. state.Alternates, .. Alternates.Of(attempt, AttemptState.Accepted)],
        };
    }

    private static LeadFlowState Ended(LeadFlowState state, ActiveAttempt attempt, AttemptState outcome, RejectReason reason) =>
        GoesOn(Settled(state, Settlement.Ended(attempt, outcome, reason)));

    private static LeadFlowState Settled(LeadFlowState state, Settlement settlement) => Without(state, settlement.Attempt) with
    {
        Active = settlement.Attempt,
        Unsettled = settlement,
        Alternates = [.. state.Alternates, .. settlement.Verdict.Reason == RejectReason.NotConfirmed ? [] : Alternates.Of(settlement.Attempt, settlement.Verdict.State)],
    };

    private static bool IsThere(Candidate candidate) => candidate is
    {
        Client.Status: ClientStatus.Active,
        Account.Status: DeliveryAccountStatus.Open,
        Method.Enabled: true,
    };
}
