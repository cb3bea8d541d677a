using System.Collections.Immutable;
using LeadExec.Domain.Distribution.Hooks;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution.Why;

/// <summary>
/// Explains a lead's distribution account by account, in creation order: what was written down wins; the rest is judged again by
/// the planner of the real run, with the catalog and the moment of its scan.
/// </summary>
public static class LeadWhy
{
    public static ImmutableArray<WhyFinding> Explain(WhyRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var matching = request.Scan.Matching with { MaximumReasons = int.MaxValue };
        var accounts = matching.Catalog.AccountsByLeadType.GetValueOrDefault(matching.Lead.Type.Id, [])
            .Where(account => (request.Client ?? account.ClientId) == account.ClientId && (request.Account ?? account.Id) == account.Id)
            .Skip(request.Skip).Take(request.Limit).ToList();
        var recorded = request.Recorded.DistinctBy(finding => finding.AccountId).ToDictionary(finding => finding.AccountId);
        var skipped = HookedPlanner.Plan(request.Scan with { Matching = matching }).Plan.Skipped
            .DistinctBy(item => item.AccountId).ToDictionary(item => item.AccountId);
        return
        [
            .. accounts.Select(account => WithRemedy(
                recorded.GetValueOrDefault(account.Id) ?? Judged(account.Id, account.ClientId, skipped.GetValueOrDefault(account.Id)),
                account, matching)),
        ];
    }

    private static WhyFinding Judged(DeliveryAccountId account, ClientId client, Skipped? skipped) => new()
    {
        AccountId = account,
        ClientId = client,
        Outcome = skipped is null ? WhyOutcome.NotTried : WhyOutcome.Skipped,
        Reason = skipped?.Gate ?? RejectReason.None,
        Detail = skipped?.Detail,
    };

    private static WhyFinding WithRemedy(WhyFinding finding, Catalogs.DeliveryAccount account, MatchRequest matching) =>
        finding.Outcome == WhyOutcome.Skipped ? finding with { WouldHaveSold = Remedies.Of(matching, account) } : finding;
}
