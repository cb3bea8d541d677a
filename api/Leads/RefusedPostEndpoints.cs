using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Settings;
using LeadExec.Ports.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Leads;

/// <summary>The log of posts that became no lead (E-20).</summary>
internal static class RefusedPostEndpoints
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/refused-posts", ListOwnAsync).RequireAuthorization(Policies.Staff)
        .AddEndpointFilter(new QueryFaults()).Describe("listRefusedPosts", "Leads", "Posts that became no lead, newest first", 400, 401, 403, 503);

    private static Task<Results<Ok<LeadReplies.RefusedPage>, ProblemHttpResult>> ListOwnAsync(
        [AsParameters] RefusedPostFilter filter, HttpContext context, ILeadQueries leads, ICatalogSource catalogs) =>
        ListAsync(filter, context.User.Rights().Data, leads, catalogs, context.RequestAborted);

    internal static async Task<Results<Ok<LeadReplies.RefusedPage>, ProblemHttpResult>> ListAsync(
        RefusedPostFilter filter, DataFilter within, ILeadQueries leads, ICatalogSource catalogs, CancellationToken cancellationToken)
    {
        if (filter.Limit is < 1 or > LeadSearch.MaximumLimit)
        {
            return Problems.Invalid("/limit", $"Between 1 and {LeadSearch.MaximumLimit}.");
        }

        if (!PageCursor.TryRead(filter.Cursor, out RefusedPostKey? after))
        {
            return Problems.Invalid("/cursor", "Not a cursor of this list.");
        }

        var page = await leads.RefusedPostsAsync(
            new RefusedPostSearch
            {
                CampaignId = filter.CampaignId is { } campaign ? new CampaignId(campaign) : null,
                LeadSourceId = filter.LeadSourceId is { } source ? new LeadSourceId(source) : null,
                Limit = filter.Limit ?? 50,
                After = after,
                Within = within,
            },
            cancellationToken);
        return TypedResults.Ok(new LeadReplies.RefusedPage([.. page.Items.Select(row => LeadPresenter.Refused(catalogs.Current, row))], PageCursor.Of(page.Next)));
    }
}
