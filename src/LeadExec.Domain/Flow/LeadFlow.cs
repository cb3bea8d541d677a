using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Flow;

/// <summary>
/// The way of one lead through its candidates as a pure machine: <see cref="Next"/> says what to do, the On methods take what
/// happened. One attempt at a time; every candidate is tried at most once per scan; holds are durable before anything is sent,
/// and an outcome is durable before the next one is sent (reliability 5.2). Candidates come in rounds (E-41); a round is put into
/// order when the one before is through.
/// </summary>
public static class LeadFlow
{
    public static LeadFlowState Start(int? maximumDeliveries, ImmutableArray<Candidate> ordered) =>
        new() { MaximumDeliveries = maximumDeliveries is > 0 ? maximumDeliveries : null, Queue = ordered };

    /// <summary>A flow whose candidates still have to be put into order, round by round.</summary>
    public static LeadFlowState Start(int? maximumDeliveries, ScanPlan plan) => Start(maximumDeliveries, []) with { Rounds = plan.Rounds };

    /// <summary>Puts the accounts whose retry is due at the head of the queue; the scan goes on from there.</summary>
    public static LeadFlowState OnRetriesDue(LeadFlowState state, DateTimeOffset now)
    {
        var due = state.Retries.Where(planned => planned.IsDue(now)).OrderBy(planned => planned.DueAt).Select(planned => planned.Candidate);
        return state with { Queue = [.. due, .. state.Queue], Finished = false };
    }

    /// <summary>What to do next. Pure: asking twice gives the same effect when <paramref name="newId"/> does.</summary>
    public static (LeadFlowState State, FlowEffect Effect) Next(LeadFlowState state, Func<Guid> newId, DateTimeOffset now)
    {
        if (state.Finished)
        {
            return (state, new FlowEffect.Rest());
        }

        if (state is { Active: { } active, Unsettled: null })
        {
            return (state, new FlowEffect.Deliver(active));
        }

        (state, var release) = FlowPending.Due(state, now);
        return release is not null ? (state, release) : Choose(state, newId, now);
    }

    private static (LeadFlowState State, FlowEffect Effect) Choose(LeadFlowState state, Func<Guid> newId, DateTimeOffset now)
    {
        var settled = Settle(state);
        if (settled.Alternates is [var alternate, ..])
        {
            return (state, new FlowEffect.Commit(state.Unsettled, Alternates.Attempt(state, alternate, newId(), now), Final: false));
        }

        var choosing = FlowGates.PassOver(settled);
        choosing = choosing is { Queue.IsEmpty: true, Rounds.IsEmpty: true } ? FlowPending.Rescan(choosing) : choosing;
        var waiting = state with { Queue = choosing.Queue, Rounds = choosing.Rounds, Skipped = choosing.Skipped, Retries = choosing.Retries, OverCap = choosing.OverCap };
        if (choosing.Queue.IsEmpty)
        {
            if (choosing.Rounds is [var round, ..])
            {
                return (waiting, new FlowEffect.Order(round));
            }

            return (waiting, new FlowEffect.Commit(state.Unsettled, null, Final: true));
        }

        var candidate = choosing.Queue[0];
        var attempt = Attempt(state, candidate, newId(), now);
        var last = EndsAtOnce(attempt) && IsLastAfter(choosing, attempt);
        return (waiting, new FlowEffect.Commit(state.Unsettled, attempt, last));
    }

    /// <summary>The next round is in order; those that its method leaves out are in <paramref name="skipped"/>.</summary>
    public static LeadFlowState OnOrdered(LeadFlowState state, ImmutableArray<Candidate> ordered, ImmutableArray<Skipped> skipped) =>
        FlowGates.Named(state with { Queue = ordered, Rounds = state.Rounds.RemoveAt(0) }, skipped);

    /// <summary>The commit stands: the outcome is settled, and the next attempt is held, or accepted if it was instant.</summary>
    public static LeadFlowState OnCommitted(LeadFlowState state, FlowEffect.Commit commit)
    {
        var settled = Settle(state);
        if (commit.Next is not { } next)
        {
            return settled with { Finished = commit.Final };
        }

        if (next.AlternateOf is not null)
        {
            return settled with { Alternates = settled.Alternates.RemoveAt(0), Active = next, LastNumber = next.Number };
        }

        var taken = settled with { Queue = Without(settled.Queue, next.Candidate), LastNumber = next.Number };
        return EndsAtOnce(next) ? FlowPending.Placed(taken, next) with { Finished = commit.Final } : taken with { Active = next };
    }

    /// <summary>The release of a delayed attempt is durable: it is sent now.</summary>
    public static LeadFlowState OnReleased(LeadFlowState state, ActiveAttempt attempt) => FlowPending.Without(state, attempt) with { Active = attempt };

    /// <summary>A delayed attempt that is due cannot be sent (breaker, permits, a request that cannot be built): as if the client had not been reached.</summary>
    public static LeadFlowState OnReleaseRefused(LeadFlowState state, ActiveAttempt attempt, RejectReason reason, DateTimeOffset now) =>
        OnVerdict(OnReleased(state, attempt), new DeliveryVerdict { State = AttemptState.NotSent, Reason = reason }, now);

    /// <summary>The holds of the next attempt were refused; the outcome stands if <paramref name="outcomeTaken"/>. The candidate is passed over.</summary>
    public static LeadFlowState OnHoldRefused(LeadFlowState state, FlowEffect.Commit commit, RejectReason reason, bool outcomeTaken) =>
        PassedOver(state, commit, reason, outcomeTaken);

    /// <summary>
    /// The account takes no more requests now (breaker, permits, retry budget). A first try goes to the next candidate; a retry is
    /// put off, because its client was chosen already, and lapses a day after its time (FM-57).
    /// </summary>
    public static LeadFlowState OnAccountBusy(LeadFlowState state, FlowEffect.Commit commit, RejectReason reason, DateTimeOffset now)
    {
        var passed = PassedOver(state, commit, reason, outcomeTaken: false);
        var planned = state.Retries.FirstOrDefault(retry => retry.Candidate.Account.Id == commit.Next?.Candidate.Account.Id);
        return planned is null || commit.Next is { AlternateOf: not null } || now - planned.DueAt >= PutOff.GiveUpAfter
            ? passed
            : passed with { Retries = passed.Retries.Add(planned with { PostponedTo = PutOff.Until(planned, now) }) };
    }

    /// <summary>The order of the next attempt cannot pay any more, and <paramref name="again"/> is the same candidate on its next order (E-76).</summary>
    public static LeadFlowState OnOrderRefused(LeadFlowState state, Candidate again, bool outcomeTaken)
    {
        ArgumentNullException.ThrowIfNull(again);
        var settled = outcomeTaken ? Settle(state) : state;
        return settled with { Queue = [.. settled.Queue.Select(waiting => waiting.Account.Id == again.Account.Id ? again : waiting)] };
    }

    private static LeadFlowState PassedOver(LeadFlowState state, FlowEffect.Commit commit, RejectReason reason, bool outcomeTaken)
    {
        var candidate = (commit.Next ?? throw new ArgumentException("The commit held nothing.", nameof(commit))).Candidate;
        var settled = outcomeTaken ? Settle(state) : state;
        if (commit.Next.AlternateOf is not null)
        {
            return settled with { Alternates = settled.Alternates.RemoveAt(0) };
        }

        settled = FlowPending.IsOverCap(candidate, reason) ? settled with { OverCap = settled.OverCap.Add(candidate) } : settled;
        var passed = settled with { Queue = Without(settled.Queue, candidate), Retries = WithoutRetry(settled.Retries, candidate) };
        return FlowGates.Named(passed, [Skipped.Of(candidate, reason, "refused when the holds were placed")]);
    }

    /// <summary>
    /// The active attempt has an outcome; it is settled by the next commit. An unknown one is asked about again at once, under the
    /// same holds and with the same key, where the buyer drops repetitions (decision 11, reliability 5.4).
    /// </summary>
    public static LeadFlowState OnVerdict(LeadFlowState state, DeliveryVerdict verdict, DateTimeOffset now)
    {
        var active = state.Active ?? throw new InvalidOperationException("No attempt is active.");
        if (AskingAgain.IsDue(active, verdict, now))
        {
            return state with { Active = active with { Resent = true } };
        }

        var judged = AskingAgain.Judge(active, verdict);
        if (active.Recovered && judged.State != AttemptState.Accepted)
        {
            return state with { Active = null };
        }

        var settlement = Settlement.Of(active, judged, now);
        if (active.AlternateOf is not null)
        {
            return state with { Unsettled = settlement };
        }

        var retries = WithRetry(state, settlement, now);
        var again = retries.Any(planned => planned.Candidate.Account.Id == active.Candidate.Account.Id);
        var next = state with { Unsettled = settlement, Retries = retries, Alternates = again ? state.Alternates : [.. state.Alternates, .. Alternates.Of(active, judged.State)] };
        return judged.State == AttemptState.Accepted ? next : FlowPending.GoesOn(next);
    }

    /// <summary>
    /// Takes up an attempt that is stored as unknown and whose buyer drops repetitions: it is asked about first, if the lead could
    /// still be sold there. Anything but an acceptance leaves it as it is (reliability 5.5).
    /// </summary>
    public static LeadFlowState OnRecovered(LeadFlowState state, ActiveAttempt attempt)
    {
        var without = state with { Pinned = Without(state.Pinned, attempt) };
        return FlowGates.WhyNot(without, attempt.Candidate) == RejectReason.None
            ? state with { Active = attempt with { Resent = true, Recovered = true }, Finished = false }
            : state;
    }

    /// <summary>What happened to the lead so far that rules the candidate out; None when nothing does (E-48, E-49).</summary>
    public static RejectReason WhyNot(LeadFlowState state, Candidate candidate) => FlowGates.WhyNot(state, candidate);

    private static LeadFlowState Settle(LeadFlowState state)
    {
        if (state.Unsettled is not { } done)
        {
            return state;
        }

        var settled = state with { Active = null, Unsettled = null, Pinned = Without(state.Pinned, done.Attempt) };
        if (done.Attempt.AlternateOf is not null)
        {
            return settled;
        }

        return done.Verdict.State switch
        {
            AttemptState.Accepted when done.ConfirmUntil is { } until => settled with
            {
                Pending = settled.Pending.Add(new PendingAttempt { Attempt = done.Attempt, Kind = PendingKind.Confirmation, Until = until, RedirectUrl = done.Verdict.RedirectUrl }),
            },
            AttemptState.Accepted when IsTrial(done.Attempt.Candidate) => settled,
            AttemptState.Accepted => settled with { Sold = settled.Sold.Add(SoldDelivery.Of(done.Attempt, done.Price, done.Verdict.RedirectUrl)) },
            AttemptState.Unknown when !done.ReleaseSlot => settled with
            {
                Pinned = settled.Pinned.Add(done.Attempt),
                PinnedUntil = Earliest(settled.PinnedUntil, done.PinnedUntil),
            },
            _ => settled,
        };
    }

    private static DateTimeOffset? Earliest(DateTimeOffset? left, DateTimeOffset? right) =>
        left is null || right < left ? right : left;

    private static bool IsInstant(Candidate candidate) => candidate.Method.Type == DeliveryType.LeadPortal;

    /// <summary>A method in the testing environment sells nothing (E-67).</summary>
    private static bool IsTrial(Candidate candidate) => candidate.Method.Environment == DeliveryEnvironment.Testing;

    /// <summary>No outside call follows the commit that places it: delivered in the portal, or to be sent later.</summary>
    private static bool EndsAtOnce(ActiveAttempt attempt) => attempt.DelayedUntil is not null || IsInstant(attempt.Candidate);

    private static bool IsLastAfter(LeadFlowState state, ActiveAttempt attempt)
    {
        var sold = FlowPending.Placed(state with { Queue = Without(state.Queue, attempt.Candidate) }, attempt);
        if (!sold.Alternates.IsEmpty)
        {
            return false;
        }

        return !sold.CanSell || FlowGates.PassOver(sold) is { Queue.IsEmpty: true, Rounds.IsEmpty: true };
    }

    private static ActiveAttempt Attempt(LeadFlowState state, Candidate candidate, Guid id, DateTimeOffset now)
    {
        var retry = state.Retries.FirstOrDefault(planned => planned.Candidate.Account.Id == candidate.Account.Id);
        return new ActiveAttempt
        {
            Id = new AttemptId(id),
            Number = state.LastNumber + 1,
            DeliveryId = retry?.DeliveryId ?? id,
            Candidate = candidate,
            DueAt = retry?.DueAt ?? now,
            DelayedUntil = retry is null && candidate.Bid is null && !IsTrial(candidate) && candidate.Account.DelayMinutes > 0 ? now.AddMinutes(candidate.Account.DelayMinutes) : null,
            ConfirmUntil = IsInstant(candidate) && !IsTrial(candidate) && candidate.Account.ConfirmWithinHours is { } hours ? now.AddHours(hours) : null,
        };
    }

    /// <summary>After a failure that is retried, the account's retry is planned anew; after anything else it has none (E-64, F-24).</summary>
    private static ImmutableArray<PlannedRetry> WithRetry(LeadFlowState state, Settlement done, DateTimeOffset now)
    {
        var candidate = done.Attempt.Candidate;
        var earlier = state.Retries.FirstOrDefault(planned => planned.Candidate.Account.Id == candidate.Account.Id);
        var others = WithoutRetry(state.Retries, candidate);
        if (candidate.Bid is not null)
        {
            return others; // its reference ends with this run (C-10)
        }

        var made = earlier is null ? 0 : earlier.Done + 1;
        var next = RetrySchedule.Next(new RetryQuestion
        {
            Settings = candidate.Method.Retry,
            Outcome = done.Verdict.State,
            BuyerDeduplicates = candidate.Method.Webhook is { BuyerDeduplicates: true },
            ResentAtOnce = done.Attempt.Resent,
            AttemptsMade = made + 1,
            AttemptDueAt = done.Attempt.DueAt,
            Now = now,
            RetryAfter = done.Verdict.RetryAfter,
        });
        return next is null
            ? others
            : others.Add(new PlannedRetry { Candidate = candidate, DeliveryId = done.Attempt.DeliveryId, Done = made, DueAt = next.DueAt });
    }

    private static ImmutableArray<PlannedRetry> WithoutRetry(ImmutableArray<PlannedRetry> retries, Candidate candidate) =>
        retries.RemoveAll(planned => planned.Candidate.Account.Id == candidate.Account.Id);

    private static ImmutableArray<Candidate> Without(ImmutableArray<Candidate> queue, Candidate candidate) =>
        queue.RemoveAll(waiting => waiting.Account.Id == candidate.Account.Id);

    private static ImmutableArray<ActiveAttempt> Without(ImmutableArray<ActiveAttempt> pinned, ActiveAttempt attempt) =>
        pinned.RemoveAll(other => other.Id == attempt.Id);
}
