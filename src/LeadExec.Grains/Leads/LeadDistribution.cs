using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using NodaTime;

namespace LeadExec.Grains.Leads;

/// <summary>
/// Drives one lead's flow: asks it what to do, does it, tells it what happened. Touched only on the turns of the lead's
/// activation.
/// </summary>
internal sealed class LeadDistribution(LeadServices services, LeadFacts facts, CandidateFinder finder, DeliverySender sender, StepLog steps)
{
    private readonly CommitWriter _writer = new(services, steps);
    private readonly HashSet<DeliveryAccountId> _posted = [];
    private readonly Guid _run = services.Ids.NewId();

    // The round that the queue is of, and how long the queue was when it was last put into order.
    private ScanRound? _round;
    private int _inOrder;

    // How the first request of an attempt ended that is to be asked about again; it stands when the second cannot go out.
    private DeliveryVerdict? _unsure;

    // Something of the lead was sold or may still be, as the record says; it is not asked again.
    private bool _maySell;

    /// <summary>Nobody bought the lead and nothing of it is stored yet; it is to be stored as rejected (RCV-21).</summary>
    public bool EndedUnstored { get; private set; }

    /// <summary>Where the flow stands; the last one when <see cref="RunAsync"/> has ended.</summary>
    public LeadFlowState Flow { get; private set; } = LeadFlow.Start(null, []);

    /// <summary>The answer that became durable, or null when the lead was answered before.</summary>
    public StoredAnswer? Answer { get; private set; }

    /// <summary>
    /// Runs until nothing is left to do now, and returns null; or returns the reply that ended it early: the key or the person
    /// is taken, the campaign is full, another owner has the lead.
    /// </summary>
    public async Task<LeadCommitReply?> RunAsync(LeadFlowState start, LeadReceipt? receipt)
    {
        Flow = start;
        while (true)
        {
            await TakeTurnAgainAsync();
            (Flow, var effect) = LeadFlow.Next(Flow, services.Ids.NewId, services.Time.GetUtcNow());
            switch (effect)
            {
                case FlowEffect.Order order:
                    Flow = await finder.OrderAsync(Flow, order.Round);
                    Flow = Flow with { Queue = Candidate.WithAlternates(Flow.Queue, facts.Catalog) };
                    (_round, _inOrder) = (order.Round, Flow.Queue.Length);
                    break;
                case FlowEffect.Release release:
                    if (await ReleaseAsync(release.Attempt) is { } taken)
                    {
                        return taken;
                    }

                    break;
                case FlowEffect.Deliver deliver:
                    await DeliverAsync(deliver.Attempt);
                    break;
                case FlowEffect.Commit commit when !_maySell && UndeliveredLeads.EndsSo(facts, Flow, commit):
                    if (receipt is not null)
                    {
                        EndedUnstored = true;
                        return null;
                    }

                    if (await EndUndeliveredAsync(commit) is var (stopped, ended) && (stopped is not null || ended))
                    {
                        return stopped;
                    }

                    break;
                case FlowEffect.Commit commit:
                    var (stop, stored) = await CommitAsync(commit, receipt);
                    if (stop is not null)
                    {
                        return stop;
                    }

                    receipt = stored ? null : receipt;
                    break;
                default:
                    return null;
            }
        }
    }

    /// <summary>The last outcome first, then the end as rejected; what is found to be sold, or may be, ends as it would without.</summary>
    private async Task<(LeadCommitReply? Stop, bool Ended)> EndUndeliveredAsync(FlowEffect.Commit commit)
    {
        if (commit.Outcome is not null)
        {
            return ((await CommitAsync(commit with { Final = false }, null)).Stop, false);
        }

        var refused = facts with { Gates = UndeliveredLeads.Refusal(facts) };
        var answer = _writer.Answer(refused, refused.Result(null));
        var taken = await services.Rejector.RejectAsync(UndeliveredLeads.Rejection(refused, answer, _writer.ReturnMessage(facts)), CancellationToken.None);
        steps.Note(FlowSteps.Refused(FlowStepKind.Settled, RejectReason.NotDelivered, taken.ToString()));
        (_maySell, Answer) = taken switch
        {
            CommitAnswer.Done or CommitAnswer.Already => (false, answer),
            CommitAnswer.Refused or CommitAnswer.KeyTaken => (true, Answer),
            CommitAnswer.StaleEpoch => (false, Answer),
        };
        return taken == CommitAnswer.StaleEpoch ? (new LeadCommitReply { Answer = taken }, true) : (null, !_maySell);
    }

    /// <summary>
    /// A lead whose client did not take it holds no turn of the client that comes next, so it asks for one; else all leads that meet a
    /// full cap at once would go to the same next client. Not when a turn was used: that one is settled at the end.
    /// </summary>
    private async Task TakeTurnAgainAsync()
    {
        var passedOver = !Flow.Queue.IsEmpty && Flow.Queue.Length < _inOrder && !Flow.Finished
            && Flow is { Active: null } or { Unsettled.Verdict.State: AttemptState.Rejected or AttemptState.Failed or AttemptState.NotSent };
        if (passedOver && _round is { Method: DistributionMethod.RoundRobin } round && Flow is { Sold.IsEmpty: true, Pinned.IsEmpty: true, Pending.IsEmpty: true })
        {
            Flow = await finder.TakeTurnAgainAsync(Flow, round);
            _inOrder = Flow.Queue.Length;
        }
    }

    private async Task DeliverAsync(ActiveAttempt attempt)
    {
        _posted.Add(attempt.Candidate.Account.Id);
        // A first request was prepared before its holds were placed; another one about the same attempt asks again for its permit.
        var refusal = attempt.Resent ? await sender.PrepareAsync(attempt) : RejectReason.None;
        var verdict = refusal == RejectReason.None
            ? await sender.SendAsync(attempt)
            : _unsure ?? new DeliveryVerdict { State = AttemptState.NotSent, Reason = refusal };
        Flow = LeadFlow.OnVerdict(Flow, verdict, services.Time.GetUtcNow());
        _unsure = Flow is { Active: not null, Unsettled: null } ? verdict : null;
        if (_unsure is null)
        {
            await sender.FinishAsync(attempt, verdict.State);
        }
    }

    /// <summary>Takes a delayed attempt out of its wait, durably and by one owner only, before a byte goes out (E-57). Null goes on.</summary>
    private async Task<LeadCommitReply?> ReleaseAsync(ActiveAttempt attempt)
    {
        if (await sender.PrepareAsync(attempt) is var refusal and not RejectReason.None)
        {
            steps.Note(FlowSteps.Refused(FlowStepKind.Reserved, refusal).About(attempt));
            Flow = LeadFlow.OnReleaseRefused(Flow, attempt, refusal, services.Time.GetUtcNow());
            return null;
        }

        var command = new LeadCommit
        {
            LeadId = facts.Id,
            Epoch = facts.Epoch,
            Outcome = new AttemptOutcome { AttemptId = attempt.Id, State = AttemptState.Sending, ReleaseToken = _run },
            Stage = FlowStage.Sending,
        };
        var reply = await _writer.WriteAsync(command, FlowStepKind.Reserved, attempt);
        if (reply.Answer == CommitAnswer.Done || reply is { Answer: CommitAnswer.Already, AttemptState: AttemptState.Sending })
        {
            Flow = LeadFlow.OnReleased(Flow, attempt);
            return null;
        }

        await sender.AbandonAsync(attempt);
        return reply;
    }

    /// <summary>Prepares and commits. Stop is set when the run cannot go on; Stored when the receipt, if any, is durable now.</summary>
    private async Task<(LeadCommitReply? Stop, bool Stored)> CommitAsync(FlowEffect.Commit commit, LeadReceipt? receipt)
    {
        if (!Paid(ref commit))
        {
            return (null, false);
        }

        if (commit.Next is { } next && await sender.PrepareAsync(next) is var refusal and not RejectReason.None)
        {
            Flow = IsBusy(refusal)
                ? LeadFlow.OnAccountBusy(Flow, commit, refusal, services.Time.GetUtcNow())
                : LeadFlow.OnHoldRefused(Flow, commit, refusal, outcomeTaken: false);
            steps.Note(FlowSteps.Refused(FlowStepKind.Reserved, refusal).About(next));
            return (null, false);
        }

        commit = commit.Next is { } held ? commit with { Next = held with { RedirectUrl = sender.Redirect } } : commit;
        var after = LeadFlow.OnCommitted(Flow, commit);
        var command = Command(commit, after, receipt);
        var reply = await _writer.WriteAsync(command, receipt is not null ? FlowStepKind.Stored : FlowStepKind.Settled, commit.Next);
        if (reply.Answer == CommitAnswer.Done || (reply.Answer == CommitAnswer.Already && await IsOursAsync(commit, reply)))
        {
            Flow = after;
            Answer = command.Answer is { } answer ? await _writer.StoredAsync(facts.Id, answer, reply) : Answer;
            return (null, true);
        }

        await sender.AbandonAsync(commit.Next);
        return Refused(commit, reply, receipt is not null);
    }

    private (LeadCommitReply? Stop, bool Stored) Refused(FlowEffect.Commit commit, LeadCommitReply reply, bool first)
    {
        var final = reply.Answer != CommitAnswer.Refused || commit.Next is null
            || (first && reply.Reason is RejectReason.Duplicate or RejectReason.OverLimit or RejectReason.PingRequired or RejectReason.PingUsed or RejectReason.PingExpired);
        if (final)
        {
            return (reply, false);
        }

        var (candidate, now) = (commit.Next!.Candidate, services.Time.GetUtcNow());
        services.Caps.Refused(candidate.Account, reply.Reason, Instant.FromDateTimeOffset(now));
        if (OrderGate.Next(candidate, reply.Reason, services.Orders, now) is { } again)
        {
            steps.Note(FlowSteps.Refused(FlowStepKind.Reserved, reply.Reason, $"order {candidate.Order?.OrderId}; order {again.Order?.OrderId} is next").About(commit.Next));
            Flow = LeadFlow.OnOrderRefused(Flow, again, reply.OnlyOutcomeTaken);
            return (null, false);
        }

        Flow = LeadFlow.OnHoldRefused(Flow, commit, reply.Reason, reply.OnlyOutcomeTaken);
        return (null, false);
    }

    /// <summary>A candidate that was not planned with an order, such as a retry taken up from the record, gets one now, or is passed over.</summary>
    private bool Paid(ref FlowEffect.Commit commit)
    {
        if (commit.Next is not { AlternateOf: null } next)
        {
            return true;
        }

        var paid = OrderGate.Pay(next.Candidate, services.Orders, services.Time.GetUtcNow());
        if (paid.Value is { } candidate)
        {
            commit = ReferenceEquals(candidate, next.Candidate) ? commit : commit with { Next = next with { Candidate = candidate } };
            return true;
        }

        steps.Note(FlowSteps.Refused(FlowStepKind.Reserved, paid.Reason, paid.Detail).About(next));
        Flow = LeadFlow.OnHoldRefused(Flow, commit, paid.Reason, outcomeTaken: false);
        return false;
    }

    private LeadCommit Command(FlowEffect.Commit commit, LeadFlowState after, LeadReceipt? receipt)
    {
        var answer = commit.Final && !facts.Answered ? _writer.Answer(facts, facts.Result(after)) : null;
        return new LeadCommit
        {
            LeadId = facts.Id,
            Epoch = facts.Epoch,
            Receipt = receipt,
            Outcome = commit.Outcome is { } settled ? Outcome(settled) : null,
            Hold = commit.Next is { } next ? HoldBuilder.Hold(facts, next, services.Time.GetUtcNow()) : null,
            Stage = commit.Final ? after.RestStage : after.Active is null ? FlowStage.Received : FlowStage.Sending,
            DueAt = commit.Final ? after.RestUntil : null,
            Answer = answer,
            Outbox = commit.Final ? [.. _writer.ReturnMessage(facts) is { } message ? [message] : Array.Empty<OutboxMessage>(), .. finder.Losses(after, _posted)] : [],
        };
    }

    /// <summary>What is known of an attempt of a dead process becomes a sale by the rule for late acceptances (decision 10).</summary>
    private AttemptOutcome Outcome(Settlement settled) =>
        HoldBuilder.Outcome(settled, services.Secrets, sender.ElapsedMs) with { Manual = settled.Attempt.Recovered };

    /// <summary>
    /// A command that stood already was this run's own, its reply lost - or another run's, whose attempt this run must not send: the
    /// submission was delivered twice, or recovery was here meanwhile (FM-09, FM-26).
    /// </summary>
    private async Task<bool> IsOursAsync(FlowEffect.Commit commit, LeadCommitReply reply)
    {
        if (commit.Next is not { } next)
        {
            return true;
        }

        // Where an outcome goes along, the state may be that attempt's, which another run settled: only the record says whether the hold stands.
        var state = commit.Outcome is null
            ? reply.AttemptState
            : (await services.Record.LoadAsync(facts.Id, CancellationToken.None))?.Attempts.FirstOrDefault(attempt => attempt.Id == next.Id)?.State;
        return state is AttemptState.Sending or AttemptState.Planned or AttemptState.Accepted or AttemptState.Unconfirmed;
    }

    private static bool IsBusy(RejectReason refusal) =>
        refusal is RejectReason.BreakerOpen or RejectReason.NoPermit or RejectReason.RetryBudgetSpent;
}
