using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Distribution;

/// <summary>Deliveries of all clients that wait for a confirmation (E-61), so that staff sees what is about to lapse and confirms it.</summary>
internal static class AwaitedEndpoints
{
    public static void Map(RouteGroupBuilder api) => api.MapGroup("/confirmations").RequireAuthorization(Policies.Staff).AddEndpointFilter(new QueryFaults())
        .MapGet("", ListAsync).Describe("listAwaitedConfirmations", "Distribution", "Deliveries that wait for a confirmation, the most urgent first", 400, 401, 403, 503);

    private static async Task<Results<Ok<AwaitedReplies.AwaitedPage>, ProblemHttpResult>> ListAsync(
        [AsParameters] AwaitedFilter filter, IConfirmationQueries confirmations, ICatalogSource catalogs, HttpContext context)
    {
        if (filter.Limit is < 1 or > IConfirmationQueries.MaximumLimit)
        {
            return Problems.Invalid("?limit", $"Between 1 and {IConfirmationQueries.MaximumLimit}.");
        }

        if (!PageCursor.TryRead(filter.Cursor, out PageKey? after))
        {
            return Problems.Invalid("?cursor", "Not a cursor of this list.");
        }

        var search = new AwaitedSearch
        {
            ClientId = filter.ClientId is { } client ? new ClientId(client) : null,
            Within = context.User.Rights().Data,
            After = after,
            Limit = filter.Limit ?? 50,
        };
        var page = await confirmations.ListAsync(search, context.RequestAborted);
        return TypedResults.Ok(new AwaitedReplies.AwaitedPage([.. page.Items.Select(row => Show(catalogs.Current, row))], PageCursor.Of(page.Next)));
    }

    private static AwaitedReplies.Awaited Show(Catalog catalog, AwaitedRow row) => new()
    {
        AttemptId = row.AttemptId.Value,
        LeadId = row.LeadId.Value,
        LeadType = catalog.NameOf(row.LeadTypeId),
        CampaignId = row.CampaignId.Value,
        Campaign = catalog.NameOf(row.CampaignId),
        ClientId = row.ClientId.Value,
        Client = catalog.NameOf(row.ClientId),
        DeliveryAccountId = row.AccountId.Value,
        DeliveryAccount = catalog.NameOf(row.AccountId),
        SentAt = row.SentAt,
        Until = row.Until,
        Price = row.Price,
        Test = row.Test,
    };
}
