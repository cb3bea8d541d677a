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
        return OfAll(request) with
        {
            Client = new CriteriaClient
            {
                ZoneId = client.ZoneId ?? request.Catalog.Account.ZoneId,
                PostalCode = client.PostalCode,
                KnowsSales = request.Sales is not null,
                LastSoldAt = request.Sales?.Of(client.Id),
            },
        };
    }

    /// <summary>The context for criteria without functions, whoever's they are.</summary>
    internal static CriteriaContext OfAll(MatchRequest request)
    {
        var evaluation = new EvaluationContext(request.Now.ToDateTimeOffset(), request.Catalog.Account.ZoneId);
        return new CriteriaContext(evaluation, new CatalogCriteriaData(request.Catalog, request.Lead))
        {
            ReceivedAt = (request.ReceivedAt ?? request.Now).ToDateTimeOffset(),
        };
    }
}
