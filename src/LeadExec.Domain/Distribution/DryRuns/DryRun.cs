using System.Collections.Immutable;
using LeadExec.Domain.Distribution.Hooks;

namespace LeadExec.Domain.Distribution.DryRuns;

/// <summary>
/// Distributes a lead on paper (DIST-53): the planner and the order of the real run, and nothing reserved, sent or stored. Caps,
/// funds and buyers' answers are decided while sending; a dry run knows of them only what its match was told.
/// </summary>
public static class DryRun
{
    public static async Task<DryRunResult> RunAsync(DryRunRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var hooked = HookedPlanner.Plan(request.Scan);
        var matching = request.Scan.Matching;
        var facts = new RoundFacts { Catalog = matching.Catalog, Lead = matching.Lead, Now = matching.Now, DeliveriesLeft = request.MaximumDeliveries };
        var rounds = ImmutableArray.CreateBuilder<DryRound>(hooked.Plan.Rounds.Length);
        var skipped = hooked.Plan.Skipped.ToBuilder();
        foreach (var round in hooked.Plan.Rounds)
        {
            var ordered = await RoundSequence.OrderAsync(round, facts, request.Look);
            rounds.Add(new DryRound(round, ordered));
            skipped.AddRange(RoundSequence.LeftOut(round, ordered));
        }

        var tried = rounds.Sum(round => round.Ordered.Length);
        return new DryRunResult
        {
            Rounds = rounds.DrainToImmutable(),
            Skipped = skipped.DrainToImmutable(),
            SkippedCount = hooked.Match.CandidateCount + hooked.Match.SkippedCount - tried,
            Notes = hooked.Plan.Notes,
            HooksApplied = hooked.Applied,
            HooksFailure = hooked.Failure,
        };
    }
}
