using System.Collections.Immutable;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Ports.Leads;

namespace LeadExec.Grains.Leads;

/// <summary>One delivery by hand: its holds are durable before a byte goes out, its outcome before anybody is told, as with any sale (reliability 5.2).</summary>
internal sealed class HandDelivery(LeadServices services, LeadFacts facts, DeliverySender sender, LeadFlowState rest, StepLog steps)
{
    private readonly CommitWriter _writer = new(services, steps);

    public async Task<ByHandReply> RunAsync(ActiveAttempt attempt, bool recordOnly)
    {
        var instant = recordOnly || attempt.Candidate.Method.Type == DeliveryType.LeadPortal;
        if (!recordOnly && await sender.PrepareAsync(attempt) is var refusal and not RejectReason.None)
        {
            steps.Note(FlowSteps.Refused(FlowStepKind.Reserved, refusal).About(attempt));
            return Refused(refusal);
        }

        attempt = attempt with { RedirectUrl = sender.Redirect };
        var placed = HandRest.After(rest, Accepted(attempt));
        var reply = await _writer.WriteAsync(
            new LeadCommit
            {
                LeadId = facts.Id,
                Epoch = facts.Epoch,
                Hold = HoldBuilder.Hold(facts, attempt, services.Time.GetUtcNow()) with { Instant = instant },
                Stage = instant ? placed.RestStage : FlowStage.Sending,
                DueAt = instant ? placed.RestUntil : null,
                Outbox = instant ? Result(placed) : [],
            },
            FlowStepKind.Reserved,
            attempt);
        if (reply.Answer is not (CommitAnswer.Done or CommitAnswer.Already))
        {
            await sender.AbandonAsync(attempt);
            return reply.Answer == CommitAnswer.StaleEpoch || reply.Reason == RejectReason.DoneByHand ? new ByHandReply { Status = ByHandStatus.Busy } : Refused(reply.Reason);
        }

        return instant
            ? Ended(attempt, attempt.ConfirmUntil is null ? AttemptState.Accepted : AttemptState.Unconfirmed, attempt.Candidate.Price)
            : await SendAsync(attempt);
    }

    private async Task<ByHandReply> SendAsync(ActiveAttempt attempt)
    {
        var verdict = await sender.SendAsync(attempt);
        var settled = Settlement.Of(attempt, verdict, services.Time.GetUtcNow());
        await sender.FinishAsync(attempt, verdict.State);
        var after = HandRest.After(rest, settled);
        var reply = await _writer.WriteAsync(
            new LeadCommit
            {
                LeadId = facts.Id,
                Epoch = facts.Epoch,
                Outcome = HoldBuilder.Outcome(settled, services.Secrets, sender.ElapsedMs),
                Stage = after.RestStage,
                DueAt = after.RestUntil,
                Outbox = Result(after),
            },
            FlowStepKind.Settled,
            attempt);

        // Another process took the lead over, and said that nobody knows (FM-09).
        return reply.Answer is CommitAnswer.Done or CommitAnswer.Already
            ? Ended(attempt, settled.State, settled.Price) with { Reason = verdict.Reason, Detail = verdict.Detail }
            : Ended(attempt, AttemptState.Unknown, Money.Zero);
    }

    /// <summary>A lead that was held back may end by this delivery, and then its source is told; one that had ended was told before, and the key keeps the second message out.</summary>
    private ImmutableArray<OutboxMessage> Result(LeadFlowState after) => after.RestStage == FlowStage.Settled && _writer.ReturnMessage(facts) is { } message ? [message] : [];

    /// <summary>What becomes of an instant delivery, which its hold books.</summary>
    private static Settlement Accepted(ActiveAttempt attempt) => new()
    {
        Attempt = attempt,
        Verdict = new DeliveryVerdict { State = AttemptState.Accepted },
        Price = attempt.Candidate.Price,
        ReleaseSlot = false,
        ConfirmUntil = attempt.ConfirmUntil,
        PriceFlagged = false,
    };

    private static ByHandReply Ended(ActiveAttempt attempt, AttemptState state, Money price) => new()
    {
        Status = ByHandStatus.Done,
        AttemptId = attempt.Id.Value,
        State = state,
        PriceCents = state == AttemptState.Accepted && attempt.AlternateOf is null ? price.Cents : 0,
    };

    private static ByHandReply Refused(RejectReason reason) => new() { Status = ByHandStatus.Refused, Reason = reason, Detail = HandWords.Of(reason) };
}
