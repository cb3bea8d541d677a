using LeadExec.Api.Http;
using LeadExec.Api.Intake;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Returns;
using LeadExec.Ports.Settings;
using LeadExec.Ports.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Returns;

/// <summary>Returns for staff (RET-01 to RET-11): list, decide, mark, import.</summary>
internal static class ReturnEndpoints
{
    private const string Tag = "Returns";

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/returns").RequireAuthorization(Policies.Staff).AddEndpointFilter(new QueryFaults());
        group.MapGet("", ListOwnAsync).Describe("listReturns", Tag, "Returns of all clients, newest request first", 400, 401, 403, 503);
        group.MapGet("/{id:guid}", FindAsync).Describe("getReturn", Tag, "The return of one delivery", 401, 403, 404, 503);
        group.MapPost("", MarkAsync).WithExample(new ReturnBodies.Mark { DeliveryId = Guid.Empty, Reason = "Wrong number" })
            .Describe("markReturned", Tag, "Marks a delivery as returned, and on request its lead as returned to the source", 400, 401, 403, 404, 409);
        group.MapPost("/{id:guid}/approve", ApproveAsync).WithExample(new ReturnBodies.Approve { ToSource = false })
            .Describe("approveReturn", Tag, "Credits the client with the price; with toSource the source is not paid for the lead", 400, 401, 403, 404, 409);
        group.MapPost("/{id:guid}/return-to-source", ToSourceAsync)
            .Describe("returnToSource", Tag, "Returns the lead of a pending or approved return to its source", 401, 403, 404, 409);
        group.MapPost("/{id:guid}/deny", DenyAsync).Describe("denyReturn", Tag, "Refuses a pending return; it may be asked for again once", 401, 403, 404, 409);
        group.MapPost("/{id:guid}/request", RequestAsync).WithExample(new ReturnBodies.Ask { Reason = "Wrong number" })
            .Describe("requestReturn", Tag, "Asks for a return for the client, beyond its percentages if need be; after a denial once more", 400, 401, 403, 404, 409);
        group.MapPost("/import", (HttpContext context, ReturnImports imports) => imports.ImportAsync(context))
            .Accepts<Stream>(FileBody.ContentTypes[0], FileBody.ContentTypes[1..])
            .WithMetadata(new BodyLimit(ReturnImports.LargestFile + 1), new FileBody())
            .WithExample("Delivery ID,Reason,Return to source\n0195a7c3-b200-7100-9a3e-51f2a0000000,Wrong number,no\n")
            .Describe("importReturns", Tag, "Marks deliveries as returned from xlsx, xls or CSV; rows that cannot be taken are reported and left out", 400, 401, 403, 413, 415, 429);
        api.MapGet("/clients/{id:int}/credit", CreditAsync).RequireAuthorization(Policies.Staff).AddEndpointFilter(new QueryFaults())
            .Describe("getClientCredit", Tag, "What approved returns left over for the client's next charge", 401, 403, 404, 503);
    }

    internal static async Task<Results<Ok<ReturnBodies.ReturnPage>, ProblemHttpResult>> ListAsync(
        ReturnFilter filter, DataFilter within, IReturnStore returns, ICatalogSource catalogs, CancellationToken cancellationToken)
    {
        if (filter.Limit is < 1 or > ReturnSearch.MaximumLimit)
        {
            return Problems.Invalid("?limit", $"Between 1 and {ReturnSearch.MaximumLimit}.");
        }

        ReturnState? state = null;
        if (!string.IsNullOrEmpty(filter.State))
        {
            if (!Enum.TryParse<ReturnState>(filter.State, ignoreCase: true, out var known) || char.IsAsciiDigit(filter.State[0]) || known == ReturnState.None)
            {
                return Problems.Invalid("?state", "One of pending, approved, approvedReturnedToSource, denied.");
            }

            state = known;
        }

        if (!PageCursor.TryRead(filter.Cursor, out PageKey? after))
        {
            return Problems.Invalid("?cursor", "Not a cursor of this list.");
        }

        var page = await returns.ListAsync(Search(filter) with { State = state, After = after, Within = within }, cancellationToken);
        return TypedResults.Ok(new ReturnBodies.ReturnPage([.. page.Items.Select(row => ReturnPresenter.Show(catalogs.Current, row))], PageCursor.Of(page.Next)));
    }

    private static Task<Results<Ok<ReturnBodies.ReturnPage>, ProblemHttpResult>> ListOwnAsync(
        [AsParameters] ReturnFilter filter, HttpContext context, IReturnStore returns, ICatalogSource catalogs) =>
        ListAsync(filter, context.User.Rights().Data, returns, catalogs, context.RequestAborted);

    private static ReturnSearch Search(ReturnFilter filter) => new()
    {
        ClientId = filter.ClientId is { } client ? new ClientId(client) : null,
        AccountId = filter.AccountId is { } account ? new DeliveryAccountId(account) : null,
        CampaignId = filter.CampaignId is { } campaign ? new CampaignId(campaign) : null,
        LeadSourceId = filter.LeadSourceId is { } source ? new LeadSourceId(source) : null,
        LeadTypeId = filter.LeadTypeId is { } type ? new LeadTypeId(type) : null,
        OrderId = filter.OrderId is { } order ? new OrderId(order) : null,
        LeadId = filter.LeadId is { } lead ? new LeadId(lead) : null,
        Reason = string.IsNullOrEmpty(filter.Reason) ? null : filter.Reason,
        From = filter.From,
        To = filter.To,
        Limit = filter.Limit ?? 50,
    };

    private static async Task<Results<Ok<ReturnBodies.Return>, ProblemHttpResult>> FindAsync(Guid id, IReturnStore returns, ICatalogSource catalogs, CancellationToken cancellationToken) =>
        await returns.FindAsync(new AttemptId(id), cancellationToken) is { } row ? TypedResults.Ok(ReturnPresenter.Show(catalogs.Current, row)) : Problems.NotFound();

    private static async Task<Results<Ok<ReturnBodies.Return>, ProblemHttpResult>> MarkAsync(
        ReturnBodies.Mark body, HttpContext context, IReturnStore returns, ICatalogSource catalogs, ILeadQueries leads)
    {
        var data = context.User.Rights().Data;
        if (!data.ShowsAll() && !await leads.IsWithinAsync(new AttemptId(body.DeliveryId), data, context.RequestAborted))
        {
            return Problems.NotFound();
        }

        var command = new ReturnCommand(new AttemptId(body.DeliveryId), body.ToSource ? ReturnEvent.ReturnedToSource : ReturnEvent.Approved, context.User.Actor());
        return await ApplyAsync(command with { Reason = body.Reason, Note = body.Note }, context, returns, catalogs);
    }

    private static async Task<Results<Ok<ReturnBodies.Return>, ProblemHttpResult>> ApproveAsync(
        Guid id, ReturnBodies.Approve body, HttpContext context, IReturnStore returns, ICatalogSource catalogs) =>
        await DecideAsync(id, body.ToSource ? ReturnEvent.ReturnedToSource : ReturnEvent.Approved, context, (returns, catalogs));

    private static Task<Results<Ok<ReturnBodies.Return>, ProblemHttpResult>> ToSourceAsync(Guid id, HttpContext context, IReturnStore returns, ICatalogSource catalogs) =>
        DecideAsync(id, ReturnEvent.ReturnedToSource, context, (returns, catalogs));

    private static Task<Results<Ok<ReturnBodies.Return>, ProblemHttpResult>> DenyAsync(Guid id, HttpContext context, IReturnStore returns, ICatalogSource catalogs) =>
        DecideAsync(id, ReturnEvent.Denied, context, (returns, catalogs));

    private static Task<Results<Ok<ReturnBodies.Return>, ProblemHttpResult>> RequestAsync(
        Guid id, ReturnBodies.Ask body, HttpContext context, IReturnStore returns, ICatalogSource catalogs) =>
        ApplyAsync(new ReturnCommand(new AttemptId(id), ReturnEvent.Requested, context.User.Actor()) { Reason = body.Reason, Note = body.Note }, context, returns, catalogs);

    /// <summary>A decision about a return that somebody asked for.</summary>
    private static async Task<Results<Ok<ReturnBodies.Return>, ProblemHttpResult>> DecideAsync(
        Guid id, ReturnEvent what, HttpContext context, (IReturnStore Returns, ICatalogSource Catalogs) call) =>
        await call.Returns.FindAsync(new AttemptId(id), context.RequestAborted) is null
            ? Problems.NotFound()
            : await ApplyAsync(new ReturnCommand(new AttemptId(id), what, context.User.Actor()), context, call.Returns, call.Catalogs);

    private static async Task<Results<Ok<ReturnBodies.Return>, ProblemHttpResult>> ApplyAsync(
        ReturnCommand command, HttpContext context, IReturnStore returns, ICatalogSource catalogs)
    {
        if (command.Note?.Length > ReturnCommand.LongestNote)
        {
            return Problems.Invalid("/note", $"At most {ReturnCommand.LongestNote} characters.");
        }

        var reply = await returns.ApplyAsync(command, context.RequestAborted);
        return ReturnPresenter.Problem(reply, context) is { } problem ? problem : TypedResults.Ok(ReturnPresenter.Show(catalogs.Current, reply.Return!));
    }

    private static async Task<Results<Ok<ReturnBodies.Credit>, ProblemHttpResult>> CreditAsync(int id, IReturnStore returns, ICatalogSource catalogs, CancellationToken cancellationToken) =>
        catalogs.Current.Clients.ContainsKey(new ClientId(id))
            ? TypedResults.Ok(new ReturnBodies.Credit(await returns.CreditOfAsync(new ClientId(id), cancellationToken)))
            : Problems.NotFound();
}
