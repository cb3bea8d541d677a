using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Returns;

namespace LeadExec.Domain.Distribution.Hooks;

/// <summary>
/// Plans a scan with the account's and the campaign's hooks (DIST-45, E-56). Fields are set before matching; excluding, boosting and
/// pricing are done on what matched, before rounds are planned; last of all the price is held against what the delivery account
/// requires (E-66). Any mistake - a value that does not fit, fuel, time - takes all hooks back: the plan is then the one without
/// hooks, and says why. Pure but for the clock that bounds it.
/// </summary>
public static class HookedPlanner
{
    public static HookedPlan Plan(HookRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var run = HookRun.Of(request);
        if (run is null)
        {
            return Plain(request, null);
        }

        var matching = request.Matching with { Lead = run.SetFields() };
        var planned = Planned(request, matching, asked => run.Judge(Matcher.Match(asked)));
        return run.Failure is { } failure ? Plain(request, failure) : planned with { Applied = run.Summary };
    }

    private static HookedPlan Plain(HookRequest request, string? failure) => Planned(request, request.Matching, Matcher.Match) with { Failure = failure };

    // What a sale has to bring is tested with the price that hooks made (E-66).
    private static HookedPlan Planned(HookRequest request, MatchRequest matching, Func<MatchRequest, MatchResult> matcher)
    {
        var priced = matching.Catalog.TypesRequiringPrices.Contains(matching.Lead.Type.Id);
        MatchResult Sold(MatchRequest asked) => request.Resale is { } resale ? Resold(matcher(asked), resale) : matcher(asked);
        MatchResult Match(MatchRequest asked) => priced ? PriceGate.Apply(Sold(asked), request.Campaign, asked.Catalog) : Sold(asked);
        var match = Match(matching);
        var plan = ScanPlanner.Plan(new ScanRequest { Matching = matching, Match = match, Campaign = request.Campaign, MatchAgain = Match });
        return new HookedPlan { Plan = plan, Match = match };
    }

    private static MatchResult Resold(MatchResult match, ResaleSettings resale) =>
        new([.. match.Candidates.Select(candidate => candidate.Resold(resale))], match.SkippedCount, () => match.Skipped);
}
