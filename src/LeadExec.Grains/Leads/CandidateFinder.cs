using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Flow;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Rotation;
using LeadExec.Grains.Interfaces.Wire;
using NodaTime;
using Orleans;

namespace LeadExec.Grains.Leads;

/// <summary>Plans the scan of one lead and puts its rounds into order, with the steps of both in its log.</summary>
internal sealed class CandidateFinder(LeadServices services, IGrainFactory grains, StepLog steps)
{
    // Skipped accounts that get a step of their own; the summary counts all of them.
    private const int SkippedShown = 200;

    /// <summary>Who may get the lead, in which rounds; asks the record first when criteria need it, and reserves nothing.</summary>
    public async Task<ScanPlan> PlanAsync(LeadFacts facts)
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
            Closed = services.Caps,
        };
        var match = Matcher.Match(matching);
        var plan = ScanPlanner.Plan(new ScanRequest { Matching = matching, Match = match, Campaign = facts.Campaign });
        steps.Own(clock, FlowSteps.Done(FlowStepKind.Matched, $"{plan.Candidates} of {match.Candidates.Length + match.SkippedCount} delivery accounts qualify"));
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

    /// <summary>Puts one round into order; a method with turns or shares asks the rotation of the round's pool.</summary>
    public async Task<ImmutableArray<Candidate>> OrderAsync(LeadFacts facts, ScanRound round)
    {
        var clock = steps.Begin();
        var turns = round.Method == DistributionMethod.RoundRobin ? await TurnsAsync(facts, round) : null;
        var ordered = round.Method switch
        {
            DistributionMethod.Price => Ordering.ByPrice(round.Candidates),
            DistributionMethod.Priority => Ordering.ByPriority(round.Candidates),
            DistributionMethod.RoundRobin => Ordering.ByTurn(round.Candidates, turns!), // asked for above
            null => round.Candidates,
        };
        var step = FlowSteps.Done(FlowStepKind.Ordered, $"{round.Name}, {round.Method}: {string.Join(", ", ordered.Take(10).Select(candidate => $"{candidate.Client.CompanyName} {candidate.Price}"))}");
        if (turns is not null)
        {
            steps.Waited(clock, step);
        }
        else
        {
            steps.Own(clock, step);
        }

        return ordered;
    }

    /// <summary>Tells the rotation who was served, so that a refused or skipped client keeps its turn (E-44).</summary>
    public async Task ServedAsync(LeadFacts facts, LeadFlowState flow)
    {
        if (Method(facts) == DistributionMethod.RoundRobin && !facts.Test)
        {
            var served = flow.Sold.IsEmpty ? (int?)null : flow.Sold[0].Candidate.Client.Id.Value;
            await Rotation(RotationPool.Of(facts.Campaign.LeadTypeId)).ServedAsync(facts.Id.Value, served);
        }
    }

    private Task<EarlierSales> EarlierSalesAsync(Lead lead) => services.EarlierSales.FindAsync(
        SearchHashes.Phone(services.Hashes, lead),
        SearchHashes.Email(services.Hashes, lead),
        services.Time.GetUtcNow() - EarlierSales.LongestLookBack,
        CancellationToken.None);

    private static DistributionMethod Method(LeadFacts facts) => facts.Campaign.DistributionMethod ?? facts.Catalog.Account.DistributionMethod;

    private async Task<IReadOnlyList<ClientId>> TurnsAsync(LeadFacts facts, ScanRound round)
    {
        ImmutableArray<int> eligible = [.. round.Candidates.Select(candidate => candidate.Client.Id.Value).Distinct()];
        if (facts.Test || round.Pool is not { } pool)
        {
            return [.. eligible.Select(client => new ClientId(client))];
        }

        var turns = await Rotation(pool).TakeTurnAsync(new TakeTurn { LeadId = facts.Id.Value, Eligible = eligible });
        return [.. turns.Select(client => new ClientId(client))];
    }

    private IRotationGrain Rotation(RotationPool pool) => grains.GetGrain<IRotationGrain>(GrainKeys.Rotation(pool));
}
