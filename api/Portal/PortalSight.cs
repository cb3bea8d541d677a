using LeadExec.Api.Leads;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;

namespace LeadExec.Api.Portal;

/// <summary>What of a lead its buyer may see, by the settings of the client and of the delivery method (CLNT-11, PORT-22, DELV-46). What it may not see is not in any answer or file.</summary>
internal static class PortalSight
{
    private static readonly SystemField[] Analytics = [SystemField.Referrer, SystemField.SearchTerm];

    public static string? LeadSource(Catalog catalog, PortalLeadRow row) => Of(catalog, row.ClientId).LeadSource ? catalog.NameOf(row.LeadSourceId) : null;

    public static string? Campaign(Catalog catalog, PortalLeadRow row) => Of(catalog, row.ClientId).Campaign ? catalog.NameOf(row.CampaignId) : null;

    public static PortalPermissions Of(Catalog catalog, ClientId client) => catalog.Clients.GetValueOrDefault(client)?.Portal ?? PortalPermissions.None;

    /// <summary>What at least one of the clients may see; each lead then shows what its own client may.</summary>
    public static PortalPermissions Of(Catalog catalog, IEnumerable<ClientId> clients) => clients.Select(client => Of(catalog, client)).Aggregate(
        PortalPermissions.None, (all, one) => new PortalPermissions { LeadSource = all.LeadSource || one.LeadSource, Campaign = all.Campaign || one.Campaign });

    /// <summary>The lead's values, without analytic data unless the method that it went by allows it.</summary>
    public static IReadOnlyList<LeadReplies.LeadFieldValue> Fields(Catalog catalog, PortalLeadRow row)
    {
        var type = catalog.LeadTypes.GetValueOrDefault(row.LeadTypeId);
        var all = LeadFields.All(type, row.FieldsJson);
        if (ShowsAnalytics(catalog, row.MethodId))
        {
            return all;
        }

        var hidden = Hidden(type);
        return [.. all.Where(value => !hidden.Contains(value.Name))];
    }

    /// <summary>Whether leads that go this way show their analytic data.</summary>
    public static bool ShowsAnalytics(Catalog catalog, DeliveryMethodId method) => catalog.DeliveryMethods.GetValueOrDefault(method) is { PortalAnalytics: true };

    /// <summary>Names of the fields with analytic data; of a lead type that is gone, the names that such fields usually have.</summary>
    public static IReadOnlySet<string> Hidden(LeadType? type) =>
        Analytics.Select(field => type is null ? field.ToString() : type.Find(field)?.Name).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
}
