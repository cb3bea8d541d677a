using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;

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
        var plan = ForceIdStep.Plan(request) ?? Listed(request) ?? Automated(request);
        return ForceIdStep.Note(request) is { } note ? plan with { Notes = plan.Notes.Insert(0, note) } : plan;
    }

    private static ScanPlan? Listed(ScanRequest request) => ListStep.Plan(request) is { } plan
        ? plan with { Rounds = [.. plan.Rounds.Select(round => round with { Candidates = [.. round.Candidates.Select(candidate => ClientGroups(request.Catalog, candidate))] })] }
        : null;

    /// <summary>Exclusive group, delivery groups, general automation.</summary>
    private static ScanPlan Automated(ScanRequest request)
    {
        var scope = ExclusiveScope.Of(request);
        var byGroup = scope.Match.ByGroup(request.Catalog);
        ImmutableArray<ScanRound> rounds =
        [
            .. request.Catalog.GroupsByLeadType.GetValueOrDefault(request.Campaign.LeadTypeId, []).Select(group => OfGroup(group, ClientGroups(request.Catalog, byGroup.Of(group.Id)))),
            General(request, ClientGroups(request.Catalog, byGroup.General)),
        ];
        return new ScanPlan
        {
            Rounds = rounds.RemoveAll(round => round.Count == 0),
            Skipped = scope.Match.Skipped,
            Notes = scope.Notes,
            Percentages = [.. rounds.Where(round => round.Method == DistributionMethod.Percentage).Select(round => new CountedPool(round.Pool!.Value, round.Automation.TimeFrame))], // these rounds have a pool
        };
    }

    private static LateCandidates ClientGroups(Catalog catalog, LateCandidates candidates) =>
        catalog.Account.ApplyGroupsAsCriteria ? candidates.Select(candidate => ClientGroups(catalog, candidate)) : candidates;

    private static Candidate ClientGroups(Catalog catalog, Candidate candidate) =>
        catalog.Account.ApplyGroupsAsCriteria
        && candidate.Client.ClientGroupId is { } id
        && catalog.ClientGroups.GetValueOrDefault(id) is { NotAsCriteria: false }
            ? candidate with { OnePerGroup = id }
            : candidate;

    private static ScanRound OfGroup(DeliveryGroup group, LateCandidates candidates) => new()
    {
        Kind = ScanRoundKind.DeliveryGroup,
        Name = group.Name,
        Method = group.Method,
        Automation = group.Automation,
        Group = group,
        Pool = RotationPool.Of(group.Id),
        Late = candidates,
    };

    private static ScanRound General(ScanRequest request, LateCandidates candidates) => new()
    {
        Kind = ScanRoundKind.General,
        Name = "general automation",
        Method = request.Campaign.DistributionMethod ?? request.Catalog.Account.DistributionMethod,
        Automation = request.Campaign.Automation ?? request.Catalog.Account.Automation,
        Pool = RotationPool.Of(request.Campaign.LeadTypeId),
        Late = candidates,
    };
}
