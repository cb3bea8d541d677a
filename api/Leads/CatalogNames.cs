using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Leads;

/// <summary>Names of what leads refer to by number. What was archived since shows its number.</summary>
internal static class CatalogNames
{
    public static string NameOf(this Catalog catalog, LeadTypeId id) => catalog.LeadTypes.TryGetValue(id, out var found) ? found.Name : $"#{id}";

    public static string NameOf(this Catalog catalog, LeadSourceId id) => catalog.LeadSources.TryGetValue(id, out var found) ? found.Name : $"#{id}";

    public static string NameOf(this Catalog catalog, CampaignId id) => catalog.Campaigns.TryGetValue(id, out var found) ? found.Name : $"#{id}";

    public static string NameOf(this Catalog catalog, ClientId id) => catalog.Clients.TryGetValue(id, out var found) ? found.CompanyName : $"#{id}";

    public static string NameOf(this Catalog catalog, DeliveryAccountId id) => catalog.DeliveryAccounts.TryGetValue(id, out var found) ? found.Name : $"#{id}";

    public static string NameOf(this Catalog catalog, DeliveryMethodId id) => catalog.DeliveryMethods.TryGetValue(id, out var found) ? found.Description : $"#{id}";
}
