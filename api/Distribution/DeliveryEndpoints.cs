using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Settings;
using LeadExec.Ports.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Distribution;

/// <summary>All delivered leads (LEAD-23).</summary>
internal static class DeliveryEndpoints
{
    public static void Map(RouteGroupBuilder api) => api.MapGroup("/deliveries").RequireAuthorization(Policies.Staff).AddEndpointFilter(new QueryFaults())
        .MapGet("", ListOwnAsync).Describe("listDeliveries", "Distribution", "Delivered leads of all clients, newest first: not read, read, returned", 400, 401, 403, 503);

    internal static async Task<Results<Ok<DeliveryReplies.DeliveryPage>, ProblemHttpResult>> ListAsync(
        DeliveryFilter filter, DataFilter within, IDeliveryQueries deliveries, ICatalogSource catalogs, CancellationToken cancellationToken)
    {
        if (filter.Limit is < 1 or > IDeliveryQueries.MaximumLimit)
        {
            return Problems.Invalid("?limit", $"Between 1 and {IDeliveryQueries.MaximumLimit}.");
        }

        DeliveryMark? mark = null;
        if (!string.IsNullOrEmpty(filter.Mark))
        {
            if (!Enum.TryParse<DeliveryMark>(filter.Mark, ignoreCase: true, out var known) || char.IsAsciiDigit(filter.Mark[0]))
            {
                return Problems.Invalid("?mark", "One of notRead, read, returned.");
            }

            mark = known;
        }

        if (!PageCursor.TryRead(filter.Cursor, out PageKey? after))
        {
            return Problems.Invalid("?cursor", "Not a cursor of this list.");
        }

        var page = await deliveries.ListAsync(Search(filter) with { Mark = mark, After = after, Within = within }, cancellationToken);
        var catalog = catalogs.Current;
        return TypedResults.Ok(new DeliveryReplies.DeliveryPage([.. page.Items.Select(row => DeliveryReplies.Show(catalog, row))], PageCursor.Of(page.Next)));
    }

    private static Task<Results<Ok<DeliveryReplies.DeliveryPage>, ProblemHttpResult>> ListOwnAsync(
        [AsParameters] DeliveryFilter filter, IDeliveryQueries deliveries, ICatalogSource catalogs, HttpContext context) =>
        ListAsync(filter, context.User.Rights().Data, deliveries, catalogs, context.RequestAborted);

    private static DeliverySearch Search(DeliveryFilter filter) => new()
    {
        ClientId = filter.ClientId is { } client ? new ClientId(client) : null,
        AccountId = filter.AccountId is { } account ? new DeliveryAccountId(account) : null,
        CampaignId = filter.CampaignId is { } campaign ? new CampaignId(campaign) : null,
        LeadTypeId = filter.LeadTypeId is { } type ? new LeadTypeId(type) : null,
        From = filter.From,
        To = filter.To,
        Limit = filter.Limit ?? 50,
    };
}
