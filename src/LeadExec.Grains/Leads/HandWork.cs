using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Ports.Leads;
using Orleans;

namespace LeadExec.Grains.Leads;

/// <summary>What staff do with a lead that rests: a new scan, a delivery past the rules of automation, a delivery once more (LEAD-20, LEAD-22, LEAD-28).</summary>
internal sealed class HandWork(LeadServices services, IGrainFactory grains, LeadRecord record, StepLog steps)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);

    public async Task<ByHandReply> RunAsync(ActByHand command)
    {
        if (record.Attempts.FirstOrDefault(attempt => attempt.ByHand == command.Key) is { } made)
        {
            return Made(made);
        }

        if (record is not { Erased: false, Validity: LeadValidity.Valid } || StoredFacts.Of(record, services.Catalogs.Current) is not { } facts)
        {
            return new ByHandReply { Status = ByHandStatus.Closed };
        }

        if (!Rests(command.Action) || record.Attempts.Any(attempt => attempt.State == AttemptState.Sending))
        {
            return new ByHandReply { Status = ByHandStatus.Busy };
        }

        return command.Action switch
        {
            ByHandAction.RunAutomation => await ScanAsync(),
            ByHandAction.Send => await SendAsync(facts, command),
            ByHandAction.Resend => await ResendAsync(facts, command),
        };
    }

    /// <summary>Its runs broke again and again (FM-07): it goes on where it stood, with what is held for it; only valid leads come here.</summary>
    private bool IsParked => record.Stage == FlowStage.QualityControl;

    private PastAttempts Past(LeadFacts facts) => PastAttempts.Of(record, facts.Catalog, services.Time.GetUtcNow());

    private bool Rests(ByHandAction action) => record.Stage switch
    {
        FlowStage.Settled or FlowStage.Waiting or FlowStage.Reconcile or FlowStage.QualityControl => true,
        FlowStage.Held => action != ByHandAction.RunAutomation,
        FlowStage.Queued => action == ByHandAction.RunAutomation,
        FlowStage.Received or FlowStage.Sending => false,
    };

    private async Task<ByHandReply> ScanAsync()
    {
        var catalog = services.Catalogs.Current;
        var rest = HandRest.Of(record, PastAttempts.Of(record, catalog, services.Time.GetUtcNow()));
        var refusal = record.BrokenByHand ? RejectReason.OutcomeUnknown
            : catalog.Account.OutboundStopped ? RejectReason.OutboundStopped
            : rest.CanSell || IsParked ? RejectReason.None
            : RejectReason.MaximumDeliveriesReached;
        if (refusal != RejectReason.None)
        {
            return Refused(refusal, HandWords.Of(refusal));
        }

        // Due in a while, so that somebody looks at it should this run end here; and the same command again is this one, whose reply was lost.
        var command = new LeadCommit { LeadId = record.Id, Epoch = record.Epoch, Stage = FlowStage.Received, DueAt = services.Time.GetUtcNow() + LookAgain };
        var reply = await services.Journal.CommitAsync(command, CancellationToken.None);
        if (reply.Answer is not (CommitAnswer.Done or CommitAnswer.Already) || await services.Record.LoadAsync(record.Id, CancellationToken.None) is not { } taken)
        {
            return new ByHandReply { Status = ByHandStatus.Busy };
        }

        await new LeadResumption(services, grains, taken, steps) { Anew = !IsParked }.RunAsync();
        return new ByHandReply { Status = ByHandStatus.Done };
    }

    private async Task<ByHandReply> SendAsync(LeadFacts facts, ActByHand command)
    {
        if (!facts.Catalog.DeliveryAccounts.ContainsKey(new DeliveryAccountId(command.AccountId)))
        {
            return new ByHandReply { Status = ByHandStatus.NotFound };
        }

        var (past, now) = (Past(facts), services.Time.GetUtcNow());
        var chosen = new HandCandidates(facts, record, past).Chosen(command, services.Orders, now);
        if (chosen.Value is not { } candidate)
        {
            return Refused(chosen.Reason, HandWords.Of(chosen.Reason));
        }

        if (command.JudgeOnly)
        {
            return new ByHandReply { Status = ByHandStatus.Done, PriceCents = candidate.Price.Cents };
        }

        var attempt = Attempt(command.Key, past.LastNumber, candidate, now);
        var portal = candidate.Method is { Type: DeliveryType.LeadPortal, Environment: DeliveryEnvironment.Production };
        return await Delivery(facts, past).RunAsync(
            portal && !command.RecordOnly && candidate.Account.ConfirmWithinHours is { } hours ? attempt with { ConfirmUntil = now.AddHours(hours) } : attempt,
            command.RecordOnly);
    }

    private async Task<ByHandReply> ResendAsync(LeadFacts facts, ActByHand command)
    {
        if (record.Attempts.FirstOrDefault(attempt => attempt.Id.Value == command.AttemptId && attempt.AlternateOf is null) is not { } first)
        {
            return new ByHandReply { Status = ByHandStatus.NotFound };
        }

        var past = Past(facts);
        if (first.State is AttemptState.Rejected or AttemptState.Failed or AttemptState.NotSent)
        {
            // Nobody has it by this delivery, so it is a first sale, with its holds.
            var onOrder = facts.Catalog.DeliveryAccounts.GetValueOrDefault(first.AccountId) is { RequireOrder: true };
            return await SendAsync(facts, command with { AccountId = first.AccountId.Value, MethodId = first.MethodId.Value, PriceCents = first.Held.Cents, OnOrder = onOrder });
        }

        var candidate = new HandCandidates(facts, record, past).SameAs(first);
        var refusal = first switch
        {
            { State: AttemptState.Unknown } => RejectReason.OutcomeUnknown,
            { Returned: true } or not { State: AttemptState.Accepted } => RejectReason.ClientAlreadyHasLead,
            _ when candidate is null => RejectReason.MethodDisabled,
            _ when facts.Catalog.Account.OutboundStopped => RejectReason.OutboundStopped,
            _ => candidate.Method.Type == DeliveryType.LeadPortal ? RejectReason.RequestNotBuilt : RejectReason.None,
        };
        return refusal == RejectReason.None
            ? await Delivery(facts, past).RunAsync(Attempt(command.Key, past.LastNumber, candidate!, services.Time.GetUtcNow()) with { AlternateOf = first.Id }, recordOnly: false) // refused without one
            : Refused(refusal, HandWords.Of(refusal));
    }

    private HandDelivery Delivery(LeadFacts facts, PastAttempts past) => new(services, facts, new DeliverySender(services, facts, grains, steps), HandRest.Of(record, past), steps);

    /// <summary>A delivery id of its own, because the buyer must not take it for a repetition (reliability 5.4).</summary>
    private ActiveAttempt Attempt(Guid key, int last, Candidate candidate, DateTimeOffset now)
    {
        var id = services.Ids.NewId();
        return new ActiveAttempt { Id = new AttemptId(id), Number = last + 1, DeliveryId = id, Candidate = candidate, DueAt = now, ByHand = key };
    }

    private static ByHandReply Made(AttemptRecord made) => new()
    {
        Status = made.State == AttemptState.Sending ? ByHandStatus.Running : ByHandStatus.Done,
        AttemptId = made.Id.Value,
        State = made.State,
        Reason = made.Reason,
        PriceCents = made.State == AttemptState.Accepted ? made.Price.Cents : 0,
        Before = true,
    };

    private static ByHandReply Refused(RejectReason reason, string words) => new() { Status = ByHandStatus.Refused, Reason = reason, Detail = words };
}
