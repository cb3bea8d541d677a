using System.Collections.Immutable;

namespace LeadExec.Domain.Distribution;

/// <summary>
/// Plans the scan of one lead (E-41), pure and before anything is reserved:
/// <list type="number">
/// <item>Force ID: one round with the named client only; nothing follows it (DIST-39, E-54).</item>
/// <item>Distribution list: one round with the assigned clients in list order, or the default client; nothing follows it (DIST-41, E-55).</item>
/// <item>Exclusive group of the campaign: no round, a filter on those below (CAMP-15, E-53).</item>
/// <item>Delivery groups in their order, a round each with its own method (DIST-27 to DIST-31).</item>
/// <item>General automation: everybody in no delivery group, by the campaign's or the account's method (DIST-01, DIST-02).</item>
/// <item>Over-cap rescan: not planned here, because who was refused for a cap is known only when the others are through; it is
/// appended to <see cref="Flow.LeadFlowState.Rounds"/> as the last round when nothing was sold (DIST-47).</item>
/// </list>
/// A step that decides alone returns the whole plan, so that the steps below it are not reached. To plug one in, add a class
/// with <c>static ScanPlan? Plan(ScanRequest)</c> and name it in <see cref="Plan"/>; null means "not this lead". The order inside
/// a round is made later, by <see cref="Ordering"/>, with the turns of the round's pool. What happens while sending (maximum
/// deliveries, exclusivity, one per client or group) is the flow's business.
/// </summary>
public static class ScanPlanner
{
    public static ScanPlan Plan(ScanRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var plan = ForceIdStep.Plan(request) ?? ListStep.Plan(request) ?? Automated(request);
        return ForceIdStep.Note(request) is { } note ? plan with { Notes = plan.Notes.Insert(0, note) } : plan;
    }

    /// <summary>Exclusive group, delivery groups, general automation.</summary>
    private static ScanPlan Automated(ScanRequest request)
    {
        ImmutableArray<ScanRound> rounds = [General(request, request.Match.Candidates)];
        return new ScanPlan { Rounds = [.. rounds.Where(round => !round.Candidates.IsEmpty)], Skipped = request.Match.Skipped };
    }

    private static ScanRound General(ScanRequest request, ImmutableArray<Candidate> candidates) => new()
    {
        Kind = ScanRoundKind.General,
        Name = "general automation",
        Method = request.Campaign.DistributionMethod ?? request.Catalog.Account.DistributionMethod,
        Pool = RotationPool.Of(request.Campaign.LeadTypeId),
        Candidates = candidates,
    };
}
