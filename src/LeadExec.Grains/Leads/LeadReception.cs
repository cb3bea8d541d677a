using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Intake;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Pings;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Pings;
using LeadExec.Ports.Leads;
using Orleans;

namespace LeadExec.Grains.Leads;

/// <summary>Takes a submission from its gates to its end: a stored refusal, a place in quality control, or distribution.</summary>
internal sealed class LeadReception(LeadServices services, IGrainFactory grains, SubmitLead command, StepLog steps)
{
    private readonly ReceiptBuilder _receipts = new(services.Hashes);
    private readonly CommitWriter _writer = new(services, steps);
    private LeadPings? _pings;
    private readonly RawLead _raw = RawFields.From(command.Fields);

    /// <summary>
    /// Runs the submission. The end holds the stored answer, or the reply that says whose key or body it was.
    /// </summary>
    /// <exception cref="JournalOverloadedException">Nothing was stored and nothing was sent.</exception>
    public async Task<ReceptionEnd> RunAsync()
    {
        var catalog = services.Catalogs.Current;
        var (order, ping) = await OrderLookup.OfAsync(services, catalog.Campaigns[new CampaignId(command.CampaignId)], command);
        var facts = Check(catalog, order) with { Ping = ping, StandingBids = ping?.Standing };
        return facts.Gates.Validity != LeadValidity.Valid ? await StoreAsync(facts, null) : facts.Test ? await TryOutAsync(facts) : await RouteAsync(facts, null);
    }

    /// <summary>A valid lead: distributed now, or stored for later.</summary>
    private async Task<ReceptionEnd> RouteAsync(LeadFacts facts, LeadId? original)
    {
        var later = LaterPlace.Of(command, facts);
        if (facts.Campaign.ScanCoverage == ScanCoverage.None || later is { Stage: not FlowStage.Queued })
        {
            return later is null ? await DistributeAsync(facts, original, null) : await StoreAsync(facts, original);
        }

        var planned = await PlanAsync(facts, sendsNow: later is null);
        facts = facts with { Coverage = await planned.Finder.CoverageAsync(planned.Plan) };
        if (facts is { Coverage.Covered: false, Campaign.RejectNoCoverage: true })
        {
            facts = facts with { Gates = IntakeGates.Failed(facts.Campaign, facts.Lead, RejectReason.NoCoverage, "Nobody would take the lead.") };
            steps.Note(FlowSteps.Refused(FlowStepKind.Matched, RejectReason.NoCoverage));
        }

        return later is null && facts.Gates.Validity == LeadValidity.Valid ? await DistributeAsync(facts, original, planned) : await StoreAsync(facts, original);
    }

    /// <summary>A lead that is sold later is pinged then, so that nobody is pinged twice; its buyers count with their accounts' prices.</summary>
    private async Task<(CandidateFinder Finder, AuctionPlan Plan)> PlanAsync(LeadFacts facts, bool sendsNow)
    {
        var finder = new CandidateFinder(services, facts, grains, steps);
        return (finder, sendsNow
            ? await finder.PlanWithBidsAsync(_pings ??= new LeadPings(services, facts, grains))
            : new AuctionPlan { Plan = await finder.PlanAsync(), MaximumDeliveries = facts.MaximumDeliveries });
    }

    private LeadFacts Check(Catalog catalog, PostedOrder order)
    {
        var clock = steps.Begin();
        var campaign = catalog.Campaigns[new CampaignId(command.CampaignId)];
        var gates = IntakeGates.Check(catalog, campaign, _raw, command.ReceivedAt, order);
        var step = gates.Reason == RejectReason.None
            ? FlowSteps.Done(FlowStepKind.Gates)
            : FlowSteps.Refused(FlowStepKind.Gates, gates.Reason, gates.Errors.IsEmpty ? gates.Message : string.Join("; ", gates.Errors.Take(20).Select(error => error.Field)));
        steps.Own(clock, step);
        if (campaign.Channel == Channel.PingPost && gates.Lead is { } lead && order.Changed(lead) is { IsEmpty: false } changed)
        {
            steps.Note(FlowSteps.Done(FlowStepKind.Ping, $"differs from its ping in {string.Join(", ", changed)}"));
        }

        if (command.OrderId is not null && campaign.Channel != Channel.PingPost)
        {
            steps.Note(FlowSteps.Done(FlowStepKind.Ping, "the order id was ignored: the campaign takes leads without a ping") with { Result = FlowStepResult.Skipped });
        }

        return new LeadFacts
        {
            Id = new LeadId(command.LeadId),
            Catalog = catalog,
            Campaign = campaign,
            Source = catalog.LeadSources[campaign.LeadSourceId],
            Gates = gates,
            ReceivedAt = command.ReceivedAt,
            Deadline = command.Deadline,
            Dialect = command.Dialect,
            Epoch = 1,
            Test = command.Test,
            Reference = command.Reference,
            ReturnUrl = command.ReturnUrl,
            MaximumDeliveries = campaign.MaximumDeliveryCount,
            RevenueShare = AuctionSetup.ShareOf(campaign),
        };
    }

    /// <param name="facts">The lead.</param>
    /// <param name="original">The lead of which it is a duplicate that is forwarded.</param>
    /// <param name="planned">The plan, where it was made already.</param>
    private async Task<ReceptionEnd> DistributeAsync(LeadFacts facts, LeadId? original, (CandidateFinder Finder, AuctionPlan Plan)? planned)
    {
        var receipt = Receipt(facts, original);
        if (planned is null)
        {
            var (ready, stopped) = await ReceiveAndPlanAsync(facts, receipt);
            if (stopped is not null)
            {
                return await StopAsync(facts, stopped);
            }

            (planned, receipt) = ((ready.Finder, ready.Plan), ready.Received ? null : receipt);
        }

        var (finder, plan) = planned.Value;
        var start = LeadFlow.Start(plan.MaximumDeliveries, plan.Plan);
        var distribution = new LeadDistribution(services, facts, finder, new DeliverySender(services, facts, grains, steps), steps);
        var stop = await distribution.RunAsync(start, receipt);
        await finder.ServedAsync(start, distribution.Flow);
        foreach (var skipped in distribution.Flow.Skipped)
        {
            steps.Note(FlowSteps.Skipped(skipped));
        }

        if (distribution.EndedUnstored)
        {
            return await StoreAsync(facts with { Gates = UndeliveredLeads.Refusal(facts) }, original);
        }

        return stop is null ? new ReceptionEnd(distribution.Answer, null) : await StopAsync(facts, stop);
    }

    /// <summary>
    /// Plans the scan. Where buyers are to be pinged the lead is made durable before, so that a duplicate is not offered to anybody and a
    /// crash in the middle of the pings loses nothing: the lead is taken up again, and pinged anew (reliability 5.2).
    /// </summary>
    private async Task<((CandidateFinder Finder, AuctionPlan Plan, bool Received) Ready, LeadCommitReply? Stop)> ReceiveAndPlanAsync(LeadFacts facts, LeadReceipt receipt)
    {
        var finder = new CandidateFinder(services, facts, grains, steps);
        var scan = await finder.PlanAsync();
        _pings ??= new LeadPings(services, facts, grains);
        var first = _pings.WillAsk(scan);
        if (first)
        {
            var reply = await _writer.WriteAsync(new LeadCommit { LeadId = facts.Id, Epoch = 1, Receipt = receipt, Stage = FlowStage.Received }, FlowStepKind.Stored, null);
            if (reply.Answer != CommitAnswer.Done && !(reply.Answer == CommitAnswer.Already && await IsUntouchedAsync(facts.Id)))
            {
                return (default, reply);
            }
        }

        return ((finder, await finder.WithBidsAsync(scan, _pings), first), null);
    }

    /// <summary>
    /// A receipt that stood already is this run's, whose reply was lost, only while nothing came of it. The same submission may have come
    /// again after its run (FM-26): then the lead was sold, put off or refused, and what was decided must not be decided anew.
    /// </summary>
    private async Task<bool> IsUntouchedAsync(LeadId lead) =>
        await services.Record.LoadAsync(lead, CancellationToken.None) is { Stage: FlowStage.Received, Validity: LeadValidity.Valid, Epoch: 1, Answer: null, Attempts.IsEmpty: true };

    /// <summary>The journal refused the lead as such: it is a duplicate, or the campaign is full. That is stored in one more commit (decision 14).</summary>
    private async Task<ReceptionEnd> StopAsync(LeadFacts facts, LeadCommitReply stop)
    {
        if (stop.Answer != CommitAnswer.Refused)
        {
            return new ReceptionEnd(null, stop);
        }

        if (stop.Reason == RejectReason.OverLimit)
        {
            return await StoreAsync(facts with { Gates = IntakeGates.Refused(RejectReason.OverLimit, "The campaign's limit is reached.") with { Lead = facts.Lead } }, null);
        }

        if (stop.Reason is RejectReason.PingRequired or RejectReason.PingUsed or RejectReason.PingExpired)
        {
            // Another post was faster, or the last second passed on the way here.
            steps.Note(FlowSteps.Refused(FlowStepKind.Ping, stop.Reason));
            return await StoreAsync(facts with { Gates = IntakeGates.Refused(stop.Reason, AnswerCodes.Of(stop.Reason).Text) with { Lead = facts.Lead } }, null);
        }

        steps.Note(FlowSteps.Refused(FlowStepKind.Duplicate, RejectReason.Duplicate, stop.OtherLead is { } original ? $"of {original}" : null));
        var duplicate = facts with { Gates = IntakeGates.Failed(facts.Campaign, facts.Lead, RejectReason.Duplicate, "The lead was posted before.") };
        return duplicate.Gates.Validity == LeadValidity.Valid ? await RouteAsync(duplicate, stop.OtherLead) : await StoreAsync(duplicate, stop.OtherLead);
    }

    /// <summary>A test lead: matched for the answer, stored, and nothing else (decision 6).</summary>
    private async Task<ReceptionEnd> TryOutAsync(LeadFacts facts)
    {
        var plan = await new CandidateFinder(services, facts, grains, steps).PlanAsync();
        return await StoreAsync(facts, null, wouldSell: plan.Candidates > 0);
    }

    /// <summary>One commit with the final answer: refusals, quality control, leads that are held back, test leads.</summary>
    private async Task<ReceptionEnd> StoreAsync(LeadFacts facts, LeadId? original, bool? wouldSell = null)
    {
        var answer = _writer.Answer(facts, facts.Result(null, wouldSell));
        var later = facts.Gates.Validity == LeadValidity.Valid && !facts.Test ? LaterPlace.Of(command, facts) : null;
        var reply = await _writer.WriteAsync(
            new LeadCommit
            {
                LeadId = facts.Id,
                Epoch = 1,
                Receipt = Receipt(facts, original),
                Stage = later?.Stage ?? (facts.Gates.Validity == LeadValidity.InQualityControl ? FlowStage.QualityControl : FlowStage.Settled),
                DueAt = later?.DueAt,
                Answer = answer,
                // A lead that is distributed later has no final result yet.
                Outbox = later?.DueAt is null && _writer.ReturnMessage(facts) is { } message ? [message] : [],
            },
            FlowStepKind.Stored,
            null);
        return reply.Answer is CommitAnswer.Done or CommitAnswer.Already
            ? new ReceptionEnd(await _writer.StoredAsync(facts.Id, answer, reply), null) { Queued = later is { Stage: FlowStage.Queued } && later.DueAt <= services.Time.GetUtcNow() }
            : await StopAsync(facts, reply);
    }

    /// <summary>A valid lead counts as qualified with its receipt, so that it counts once, whatever becomes of it (E-50).</summary>
    private LeadReceipt Receipt(LeadFacts facts, LeadId? original)
    {
        var receipt = _receipts.Build(command, facts, _raw, original);
        return facts.Gates.Validity == LeadValidity.Valid && !facts.Test ? receipt with { Qualified = ShareCounter.Qualified(facts, services.Time.GetUtcNow()) } : receipt;
    }
}
