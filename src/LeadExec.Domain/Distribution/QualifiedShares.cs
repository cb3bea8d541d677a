using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;

namespace LeadExec.Domain.Distribution;

/// <summary>For which share limits a lead counts as qualified (E-50).</summary>
public static class QualifiedShares
{
    /// <summary>
    /// The accounts among <paramref name="accounts"/> that are open to automation, of an active client, and whose criteria the lead
    /// meets. Schedules, caps and what becomes of the lead do not matter.
    /// </summary>
    public static ImmutableArray<DeliveryAccount> Met(IEnumerable<DeliveryAccount> accounts, MatchRequest request)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(request);
        return [.. accounts.Where(account => Qualifies(account, request))];
    }

    private static bool Qualifies(DeliveryAccount account, MatchRequest request) =>
        account is { Status: DeliveryAccountStatus.Open, Automated: true }
        && request.Catalog.Clients.GetValueOrDefault(account.ClientId) is { Status: ClientStatus.Active } client
        && (account.Criteria is not { } criteria || CriteriaEvaluator.Evaluate(criteria, request.Lead, MatchContexts.Of(request, client)));
}
