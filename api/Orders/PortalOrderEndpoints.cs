using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Settings;
using LeadExec.Ports.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Orders;

/// <summary>A client's own orders: seen, paused and resumed (PORT-11, PORT-13, PORT-14). The client comes from the session (decision 26).</summary>
internal static class PortalOrderEndpoints
{
    private const string Tag = "Portal";

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/portal/orders").RequireAuthorization(Policies.Portal).AddEndpointFilter(new QueryFaults());
        group.MapGet("", ListAsync).Describe("listPortalOrders", Tag, "The client's own orders, newest first", 400, 401, 403, 503);
        group.MapGet("/{id:int}", FindAsync).Describe("getPortalOrder", Tag, "One of the client's orders with its figures", 401, 403, 404, 503);
        group.MapPost("/{id:int}/pause", PauseAsync).Describe("pausePortalOrder", Tag, "Pauses an open order", 401, 403, 404, 409);
        group.MapPost("/{id:int}/resume", ResumeAsync).Describe("resumePortalOrder", Tag, "Resumes a paused order", 401, 403, 404, 409);
    }

    private static async Task<Results<Ok<OrderReplies.Orders>, ProblemHttpResult>> ListAsync(
        [AsParameters] OrderFilter filter, HttpContext context, IOrderStore orders, ICatalogSource catalogs) =>
        await OrderLists.ReadAsync(filter with { ClientId = context.User.PortalClient().Value }, DataFilter.None, orders, catalogs.Current, context.RequestAborted);

    private static async Task<Results<Ok<OrderReplies.Order>, ProblemHttpResult>> FindAsync(int id, HttpContext context, IOrderStore orders, ICatalogSource catalogs) =>
        await orders.FindAsync(new OrderId(id), context.RequestAborted) is { } found && found.Order.ClientId == context.User.PortalClient()
            ? TypedResults.Ok(OrderPresenter.Own(catalogs.Current, found))
            : Problems.NotFound();

    private static Task<Results<Ok<OrderReplies.Order>, ProblemHttpResult>> PauseAsync(int id, HttpContext context, IOrderStore orders, ICatalogSource catalogs) =>
        StepAsync(id, OrderEvent.Paused, context, orders, catalogs);

    private static Task<Results<Ok<OrderReplies.Order>, ProblemHttpResult>> ResumeAsync(int id, HttpContext context, IOrderStore orders, ICatalogSource catalogs) =>
        StepAsync(id, OrderEvent.Resumed, context, orders, catalogs);

    private static async Task<Results<Ok<OrderReplies.Order>, ProblemHttpResult>> StepAsync(
        int id, OrderEvent what, HttpContext context, IOrderStore orders, ICatalogSource catalogs)
    {
        var command = new OrderStepCommand(what, context.User.Actor()) { OfClient = context.User.PortalClient() };
        return await orders.ApplyAsync(new OrderId(id), command, context.RequestAborted) switch
        {
            null => Problems.NotFound(),
            { Value: { } order } => TypedResults.Ok(OrderPresenter.Own(catalogs.Current, order)),
            { } refused => OrderEndpoints.Refused(refused.Detail),
        };
    }
}
