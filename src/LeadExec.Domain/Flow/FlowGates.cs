using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Flow;

/// <summary>Whom what happened to the lead so far rules out (E-48, E-49).</summary>
internal static class FlowGates
{
    /// <summary>
    /// Drops candidates up to the first that may be tried. When the queue is through, drops them from the rounds to come, up to
    /// the first round with somebody left.
    /// </summary>
    public static LeadFlowState PassOver(LeadFlowState state)
    {
        var passed = ImmutableArray.CreateBuilder<Skipped>();
        var at = 0;
        while (at < state.Queue.Length && WhyNot(state, state.Queue[at]) is var reason and not RejectReason.None)
        {
            passed.Add(Skipped.Of(state.Queue[at], reason, Words(reason)));
            at++;
        }

        var next = state with { Queue = state.Queue.RemoveRange(0, at), Retries = Without(state.Retries, passed) };
        next = next.Queue.IsEmpty ? next with { Rounds = PassOver(state, passed) } : next;
        return Named(next, passed);
    }

    public static RejectReason WhyNot(LeadFlowState state, Candidate candidate)
    {
        if (state.HasExclusive)
        {
            return RejectReason.AfterExclusive;
        }

        if (!state.CanSell)
        {
            return RejectReason.MaximumDeliveriesReached;
        }

        if (candidate.Account.Exclusive && (!state.Sold.IsEmpty || !state.Pinned.IsEmpty || !state.Pending.IsEmpty))
        {
            return RejectReason.ExclusiveAfterShared;
        }

        // The answer holds one address (E-26), so only one redirect can be delivered.
        return HasLead(state, candidate) ? RejectReason.ClientAlreadyHasLead
            : GroupHasLead(state, candidate) ? RejectReason.GroupHasLead
            : Conflicts(state, candidate) ? RejectReason.ClientConflict
            : IsFull(state, candidate) ? RejectReason.ShareCountReached
            : candidate.Account.Kind == DeliveryAccountKind.UrlRedirect && state.Sold.Any(sold => sold.RedirectUrl is not null) ? RejectReason.RedirectGiven
            : RejectReason.None;
    }

    /// <summary>Names more passed-over candidates, as long as there is room for them.</summary>
    public static LeadFlowState Named(LeadFlowState state, IReadOnlyList<Skipped> passed)
    {
        var room = Math.Max(0, LeadFlowState.MostSkipped - state.Skipped.Length);
        return passed.Count == 0 || room == 0 ? state : state with { Skipped = [.. state.Skipped, .. passed.Take(room)] };
    }

    private static ImmutableArray<ScanRound> PassOver(LeadFlowState state, ImmutableArray<Skipped>.Builder passed)
    {
        var rounds = state.Rounds;
        while (!rounds.IsEmpty)
        {
            // Nobody may have the lead any more, and no more of them are named.
            if (!state.CanSell && passed.Count >= LeadFlowState.MostSkipped)
            {
                return [];
            }

            var left = ImmutableArray.CreateBuilder<Candidate>(rounds[0].Candidates.Length);
            foreach (var candidate in rounds[0].Candidates)
            {
                var reason = WhyNot(state, candidate);
                if (reason == RejectReason.None)
                {
                    left.Add(candidate);
                }
                else if (passed.Count < LeadFlowState.MostSkipped)
                {
                    passed.Add(Skipped.Of(candidate, reason, Words(reason)));
                }
            }

            if (left.Count > 0)
            {
                return rounds.SetItem(0, rounds[0] with { Candidates = left.DrainToImmutable() });
            }

            rounds = rounds.RemoveAt(0);
        }

        return rounds;
    }

    private static ImmutableArray<PlannedRetry> Without(ImmutableArray<PlannedRetry> retries, IReadOnlyList<Skipped> passed) => retries.IsEmpty
        ? retries
        : retries.RemoveAll(planned => passed.Any(skipped => skipped.AccountId == planned.Candidate.Account.Id));

    private static IEnumerable<Candidate> Holders(LeadFlowState state) =>
        state.Sold.Select(sold => sold.Candidate)
            .Concat(state.Pinned.Select(pinned => pinned.Candidate))
            .Concat(state.Pending.Select(pending => pending.Attempt.Candidate));

    /// <summary>A client group that is applied as criteria, or an exclusive group limited to one, has its one delivery (E-52, E-53).</summary>
    private static bool GroupHasLead(LeadFlowState state, Candidate candidate) =>
        (candidate.OnlyOne || candidate.OnePerGroup is not null)
        && Holders(state).Any(holder => candidate.OnlyOne || (holder.Client.ClientGroupId == candidate.OnePerGroup && holder.Client.Id != candidate.Client.Id));

    /// <summary>A client has the lead that never shares one with this client; naming it on one side is enough.</summary>
    private static bool Conflicts(LeadFlowState state, Candidate candidate) =>
        Holders(state).Any(holder => candidate.Client.NeverWith.Contains(holder.Client.Id) || holder.Client.NeverWith.Contains(candidate.Client.Id));

    /// <summary>One more buyer would be more than a price was bid for: this one's, or that of one that has the lead.</summary>
    private static bool IsFull(LeadFlowState state, Candidate candidate)
    {
        var together = Holders(state).Count() + 1;
        return together > candidate.MostTogether || Holders(state).Any(holder => together > holder.MostTogether);
    }

    private static bool HasLead(LeadFlowState state, Candidate candidate)
    {
        return state.Returned.Any(sold => sold.Candidate.Client.Id == candidate.Client.Id) || Holders(state).Any(holder => holder.Client.Id == candidate.Client.Id
            && (!candidate.Client.AllowSeveralDeliveries || holder.Account.Id == candidate.Account.Id));
    }

    private static string Words(RejectReason reason) => reason switch
    {
        RejectReason.AfterExclusive => "an exclusive delivery was accepted or is held",
        RejectReason.MaximumDeliveriesReached => "the maximum delivery count is reached",
        RejectReason.ExclusiveAfterShared => "exclusive, and another client has the lead already",
        RejectReason.RedirectGiven => "the consumer is sent to another client's address already",
        RejectReason.ClientAlreadyHasLead => "the client has this lead already",
        RejectReason.ClientConflict => "a client has the lead that never shares one with this client",
        RejectReason.ShareCountReached => "the price was bid for fewer buyers",
        RejectReason.GroupHasLead => "a member of the group has this lead already",
        _ => reason.ToString(),
    };
}
