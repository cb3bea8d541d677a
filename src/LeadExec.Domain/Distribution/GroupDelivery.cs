using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution;

/// <summary>Which delivery method a lead takes to a client: the client group's or the delivery account's own (E-52).</summary>
public static class GroupDelivery
{
    /// <summary>The method for this lead; null when the account's own method is archived and no group has another.</summary>
    public static DeliveryMethod? MethodOf(MatchRequest request, Client? client, DeliveryAccount account)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (method, perLead) = Fixed(request.Catalog, client, account);
        return perLead ? Override(request, client!, account.LeadTypeId) ?? method : method; // per lead by a client's group
    }

    /// <summary>The method for every lead; or, when overrides may replace it for some leads, the one for the others.</summary>
    public static (DeliveryMethod? Method, bool PerLead) Fixed(Catalog catalog, Client? client, DeliveryAccount account)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(account);
        var own = catalog.DeliveryMethods.GetValueOrDefault(account.DeliveryMethodId);
        if (client?.ClientGroupId is not { } id || catalog.ClientGroups.GetValueOrDefault(id) is not { } group)
        {
            return (own, false);
        }

        return First(catalog, group.ForceMethods, account.LeadTypeId) is { } forced
            ? (forced, false)
            : (First(catalog, group.DefaultMethods, account.LeadTypeId) ?? own, First(catalog, group.Overrides.Select(way => way.MethodId), account.LeadTypeId) is not null);
    }

    /// <summary>A method that an override may give to some leads of the type; null when no override gives one.</summary>
    internal static DeliveryMethod? SomeOverride(Catalog catalog, Client client, LeadTypeId leadType) =>
        First(catalog, catalog.ClientGroups[client.ClientGroupId!.Value].Overrides.Select(way => way.MethodId), leadType); // per lead by a client's group

    // Criteria of another lead type's method name fields that this lead does not have, so the lead type is asked first.
    private static DeliveryMethod? Override(MatchRequest request, Client client, LeadTypeId leadType) => request.Catalog.ClientGroups[client.ClientGroupId!.Value].Overrides
        .Select(way => (way.Criteria, Method: request.Catalog.DeliveryMethods.GetValueOrDefault(way.MethodId)))
        .FirstOrDefault(way => way.Method?.LeadTypeId == leadType && Matches(request, client, way.Criteria))
        .Method;

    private static DeliveryMethod? First(Catalog catalog, IEnumerable<DeliveryMethodId> methods, LeadTypeId leadType) => methods
        .Select(id => catalog.DeliveryMethods.GetValueOrDefault(id))
        .FirstOrDefault(method => method?.LeadTypeId == leadType);

    private static bool Matches(MatchRequest request, Client client, CriteriaNode criteria) =>
        CriteriaEvaluator.Evaluate(criteria, request.Lead, MatchContexts.Of(request, client));
}
