using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution.Hooks;
using LeadExec.Domain.Flow;

namespace LeadExec.Domain.Distribution.DryRuns;

/// <summary>
/// Distributes a lead on paper (DIST-53): the planner and the order of the real run, and nothing reserved, sent or stored. A full
/// cap refuses whom it would refuse when a place is reserved: the order is made with it, as in the real run, and others follow.
/// Funds and buyers' answers are decided while sending.
/// </summary>
public static class DryRun
{
    public static async Task<DryRunResult> RunAsync(DryRunRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var hooked = HookedPlanner.Plan(request.Scan);
        var matching = request.Scan.Matching;
        var facts = new RoundFacts { Catalog = matching.Catalog, Lead = matching.Lead, Now = matching.Now, DeliveriesLeft = request.MaximumDeliveries };
        var caps = await request.CountCaps([.. hooked.Plan.Rounds.SelectMany(round => round.Candidates).Select(candidate => candidate.Account)]);
        var rounds = ImmutableArray.CreateBuilder<DryRound>(hooked.Plan.Rounds.Length + 1);
        var skipped = hooked.Plan.Skipped.ToBuilder();
        var overCap = ImmutableArray.CreateBuilder<Candidate>();
        foreach (var round in hooked.Plan.Rounds)
        {
            var ordered = await RoundSequence.OrderAsync(round, facts, request.Look);
            skipped.AddRange(RoundSequence.LeftOut(round, ordered));
            var full = ordered.Select(candidate => caps.WhyClosed(candidate.Account, matching.Now)).ToArray();
            skipped.AddRange(full.OfType<Skipped>());
            overCap.AddRange(ordered.Where((candidate, at) => full[at] is { } reason && FlowPending.IsOverCap(candidate, reason.Gate) && MayGoOver(candidate.Account)));
            rounds.Add(new DryRound(round, [.. ordered.Where((_, at) => full[at] is null)]));
        }

        // Beyond its own limits, never beyond its client's.
        bool MayGoOver(DeliveryAccount account) => caps.WhyClosed(account with { Limits = QuantityLimits.None }, matching.Now) is null;

        if (overCap.Count > 0)
        {
            var rescan = FlowPending.OverCapRound(overCap.DrainToImmutable());
            rounds.Add(new DryRound(rescan, rescan.Candidates));
        }

        var tried = rounds.Sum(round => round.Ordered.Length);
        return new DryRunResult
        {
            Rounds = [.. rounds.Where(round => !round.Ordered.IsEmpty)],
            Skipped = skipped.DrainToImmutable(),
            SkippedCount = hooked.Match.CandidateCount + hooked.Match.SkippedCount - tried,
            Notes = hooked.Plan.Notes,
            HooksApplied = hooked.Applied,
            HooksFailure = hooked.Failure,
        };
    }
}
