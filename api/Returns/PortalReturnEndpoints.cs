using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Portal;
using LeadExec.Api.Security;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Returns;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Returns;

/// <summary>Returns by the client in its portal (RET-02, PORT-08). The client comes from the session (decision 26).</summary>
internal static class PortalReturnEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/portal/returns", ListAsync).RequireAuthorization(Policies.Portal).AddEndpointFilter(new QueryFaults())
            .Describe("listPortalReturns", "Portal", "The client's own returns, newest request first", 400, 401, 403, 503);
        api.MapPost("/portal/leads/{id:guid}/return", RequestAsync).RequireAuthorization(Policies.Portal).AddEndpointFilter(new QueryFaults())
            .WithExample(new ReturnBodies.Ask { Reason = "Wrong number" })
            .Describe("returnPortalLead", "Portal", "Asks to return one of the client's leads, within its days and percentages; after a denial once more", 400, 401, 403, 404, 409, 429);
    }

    private static async Task<Results<Ok<PortalReplies.PortalReturns>, ProblemHttpResult>> ListAsync(
        [AsParameters] PortalReturnFilter filter, HttpContext context, IReturnStore returns, [AsParameters] ReturnSight sight)
    {
        if (filter.Limit is < 1 or > ReturnSearch.MaximumLimit)
        {
            return Problems.Invalid("?limit", $"Between 1 and {ReturnSearch.MaximumLimit}.");
        }

        if (!PageCursor.TryRead(filter.Cursor, out PageKey? after))
        {
            return Problems.Invalid("?cursor", "Not a cursor of this list.");
        }

        var search = new ReturnSearch { Viewer = await sight.Eye.ViewerAsync(context), Limit = filter.Limit ?? 50, After = after };
        var page = await returns.ListAsync(search, context.RequestAborted);
        var catalog = sight.Catalogs.Current;
        return TypedResults.Ok(new PortalReplies.PortalReturns([.. page.Items.Select(row => Show(row, catalog))], PageCursor.Of(page.Next)));
    }

    // The state that the client sees does not tell what became of the lead at its source.
    private static PortalReplies.PortalReturn Show(ReturnRow row, Catalog catalog)
    {
        var state = row.State == ReturnState.ApprovedReturnedToSource ? ReturnState.Approved : row.State;
        var mark = new ReturnBodies.ReturnMark(state, row.Reason, row.RequestedAt, row.DecidedAt);
        return new PortalReplies.PortalReturn(row.AttemptId.Value, row.LeadTypeId.Value, catalog.NameOf(row.LeadTypeId), row.Price, mark)
        {
            DeliveredAt = row.DeliveredAt,
            OrderId = row.OrderId?.Value,
        };
    }

    private static async Task<Results<Ok<ReturnBodies.ReturnMark>, ProblemHttpResult>> RequestAsync(Guid id, ReturnBodies.Ask body, HttpContext context, IReturnStore returns, PortalEye eye)
    {
        if (body.Note?.Length > ReturnCommand.LongestNote)
        {
            return Problems.Invalid("/note", $"At most {ReturnCommand.LongestNote} characters.");
        }

        if (await eye.FindAsync(context, new AttemptId(id)) is not { } lead)
        {
            return Problems.NotFound();
        }

        var command = new ReturnCommand(new AttemptId(id), ReturnEvent.Requested, context.User.Actor())
        {
            OfClient = lead.ClientId,
            Reason = body.Reason,
            Note = body.Note,
        };
        var reply = await returns.ApplyAsync(command, context.RequestAborted);
        return ReturnPresenter.Problem(reply, context) is { } problem
            ? problem
            : TypedResults.Ok(new ReturnBodies.ReturnMark(reply.Return!.State, reply.Return.Reason, reply.Return.RequestedAt, reply.Return.DecidedAt));
    }

    /// <summary>What the list needs besides the store.</summary>
    internal sealed record ReturnSight(PortalEye Eye, ICatalogSource Catalogs);
}
