using System.Security.Claims;
using System.Text.Json;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Leads;

/// <summary>Names of everything published, for filters and labels: one small answer instead of a list per kind.</summary>
internal static class DirectoryEndpoints
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/directory", Show).RequireAuthorization(Policies.Staff)
        .Describe("getDirectory", "Leads", "Names of the account, lead types and their fields, sources, campaigns and clients", 401, 403);

    private static Ok<DirectoryReplies.Directory> Show(ICatalogSource catalogs, ClaimsPrincipal person)
    {
        var (catalog, data) = (catalogs.Current, person.Rights().Data);
        return TypedResults.Ok(new DirectoryReplies.Directory
        {
            Account = new(catalog.Account.CompanyName, catalog.Account.ZoneId, catalog.Account.Currency),
            LeadTypes =
            [
                .. catalog.LeadTypes.Values.Where(one => StaffScope.Shows(data, one)).OrderBy(type => type.Name, StringComparer.OrdinalIgnoreCase).Select(type => new DirectoryReplies.LeadTypeNames(
                    type.Id.Value, type.Name,
                    [.. type.Fields.Select(field => new DirectoryReplies.FieldNames(field.Name, field.Caption, JsonNamingPolicy.CamelCase.ConvertName(field.Kind.ToString()), field.Options))])),
            ],
            LeadSources = [.. catalog.LeadSources.Values.Where(one => StaffScope.Shows(data, one)).OrderBy(source => source.Name, StringComparer.OrdinalIgnoreCase).Select(source => new DirectoryReplies.Named(source.Id.Value, source.Name))],
            Campaigns =
            [
                .. catalog.Campaigns.Values.Where(one => StaffScope.Shows(data, one)).OrderBy(campaign => campaign.Name, StringComparer.OrdinalIgnoreCase)
                    .Select(campaign => new DirectoryReplies.CampaignName(campaign.Id.Value, campaign.Name, campaign.LeadTypeId.Value, campaign.LeadSourceId.Value)),
            ],
            Clients = [.. catalog.Clients.Values.Where(one => StaffScope.Shows(data, one)).OrderBy(client => client.CompanyName, StringComparer.OrdinalIgnoreCase).Select(client => new DirectoryReplies.Named(client.Id.Value, client.CompanyName))],
        });
    }
}
