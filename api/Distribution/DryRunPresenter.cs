using LeadExec.Api.Leads;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Distribution.DryRuns;
using LeadExec.Domain.Intake;

namespace LeadExec.Api.Distribution;

/// <summary>Results of dry runs as answers.</summary>
internal static class DryRunPresenter
{
    private const int ReasonsShown = 200;

    public static DryRunReplies.DryRun Show(Catalog catalog, GateOutcome gates, DryRunResult result)
    {
        var place = 0;
        return new DryRunReplies.DryRun
        {
            CatalogVersion = catalog.Version.Value,
            WithChanges = false,
            JudgedAt = default,
            Intake = new DryRunReplies.Intake { Validity = gates.Validity, Reason = ReasonWords.Shown(gates.Reason), Message = gates.Message, Errors = gates.Errors },
            Rounds = [.. result.Rounds.Select(round => new DryRunReplies.Round(
                round.Round.Kind, round.Round.Name, round.Round.Method, [.. round.Ordered.Select(candidate => Show(candidate, ++place))]))],
            Skipped = [.. result.Skipped.Take(ReasonsShown).Select(skipped => Show(catalog, skipped))],
            SkippedCount = result.SkippedCount,
            Notes = result.Notes,
            HooksApplied = result.HooksApplied,
            HooksFailure = result.HooksFailure,
            NotJudged = [],
        };
    }

    public static DryRunReplies.SkippedAccount Show(Catalog catalog, Skipped skipped) => new()
    {
        ClientId = skipped.ClientId.Value,
        Client = catalog.NameOf(skipped.ClientId),
        AccountId = skipped.AccountId.Value,
        Account = catalog.NameOf(skipped.AccountId),
        Reason = skipped.Gate,
        ReasonText = ReasonWords.Of(skipped.Gate) ?? "",
        Detail = skipped.Detail,
    };

    private static DryRunReplies.Candidate Show(Candidate candidate, int place) => new()
    {
        Place = place,
        ClientId = candidate.Client.Id.Value,
        Client = candidate.Client.CompanyName,
        AccountId = candidate.Account.Id.Value,
        Account = candidate.Account.Name,
        MethodId = candidate.Method.Id.Value,
        Price = candidate.Price,
        Exclusive = candidate.Account.Exclusive,
    };
}
