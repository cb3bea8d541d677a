using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;

namespace LeadExec.Grains.Leads;

/// <summary>Ends an unknown outcome by policy when its time is over (reliability 5.5): one settle command, taken at most once.</summary>
internal sealed class PinEnding(LeadServices services, LeadId leadId)
{
    /// <summary>True when the end is durable.</summary>
    public async Task<bool> RunAsync(AttemptId attemptId)
    {
        var record = await services.Record.LoadAsync(leadId, CancellationToken.None);
        var attempt = record?.Attempts.FirstOrDefault(tried => tried.Id == attemptId);
        if (record is not { Stage: not (FlowStage.Received or FlowStage.Sending) } || attempt is not { State: AttemptState.Unknown })
        {
            return false;
        }

        if (Outcome(record, attempt) is not { } outcome)
        {
            return false;
        }

        var (stage, dueAt) = Next(record, attempt, outcome);
        var command = new LeadCommit { LeadId = record.Id, Epoch = record.Epoch, Outcome = outcome, Stage = stage, DueAt = dueAt };
        var reply = await services.Journal.CommitAsync(command, CancellationToken.None);
        return reply.Answer is CommitAnswer.Done or CommitAnswer.Already;
    }

    private AttemptOutcome? Outcome(LeadRecord record, AttemptRecord attempt)
    {
        // The buyer drops repetitions and accepted one: that sale is this delivery.
        if (record.Attempts.Any(other => other.State == AttemptState.Accepted && other.DeliveryId == attempt.DeliveryId))
        {
            return Ended(attempt, AttemptState.Failed, "the buyer accepted a repetition with the same key");
        }

        return services.Catalogs.Current.DeliveryAccounts.GetValueOrDefault(attempt.AccountId)?.PinEnd switch
        {
            PinEnd.ReleaseLead when attempt.SlotTaken => Ended(attempt, AttemptState.Unknown, "the lead went on when the time was over") with { ReleaseSlot = true },
            PinEnd.Accepted => Ended(attempt, AttemptState.Accepted, "accepted by policy when the time was over") with { Price = attempt.Held, Reason = RejectReason.None, Manual = true },
            PinEnd.NotDelivered => Ended(attempt, AttemptState.Failed, "not delivered by policy when the time was over"),
            PinEnd.ReleaseLead or PinEnd.Staff or null => null,
        };
    }

    /// <summary>Flagged: what really happened at the buyer is not known (INV-26).</summary>
    private static AttemptOutcome Ended(AttemptRecord attempt, AttemptState state, string detail) => new()
    {
        AttemptId = attempt.Id,
        State = state,
        Reason = RejectReason.BuyerTimeout,
        Detail = detail,
        Ambiguous = true,
        PinnedUntil = state == AttemptState.Unknown ? attempt.PinnedUntil : null,
    };

    /// <summary>A lead that only waited for this attempt goes on, or is finished; any other keeps its place.</summary>
    private (FlowStage Stage, DateTimeOffset? DueAt) Next(LeadRecord record, AttemptRecord attempt, AttemptOutcome outcome)
    {
        if (record.Stage != FlowStage.Reconcile)
        {
            return (record.Stage, record.DueAt);
        }

        if (outcome.State != AttemptState.Accepted && attempt.ByHand is null)
        {
            return (FlowStage.Received, services.Time.GetUtcNow());
        }

        var others = record.Attempts.Any(other => other.Id != attempt.Id && other is { State: AttemptState.Unknown, SlotTaken: true });
        return (others ? FlowStage.Reconcile : FlowStage.Settled, null);
    }
}
