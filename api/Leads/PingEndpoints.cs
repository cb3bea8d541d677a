using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Pings;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Settings;
using LeadExec.Ports.Users;
using Microsoft.AspNetCore.Http.HttpResults;
using static LeadExec.Api.Leads.PingReplies;

namespace LeadExec.Api.Leads;

/// <summary>Inbound pings for staff: what was answered and why, and whether a post followed (C-9, TH-08).</summary>
internal static class PingEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/pings", ListOwnAsync).RequireAuthorization(Policies.Staff).AddEndpointFilter(new QueryFaults())
            .Describe("listPings", "Leads", "Inbound pings, newest first", 400, 401, 403, 503);
        api.MapGet("/pings/{id:guid}", FindAsync).RequireAuthorization(Policies.Staff).AddEndpointFilter(new QueryFaults())
            .Describe("getPing", "Leads", "One inbound ping with the bids of its buyers", 401, 403, 404, 503);
    }

    internal static async Task<Results<Ok<PingPage>, ProblemHttpResult>> ListAsync(
        PingFilter filter, DataFilter within, IPingQueries pings, ICatalogSource catalogs, CancellationToken cancellationToken)
    {
        if (filter.Limit is < 1 or > PingSearch.MaximumLimit)
        {
            return Problems.Invalid("/limit", $"Between 1 and {PingSearch.MaximumLimit}.");
        }

        if (!PageCursor.TryRead(filter.Cursor, out PageKey? after))
        {
            return Problems.Invalid("/cursor", "Not a cursor of this list.");
        }

        var page = await pings.ListAsync(
            new PingSearch
            {
                CampaignId = filter.CampaignId is { } campaign ? new CampaignId(campaign) : null,
                LeadSourceId = filter.LeadSourceId is { } source ? new LeadSourceId(source) : null,
                Accepted = filter.Accepted,
                Limit = filter.Limit ?? 50,
                After = after,
                Within = within,
            },
            cancellationToken);
        return TypedResults.Ok(new PingPage([.. page.Items.Select(row => Item(catalogs.Current, row))], PageCursor.Of(page.Next)));
    }

    private static Task<Results<Ok<PingPage>, ProblemHttpResult>> ListOwnAsync([AsParameters] PingFilter filter, HttpContext context, IPingQueries pings, ICatalogSource catalogs) =>
        ListAsync(filter, context.User.Rights().Data, pings, catalogs, context.RequestAborted);

    private static async Task<Results<Ok<PingDetails>, NotFound>> FindAsync(Guid id, HttpContext context, IPingQueries pings, ICatalogSource catalogs)
    {
        var data = context.User.Rights().Data;
        return await pings.FindAsync(new PingId(id), context.RequestAborted) is { } row
            && data.Allows(row.LeadTypeId) && data.Allows(row.LeadSourceId) && (data.Clients.IsEmpty || row.Traces.Any(trace => data.Allows(trace.ClientId)))
                ? TypedResults.Ok(Details(catalogs.Current, row, data))
                : TypedResults.NotFound();
    }

    private static PingItem Item(Catalog catalog, PingRow row) => new()
    {
        Id = row.Id.Value,
        ReceivedAt = row.ReceivedAt,
        LeadTypeId = row.LeadTypeId.Value,
        LeadType = catalog.NameOf(row.LeadTypeId),
        LeadSourceId = row.LeadSourceId.Value,
        LeadSource = catalog.NameOf(row.LeadSourceId),
        CampaignId = row.CampaignId.Value,
        Campaign = catalog.NameOf(row.CampaignId),
        State = StateOf(row),
        Reason = ReasonWords.Shown(row.Reason),
        ReasonText = ReasonWords.Of(row.Reason),
        ReasonDetail = row.ReasonDetail,
        Price = row.Price,
        Revenue = row.Revenue,
        Matches = row.Matches,
        Test = row.Test,
        Shared = row.Shared,
        ElapsedMs = row.ElapsedMs,
        LeadId = row.LeadId?.Value,
        UsedAt = row.UsedAt,
    };

    private static PingDetails Details(Catalog catalog, PingRow row, DataFilter data) => new()
    {
        Id = row.Id.Value,
        ReceivedAt = row.ReceivedAt,
        LeadTypeId = row.LeadTypeId.Value,
        LeadType = catalog.NameOf(row.LeadTypeId),
        LeadSourceId = row.LeadSourceId.Value,
        LeadSource = catalog.NameOf(row.LeadSourceId),
        CampaignId = row.CampaignId.Value,
        Campaign = catalog.NameOf(row.CampaignId),
        State = StateOf(row),
        Reason = ReasonWords.Shown(row.Reason),
        ReasonText = ReasonWords.Of(row.Reason),
        ReasonDetail = row.ReasonDetail,
        Price = row.Price,
        Revenue = row.Revenue,
        Matches = row.Matches,
        Test = row.Test,
        Shared = row.Shared,
        ElapsedMs = row.ElapsedMs,
        LeadId = row.LeadId?.Value,
        UsedAt = row.UsedAt,
        Bids = [.. row.Traces.Where(trace => data.Allows(trace.ClientId)).Select(trace => Bid(catalog, trace))],
    };

    private static InboundPingState StateOf(PingRow row) => !row.Accepted ? InboundPingState.Declined
        : row.LeadId is not null ? InboundPingState.Consumed
        : row.Expired ? InboundPingState.Expired : InboundPingState.Accepted;

    private static PingBid Bid(Catalog catalog, PingTrace trace) => new()
    {
        ClientId = trace.ClientId.Value,
        Client = catalog.NameOf(trace.ClientId),
        DeliveryAccountId = trace.AccountId.Value,
        DeliveryAccount = catalog.NameOf(trace.AccountId),
        State = trace.State,
        Price = trace.Price,
        ElapsedMs = trace.ElapsedMs,
        Reason = ReasonWords.Shown(trace.Reason),
        Detail = trace.Detail,
    };
}
