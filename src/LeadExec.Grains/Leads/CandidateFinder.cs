using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Rotation;
using LeadExec.Grains.Interfaces.Wire;
using NodaTime;
using Orleans;

namespace LeadExec.Grains.Leads;

/// <summary>Matches and orders the candidates of one lead, with the steps of both in its log.</summary>
internal sealed class CandidateFinder(LeadServices services, IGrainFactory grains, StepLog steps)
{
    // Skipped accounts that get a step of their own; the summary counts all of them.
    private const int SkippedShown = 200;

    public async Task<ImmutableArray<Candidate>> FindAsync(LeadFacts facts)
    {
        var clock = steps.Begin();
        var match = Matcher.Match(new MatchRequest
        {
            Catalog = facts.Catalog,
            Lead = facts.Lead,
            Now = Instant.FromDateTimeOffset(services.Time.GetUtcNow()),
            Closed = services.Caps,
        });
        steps.Own(clock, FlowSteps.Done(FlowStepKind.Matched, $"{match.Candidates.Length} of {match.Candidates.Length + match.Skipped.Length} delivery accounts qualify"));
        foreach (var skipped in match.Skipped.Take(SkippedShown))
        {
            steps.Note(FlowSteps.Skipped(skipped));
        }

        return match.Candidates.IsEmpty ? [] : await OrderAsync(facts, match.Candidates);
    }

    /// <summary>Tells the rotation who was served, so that a refused or skipped client keeps its turn (E-44).</summary>
    public async Task ServedAsync(LeadFacts facts, LeadFlowState flow)
    {
        if (Method(facts) == DistributionMethod.RoundRobin && !facts.Test)
        {
            var served = flow.Sold.IsEmpty ? (int?)null : flow.Sold[0].Candidate.Client.Id.Value;
            await Rotation(facts).ServedAsync(facts.Id.Value, served);
        }
    }

    private static DistributionMethod Method(LeadFacts facts) => facts.Campaign.DistributionMethod ?? facts.Catalog.Account.DistributionMethod;

    private async Task<ImmutableArray<Candidate>> OrderAsync(LeadFacts facts, ImmutableArray<Candidate> candidates)
    {
        var clock = steps.Begin();
        var method = Method(facts);
        var ordered = method switch
        {
            DistributionMethod.Price => Ordering.ByPrice(candidates),
            DistributionMethod.Priority => Ordering.ByPriority(candidates),
            DistributionMethod.RoundRobin => Ordering.ByTurn(candidates, await TurnsAsync(facts, candidates)),
        };
        var step = FlowSteps.Done(FlowStepKind.Ordered, $"{method}: {string.Join(", ", ordered.Take(10).Select(candidate => $"{candidate.Client.CompanyName} {candidate.Price}"))}");
        if (method == DistributionMethod.RoundRobin)
        {
            steps.Waited(clock, step);
        }
        else
        {
            steps.Own(clock, step);
        }

        return ordered;
    }

    private async Task<IReadOnlyList<ClientId>> TurnsAsync(LeadFacts facts, ImmutableArray<Candidate> candidates)
    {
        ImmutableArray<int> eligible = [.. candidates.Select(candidate => candidate.Client.Id.Value).Distinct()];
        if (facts.Test)
        {
            return [.. eligible.Select(client => new ClientId(client))];
        }

        var turns = await Rotation(facts).TakeTurnAsync(new TakeTurn { LeadId = facts.Id.Value, Eligible = eligible });
        return [.. turns.Select(client => new ClientId(client))];
    }

    private IRotationGrain Rotation(LeadFacts facts) => grains.GetGrain<IRotationGrain>(GrainKeys.RotationOfLeadType(facts.Campaign.LeadTypeId.Value));
}
