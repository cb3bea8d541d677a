using LeadExec.Domain.Catalogs;

namespace LeadExec.Domain.Distribution.Hooks;

/// <summary>
/// Plans a scan with the account's and the campaign's hooks (DIST-45, E-56). Fields are set before matching; excluding, boosting and
/// pricing are done on what matched, before rounds are planned. Any mistake - a value that does not fit, fuel, time - takes all hooks
/// back: the plan is then the one without hooks, and says why. Pure but for the clock that bounds it.
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
        var match = run.Judge(Matcher.Match(matching));
        var plan = ScanPlanner.Plan(new ScanRequest
        {
            Matching = matching,
            Match = match,
            Campaign = request.Campaign,
            MatchAgain = again => run.Judge(Matcher.Match(again)),
        });
        return run.Failure is { } failure ? Plain(request, failure) : new HookedPlan { Plan = plan, Match = match, Applied = run.Summary };
    }

    private static HookedPlan Plain(HookRequest request, string? failure)
    {
        var match = Matcher.Match(request.Matching);
        var plan = ScanPlanner.Plan(new ScanRequest { Matching = request.Matching, Match = match, Campaign = request.Campaign });
        return new HookedPlan { Plan = plan, Match = match, Failure = failure };
    }
}
