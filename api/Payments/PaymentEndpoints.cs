using LeadExec.Api.Http;
using LeadExec.Api.Invoices;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Invoices;
using LeadExec.Domain.Values;
using LeadExec.Ports.Invoices;
using LeadExec.Ports.Payments;
using LeadExec.Ports.Settings;
using LeadExec.Ports.Users;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LeadExec.Api.Payments;

/// <summary>Payments of all clients for staff (ORD-18, ORD-19).</summary>
internal static class PaymentEndpoints
{
    private const string Tag = "Payments";

    private static readonly PaymentBodies.Manual Example = new()
    {
        Id = Guid.Empty,
        ClientId = 7,
        Method = PaymentMethod.Check,
        Amount = Money.FromCents(20_000),
        OrderId = 12,
        Note = "Check 1042",
    };

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/payments").RequireAuthorization(Policies.Staff).AddEndpointFilter(new QueryFaults());
        group.MapPost("", RecordAsync).WithExample(Example)
            .Describe("recordPayment", Tag, "Records a payment without a card, whole or in part, towards an order or an invoice, or into the wallet; the same one again changes nothing", 400, 401, 403, 404, 409);
        group.MapGet("", ListOwnAsync).Describe("listPayments", Tag, "Payments of all clients, newest first", 400, 401, 403, 503);
        group.MapGet("/{id:guid}", FindAsync).Describe("getPayment", Tag, "One payment", 401, 403, 404, 503);
    }

    private static async Task<Results<Ok<PaymentBodies.Payment>, ProblemHttpResult>> RecordAsync(
        PaymentBodies.Manual body, HttpContext context, IPaymentStore payments, [FromServices] IInvoiceStore invoices, ICatalogSource catalogs)
    {
        if (!context.User.Rights().Data.Allows(new ClientId(body.ClientId)))
        {
            return StaffScope.Outside();
        }

        var catalog = catalogs.Current;
        if (PaymentRules.Check(body).ToArray() is { Length: > 0 } errors)
        {
            return Problems.Invalid(errors);
        }

        if (!catalog.Clients.ContainsKey(new ClientId(body.ClientId)))
        {
            return Problems.Invalid("/clientId", "There is no such client.");
        }

        if (body.InvoiceId is { } invoice)
        {
            var found = await invoices.FindAsync(new InvoiceId(invoice), context.RequestAborted);
            if (found is null || !IsOpenFor(found, new ClientId(body.ClientId)))
            {
                return Problems.Invalid("/invoiceId", "The client has no such issued invoice.");
            }

            if (InvoicePaymentRules.Refusal(found, body.Id, body.Amount) is { } refusal)
            {
                return refusal;
            }
        }

        var reply = await payments.RecordAsync(Read(body, context.User.Actor()), context.RequestAborted);
        return reply switch
        {
            { Payment: { } payment } => TypedResults.Ok(PaymentPresenter.Show(catalog, payment)),
            { Status: PaymentReplyStatus.NotFound } => Problems.Invalid("/orderId", "The client has no such order."),
            _ => Refused(reply.Why),
        };
    }

    internal static async Task<Results<Ok<PaymentBodies.Payments>, ProblemHttpResult>> ListAsync(
        PaymentFilter filter, DataFilter within, IPaymentStore payments, ICatalogSource catalogs, CancellationToken cancellationToken)
    {
        var (search, errors) = PaymentLists.Read(filter, filter.ClientId is { } id ? new ClientId(id) : null);
        if (errors.Count > 0)
        {
            return Problems.Invalid(errors);
        }

        var catalog = catalogs.Current;
        var page = await payments.ListAsync(search with { Within = within }, cancellationToken);
        return TypedResults.Ok(new PaymentBodies.Payments([.. page.Items.Select(item => PaymentPresenter.Show(catalog, item))], page.Next?.Value));
    }

    private static Task<Results<Ok<PaymentBodies.Payments>, ProblemHttpResult>> ListOwnAsync(
        [AsParameters] PaymentFilter filter, HttpContext context, IPaymentStore payments, ICatalogSource catalogs) =>
        ListAsync(filter, context.User.Rights().Data, payments, catalogs, context.RequestAborted);

    private static async Task<Results<Ok<PaymentBodies.Payment>, ProblemHttpResult>> FindAsync(Guid id, HttpContext context, IPaymentStore payments, ICatalogSource catalogs) =>
        await payments.FindAsync(new PaymentId(id), context.RequestAborted) is { } found ? TypedResults.Ok(PaymentPresenter.Show(catalogs.Current, found)) : Problems.NotFound();

    private static ManualPayment Read(PaymentBodies.Manual body, string actor) => new()
    {
        Id = new PaymentId(body.Id),
        ClientId = new ClientId(body.ClientId),
        Method = body.Method,
        Amount = body.Amount,
        Target = body.OrderId is not null ? PaymentTarget.Order : body.InvoiceId is not null ? PaymentTarget.Invoice : PaymentTarget.Wallet,
        InvoiceId = body.InvoiceId,
        OrderId = body.OrderId is { } order ? new OrderId(order) : null,
        Note = body.Note,
        Actor = actor,
    };

    private static bool IsOpenFor(InvoiceDetails invoice, ClientId client) =>
        invoice is { Status: not (InvoiceStatus.Draft or InvoiceStatus.Void) } && invoice.Invoice.ClientId == client;

    internal static ProblemHttpResult Refused(string? why) => Problems.Of(StatusCodes.Status409Conflict, "paymentRefused", "The payment was not recorded.", why);
}
