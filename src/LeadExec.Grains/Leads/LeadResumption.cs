using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Flow;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Grains.Pings;
using LeadExec.Ports.Leads;
using Orleans;

namespace LeadExec.Grains.Leads;

/// <summary>
/// Goes on with a stored lead: after a crash, when a retry is due, when a hold is over. Starts from the record alone, never
/// from memory. An account that was tried before is tried again only as a planned retry.
/// </summary>
internal sealed class LeadResumption(LeadServices services, IGrainFactory grains, LeadRecord record, StepLog steps)
{
    /// <summary>A new scan that staff asked for (LEAD-20): those that did not take the lead are asked again.</summary>
    public bool Anew { get; init; }

    /// <summary>How often a lead looks again while all outbound deliveries are stopped.</summary>
    public static readonly TimeSpan WhileStopped = TimeSpan.FromMinutes(1);

    public async Task RunAsync()
    {
        var catalog = services.Catalogs.Current;
        if (!IsOpen || StoredFacts.Of(record, catalog) is not { } facts)
        {
            return;
        }

        var ping = await OrderLookup.OfStoredAsync(services, record);
        facts = facts with { Ping = ping, StandingBids = ping?.Standing };
        steps.Note(FlowSteps.Done(FlowStepKind.Recovered, record.Stage.ToString()));
        if (catalog.Account.OutboundStopped)
        {
            await PostponeAsync();
            return;
        }

        var finder = new CandidateFinder(services, facts, grains, steps);
        var flow = await StartAsync(facts, finder);
        var sender = new DeliverySender(services, facts, grains, steps);
        var distribution = new LeadDistribution(services, facts, finder, sender, steps);
        await distribution.RunAsync(flow, null);
        await finder.ServedAsync(flow, distribution.Flow);
    }

    private bool IsOpen => record is { Erased: false, Validity: LeadValidity.Valid, Stage: FlowStage.Received or FlowStage.Sending or FlowStage.Waiting or FlowStage.Held }
        && !record.Attempts.Any(attempt => attempt.State == AttemptState.Sending);

    private async Task<LeadFlowState> StartAsync(LeadFacts facts, CandidateFinder finder)
    {
        var now = services.Time.GetUtcNow();
        var past = PastAttempts.Of(record, facts.Catalog, now);
        var planned = record.Stage == FlowStage.Waiting || record.BrokenByHand ? null : await finder.PlanWithBidsAsync(new LeadPings(services, facts, grains));
        var tried = Anew ? past.NotAgain : past.Tried;
        var rounds = planned?.Plan.Rounds ?? [];
        rounds = [.. rounds.Select(round => round with { Candidates = round.Candidates.RemoveAll(candidate => tried.Contains(candidate.Account.Id)) })];

        // A held lead was offered to everybody before; the others are asked again only when what it waited for came to nothing.
        var waits = record.Stage == FlowStage.Held && !past.Pending.IsEmpty;
        var state = LeadFlow.Start(planned is null ? record.MaximumDeliveries : planned.MaximumDeliveries, []) with
        {
            Rounds = waits ? [] : rounds,
            Reserve = waits ? rounds : [],
            Pending = past.Pending,
            Alternates = record.Stage is FlowStage.Received or FlowStage.Sending ? past.Alternates : [],
            Sold = past.Sold,
            Returned = past.Returned,
            Pinned = past.Pinned,
            Retries = Anew ? [] : past.Retries,
            LastNumber = past.LastNumber,
        };
        state = LeadFlow.OnRetriesDue(state, now);
        state = record.Stage == FlowStage.Waiting && MayEndUnsold(state, now) ? state with { OverCap = await OverCapAsync(facts, state, past.Tried) } : state;
        return record.Stage is FlowStage.Received or FlowStage.Sending && past.ToAskAgain is { } unknown ? LeadFlow.OnRecovered(state, unknown) : state;
    }

    /// <summary>Whether a rescan can come in this run: nobody has the lead, and no retry is left for a later one.</summary>
    private static bool MayEndUnsold(LeadFlowState state, DateTimeOffset now) =>
        state is { Sold.IsEmpty: true, Pinned.IsEmpty: true, Pending.IsEmpty: true } && state.Retries.All(planned => planned.IsDue(now));

    // A plan of its own, whose steps and counts stay out of the lead's: they were written when the lead was scanned.
    private Task<ImmutableArray<Candidate>> OverCapAsync(LeadFacts facts, LeadFlowState state, ImmutableHashSet<DeliveryAccountId> tried) =>
        new CandidateFinder(services, facts, grains, new StepLog(record.Id, services.Time)).OverCapAsync(state, tried);

    private Task PostponeAsync() => services.Journal.CommitAsync(
        new LeadCommit { LeadId = record.Id, Epoch = record.Epoch, Stage = record.Stage, DueAt = services.Time.GetUtcNow() + WhileStopped },
        CancellationToken.None);
}
