using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Expressions;

namespace LeadExec.Domain.Distribution;

/// <summary>What the criteria of delivery accounts are evaluated with.</summary>
public static class MatchContexts
{
    /// <summary>The context of one client's accounts. The same for all accounts whose criteria use no function of E-60.</summary>
    public static CriteriaContext Of(MatchRequest request, Client client)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(client);
        var account = request.Catalog.Account;
        return new CriteriaContext(new EvaluationContext(request.Now.ToDateTimeOffset(), account.ZoneId), new CatalogCriteriaData(request.Catalog, request.Lead))
        {
            ReceivedAt = (request.ReceivedAt ?? request.Now).ToDateTimeOffset(),
            Client = new CriteriaClient
            {
                ZoneId = client.ZoneId ?? account.ZoneId,
                PostalCode = client.PostalCode,
                KnowsSales = request.Sales is not null,
                LastSoldAt = request.Sales?.Of(client.Id),
            },
        };
    }
}
