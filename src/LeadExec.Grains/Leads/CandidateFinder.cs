using System.Collections.Immutable;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Distribution.Hooks;
using LeadExec.Domain.Flow;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Pings;
using LeadExec.Domain.Values;
using LeadExec.Grains.Pings;
using LeadExec.Ports.Leads;
using NodaTime;
using Orleans;

namespace LeadExec.Grains.Leads;

/// <summary>Plans the scan of one lead and puts its rounds into order, with the steps of both in its log.</summary>
internal sealed class CandidateFinder(LeadServices services, LeadFacts facts, IGrainFactory grains, StepLog steps)
{
    // Skipped accounts that get a step of their own; the summary counts all of them.
    private const int SkippedShown = 200;

    // Of many delivery accounts, those that did not come near: each costs words, room in the log and time at every lead.
    private const int FarMissesShown = 3;

    private const int NamesShown = 10;

    private readonly RoundOrder _rounds = new(services, facts, grains);
    private ScanPlan? _plan;
    private AuctionPlan? _auction;
    private AuctionQuestion? _question;

    /// <summary>
    /// Who may get the lead, in which rounds, and how many at most: the match first, then the bids of those that are pinged (DIST-51).
    /// Reserves nothing, so that a crash in the middle of it loses nothing.
    /// </summary>
    public async Task<AuctionPlan> PlanWithBidsAsync(LeadPings pings) => await WithBidsAsync(await PlanAsync(), pings);

    /// <summary>The plan after the bids of those that are pinged.</summary>
    public async Task<AuctionPlan> WithBidsAsync(ScanPlan plan, LeadPings pings)
    {
        if (!pings.Concerns(plan))
        {
            return new AuctionPlan { Plan = plan, MaximumDeliveries = facts.MaximumDeliveries };
        }

        var clock = steps.Begin();
        _question = await pings.AskAsync(plan);
        _auction = AuctionPlanner.Apply(plan, _question);
        PingSteps.Write(steps, clock, pings.Collected, _auction, plan);
        _plan = _auction.Plan;
        return _auction;
    }

    /// <summary>Who may get the lead, in which rounds; asks the record first when criteria need it, reserves nothing and asks no buyer.</summary>
    public async Task<ScanPlan> PlanAsync()
    {
        var sales = facts.Catalog.TypesAskingSales.Contains(facts.Campaign.LeadTypeId) ? await EarlierSalesAsync(facts.Lead) : null;
        var clock = steps.Begin();
        var matching = new MatchRequest
        {
            Catalog = facts.Catalog,
            Lead = facts.Lead,
            Now = Instant.FromDateTimeOffset(services.Time.GetUtcNow()),
            ReceivedAt = Instant.FromDateTimeOffset(facts.ReceivedAt),
            RequiredFields = facts.Campaign.ClientRequiredFields,
            Sales = sales,
            Orders = services.Orders,
            Closed = services.Caps,
            MaximumFarMisses = FarMissesShown,
        };
        var hooked = HookedPlanner.Plan(new HookRequest { Matching = matching, Campaign = facts.Campaign, Resale = facts.Resale, Clock = () => services.Time.GetElapsedTime(clock.Timestamp) });
        var (plan, match) = (facts.Ping?.Limit(hooked.Plan) ?? hooked.Plan, hooked.Match);
        _plan = plan;
        steps.Own(clock, FlowSteps.Done(FlowStepKind.Matched, $"{plan.Candidates} of {match.CandidateCount + match.SkippedCount} delivery accounts qualify"));
        Note(hooked);
        foreach (var note in plan.Notes)
        {
            steps.Note(FlowSteps.Done(FlowStepKind.Matched, note));
        }

        foreach (var skipped in plan.Skipped.Take(SkippedShown))
        {
            steps.Note(FlowSteps.Skipped(skipped));
        }

        return plan;
    }

    /// <summary>Who would buy by this plan: the order is looked at, and no turn is taken (RCV-20, DIST-53).</summary>
    public async Task<Coverage> CoverageAsync(AuctionPlan planned)
    {
        var clock = steps.Begin();
        var start = LeadFlow.Start(planned.MaximumDeliveries, planned.Plan);
        var coverage = await CoverageScan.RunAsync(start, _rounds.LookAsync, services.Time.GetUtcNow());
        var names = string.Join(", ", coverage.Buyers.Take(NamesShown).Select(buyer => $"{buyer.Client.CompanyName} {buyer.Price}"));
        steps.Waited(clock, FlowSteps.Done(FlowStepKind.Matched, coverage.Covered ? $"covered by {names}" : "nobody would buy the lead"));
        return coverage;
    }

    private void Note(HookedPlan hooked)
    {
        if (hooked.Failure is { } failure)
        {
            steps.Note(FlowSteps.Failed(FlowStepKind.Hooks, RejectReason.HookFailed, failure));
        }
        else if (hooked.Applied is { } applied)
        {
            steps.Note(FlowSteps.Done(FlowStepKind.Hooks, applied));
        }
    }

    /// <summary>Puts the next round into order; a method with turns or shares asks the rotation of the round's pool.</summary>
    public async Task<LeadFlowState> OrderAsync(LeadFlowState flow, ScanRound round)
    {
        var clock = steps.Begin();
        if (round.Kind == ScanRoundKind.RunnersUp && _auction is not null && _question is not null)
        {
            return RunnersUp(flow, round, AuctionPlanner.RunnersUp(_auction, round, _question, flow.Sold.Length + flow.Pinned.Length + flow.Pending.Length));
        }

        var ordered = await _rounds.OrderAsync(round, flow);
        var names = string.Join(", ", ordered.Take(NamesShown).Select(candidate => $"{candidate.Client.CompanyName} {candidate.Price}"));
        steps.Waited(clock, FlowSteps.Done(FlowStepKind.Ordered, $"{round.Name}, {round.Method?.ToString() ?? "in the given order"}: {names}"));
        return LeadFlow.OnOrdered(flow, ordered, RoundSequence.LeftOut(round, ordered));
    }

    /// <summary>The notices to buyers whose bid lost, when the lead is through (C-10); committed with its end. None where nobody bid.</summary>
    public ImmutableArray<OutboxMessage> Losses(LeadFlowState end, IReadOnlySet<DeliveryAccountId> posted) => _question is null || _auction is null
        ? []
        : LossMessages.Of(LossNotices.Of(_question, _auction, posted, sold: !end.Sold.IsEmpty), facts.Id, facts.Campaign.Id, services.Ids);

    /// <summary>The same queue by the turns of this moment, with a turn for its first; only of a round that goes by turns alone.</summary>
    public async Task<LeadFlowState> TakeTurnAgainAsync(LeadFlowState flow, ScanRound round)
    {
        var clock = steps.Begin();
        var ordered = await _rounds.OrderAsync(round with { Candidates = flow.Queue }, flow);
        if (ordered[0].Client.Id != flow.Queue[0].Client.Id)
        {
            steps.Waited(clock, FlowSteps.Done(FlowStepKind.Ordered, $"{round.Name}, {ordered[0].Client.CompanyName} has the next turn by now"));
        }

        return flow with { Queue = ordered };
    }

    /// <summary>
    /// Those that only a full cap can have kept from being tried, for the rescan of a lead whose retries are all that is left (E-58);
    /// in order, without taking a turn. Who answers a ping is not among them: its bid is over.
    /// </summary>
    public async Task<ImmutableArray<Candidate>> OverCapAsync(LeadFlowState flow, IReadOnlySet<DeliveryAccountId> tried)
    {
        var plan = await PlanAsync();
        var kept = ImmutableArray.CreateBuilder<Candidate>();
        foreach (var round in plan.Rounds)
        {
            var allowed = round.Candidates.RemoveAll(candidate => !candidate.Account.AllowOverCap || tried.Contains(candidate.Account.Id)
                || PingMethods.NeedsBid(candidate.Account, candidate.Method, facts.Catalog));
            kept.AddRange(allowed.IsEmpty ? [] : await _rounds.LookAsync(round with { Candidates = allowed }, flow));
        }

        return kept.DrainToImmutable();
    }

    /// <summary>Settles the turns that were taken: who bought since <paramref name="start"/>, and who keeps its turn (E-44).</summary>
    public Task ServedAsync(LeadFlowState start, LeadFlowState end) =>
        facts.Test ? Task.CompletedTask : _rounds.SettleAsync(_plan?.Percentages ?? [], end.Sold.Skip(start.Sold.Length));

    private LeadFlowState RunnersUp(LeadFlowState flow, ScanRound round, ImmutableArray<Candidate> ordered)
    {
        steps.Note(FlowSteps.Done(FlowStepKind.Ordered, $"{round.Name}: {ordered.Length} of {round.Candidates.Length}"));
        var tried = ordered.Select(candidate => candidate.Account.Id).ToHashSet();
        return LeadFlow.OnOrdered(flow, ordered,
        [
            .. round.Candidates.Where(candidate => !tried.Contains(candidate.Account.Id)).Select(candidate => Skipped.Of(candidate, RejectReason.AuctionLost, $"bid {candidate.Price}, and others made the better sale")),
        ]);
    }

    private Task<EarlierSales> EarlierSalesAsync(Lead lead) => services.EarlierSales.FindAsync(
        SearchHashes.Phone(services.Hashes, lead),
        SearchHashes.Email(services.Hashes, lead),
        services.Time.GetUtcNow() - EarlierSales.LongestLookBack,
        CancellationToken.None);
}
