using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Api.Settings;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Orders;

/// <summary>Orders for staff: made, listed, changed and renewed (ORD-01 to ORD-25).</summary>
internal static class OrderEndpoints
{
    private const string Tag = "Orders";

    private static readonly OrderBody Example = new()
    {
        ClientId = 7,
        Name = "March",
        Type = OrderType.DollarAmount,
        Items = [new OrderBody.ItemBody { Dollars = Money.FromCents(20_000), FillLimit = Money.FromCents(1_200) }],
        StartDate = new DateOnly(2026, 3, 1),
        Renewal = RenewalMethod.OnFill,
    };

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/orders").RequireAuthorization(Policies.Staff).AddEndpointFilter(new QueryFaults());
        group.MapPost("", CreateAsync).WithExample(Example).Describe("createOrder", Tag, "Makes an order; it waits as pending when a card has to be charged first", 400, 401, 403);
        group.MapGet("", ListAsync).Describe("listOrders", Tag, "Orders of all clients, newest first", 400, 401, 403, 503);
        group.MapGet("/{id:int}", FindAsync).Describe("getOrder", Tag, "One order with counters, charges and history", 401, 403, 404, 503);
        group.MapPut("/{id:int}", EditAsync).WithExample(new OrderEditBody { Name = "March", Items = Example.Items, EndDate = new DateOnly(2026, 3, 31), Renewal = RenewalMethod.CloseByEndDate })
            .Describe("editOrder", Tag, "Changes items, dates, renewal, way of charging and prices of an order, never below what was received", 400, 401, 403, 404, 409, 412, 428);
        group.MapPost("/{id:int}/status", SetStatusAsync).WithExample(new OrderActions.StatusBody { Status = OrderStatus.Paused })
            .Describe("setOrderStatus", Tag, "Sets the status by hand; an order that was renewed does not open again", 400, 401, 403, 404, 409);
        group.MapPost("/{id:int}/approve", ApproveAsync).WithExample(new OrderActions.ApproveBody())
            .Describe("approveOrder", Tag, "Approves a pending order, with or without a charge; or charges a complete one again whose card was declined", 400, 401, 403, 404, 409);
        group.MapPost("/{id:int}/renew", RenewAsync).Describe("renewOrder", Tag, "Renews a filled order once; what remains of it is credited. Answers with the renewal", 401, 403, 404, 409);
    }

    private static async Task<Results<Created<OrderReplies.Order>, ProblemHttpResult>> CreateAsync(
        OrderBody body, HttpContext context, IOrderStore orders, ICatalogSource catalogs, TimeProvider time)
    {
        if (!context.User.Rights().Data.Allows(new ClientId(body.ClientId)))
        {
            return StaffScope.Outside();
        }

        var catalog = catalogs.Current;
        var order = OrderPresenter.Read(body, catalog, time.GetUtcNow());
        var errors = OrderRules.Check(order, catalog);
        if (!errors.IsEmpty)
        {
            return Problems.Invalid(errors);
        }

        if (OrderRules.Priced(order, catalog) is var priced && priced.Value is not { } whole)
        {
            return Problems.Invalid("/items/0/pricePerLead", priced.Detail!);
        }

        var made = await orders.CreateAsync(whole, context.User.Actor(), context.RequestAborted);
        return TypedResults.Created($"{LeadExecApi.Prefix}/orders/{made.Order.Id}", OrderPresenter.Show(catalog, made));
    }

    private static Task<Results<Ok<OrderReplies.Orders>, ProblemHttpResult>> ListAsync(
        [AsParameters] OrderFilter filter, HttpContext context, IOrderStore orders, ICatalogSource catalogs) =>
        OrderLists.ReadAsync(filter, context.User.Rights().Data, orders, catalogs.Current, context.RequestAborted);

    private static async Task<Results<Ok<OrderReplies.Order>, ProblemHttpResult>> FindAsync(int id, HttpContext context, IOrderStore orders, ICatalogSource catalogs) =>
        await orders.FindAsync(new OrderId(id), context.RequestAborted) is { } found ? Shown(context, catalogs.Current, found) : Problems.NotFound();

    private static async Task<Results<Ok<OrderReplies.Order>, ProblemHttpResult>> EditAsync(
        int id, OrderEditBody body, HttpContext context, IOrderStore orders, ICatalogSource catalogs)
    {
        var ifMatch = context.Request.Headers.IfMatch.ToString();
        if (string.IsNullOrWhiteSpace(ifMatch))
        {
            return SettingProblems.NoIfMatch();
        }

        if (await orders.FindAsync(new OrderId(id), context.RequestAborted) is not { } found)
        {
            return Problems.NotFound();
        }

        if (!EntityTags.Fits(ifMatch, found.Version))
        {
            return SettingProblems.Stale();
        }

        var catalog = catalogs.Current;
        var edit = OrderPresenter.Read(body, found.Order, catalog);
        var after = edit.On(found.Order);
        if (OrderRules.Check(after, catalog) is { IsEmpty: false } errors)
        {
            return Problems.Invalid(errors);
        }

        if (OrderEdits.Priced(found.Order, after, catalog) is var priced && priced.Value is not { } whole)
        {
            return Problems.Invalid("/items/0/pricePerLead", priced.Detail!);
        }

        var command = new OrderEditCommand(found.Order.Id, found.Version, edit with { Items = whole.Items }, context.User.Actor());
        return Answer(await orders.EditAsync(command, context.RequestAborted), context, catalog);
    }

    private static Results<Ok<OrderReplies.Order>, ProblemHttpResult> Answer(OrderEditReply reply, HttpContext context, Catalog catalog) => reply.Status switch
    {
        OrderEditStatus.Done => Shown(context, catalog, reply.Order!), // done: with its order
        OrderEditStatus.NotFound => Problems.NotFound(),
        OrderEditStatus.Stale => SettingProblems.Stale(),
        OrderEditStatus.Refused => Refused(reply.Why),
    };

    private static Ok<OrderReplies.Order> Shown(HttpContext context, Catalog catalog, OrderDetails found)
    {
        EntityTags.Set(context, found.Version);
        return TypedResults.Ok(OrderPresenter.Show(catalog, found));
    }

    private static async Task<Results<Ok<OrderReplies.Order>, ProblemHttpResult>> SetStatusAsync(
        int id, OrderActions.StatusBody body, HttpContext context, IOrderStore orders, ICatalogSource catalogs)
    {
        var command = new OrderStepCommand(OrderEvent.StatusSet, context.User.Actor()) { Chosen = body.Status };
        return Answer(await orders.ApplyAsync(new OrderId(id), command, context.RequestAborted), catalogs);
    }

    private static async Task<Results<Ok<OrderReplies.Order>, ProblemHttpResult>> ApproveAsync(
        int id, OrderActions.ApproveBody body, HttpContext context, IOrderStore orders, ICatalogSource catalogs)
    {
        var command = new OrderStepCommand(body.AutoCharge ? OrderEvent.ApprovedWithCharge : OrderEvent.ApprovedWithoutCharge, context.User.Actor());
        return Answer(await orders.ApplyAsync(new OrderId(id), command, context.RequestAborted), catalogs);
    }

    private static async Task<Results<Ok<OrderReplies.Order>, ProblemHttpResult>> RenewAsync(int id, HttpContext context, IOrderStore orders, ICatalogSource catalogs)
    {
        var renewed = await orders.RenewAsync(new OrderId(id), context.User.Actor(), context.RequestAborted);
        return renewed is { Value.RenewedBy: { } renewal } && await orders.FindAsync(renewal, context.RequestAborted) is { } found
            ? TypedResults.Ok(OrderPresenter.Show(catalogs.Current, found))
            : Answer(renewed, catalogs);
    }

    /// <summary>What a change of an order came to.</summary>
    internal static Results<Ok<OrderReplies.Order>, ProblemHttpResult> Answer(Decision<OrderDetails>? change, ICatalogSource catalogs) => change switch
    {
        null => Problems.NotFound(),
        { Value: { } order } => TypedResults.Ok(OrderPresenter.Show(catalogs.Current, order)),
        _ => Refused(change.Value.Detail),
    };

    internal static ProblemHttpResult Refused(string? why) => Problems.Of(StatusCodes.Status409Conflict, "orderRefused", "The order was not changed.", why);
}
