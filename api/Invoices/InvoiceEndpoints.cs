using System.Collections.Immutable;
using LeadExec.Api.Documents;
using LeadExec.Api.Exports;
using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Payments;
using LeadExec.Api.Security;
using LeadExec.Domain.Invoices;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Ports.Invoices;
using LeadExec.Ports.Payments;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Invoices;

/// <summary>Invoices for staff: drafted, issued, sent, paid by hand, taken back (ORD-24, ORD-26, ORD-27, E-79).</summary>
internal static class InvoiceEndpoints
{
    private const string Tag = "Invoices";
    private const int LongestReason = 500;

    private static readonly InvoiceBody Example = new()
    {
        ClientId = 7,
        Description = "Leads of March",
        Term = PaymentTerm.Net15,
        Sales = new InvoiceBody.PeriodBody { From = new DateOnly(2026, 3, 1), To = new DateOnly(2026, 3, 31) },
        Lines = [new InvoiceBody.LineBody { Kind = InvoiceLineKind.Credit, Description = "Goodwill", UnitPrice = Money.FromCents(-2_500) }],
    };

    private static readonly InvoiceActions.InvoicePaymentBody ExamplePayment = new() { Id = Guid.Empty, Method = PaymentMethod.Check, Amount = Money.FromCents(20_000), Note = "Check 1042" };

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/invoices").RequireAuthorization(Policies.Staff).AddEndpointFilter(new QueryFaults());
        group.MapPost("", CreateAsync).WithExample(Example)
            .Describe("createInvoice", Tag, "Drafts an invoice over an order, over the sales of a period or over lines of its own", 400, 401, 403, 409);
        group.MapGet("", ([AsParameters] InvoiceFilter filter, [AsParameters] InvoiceDesk desk) => desk.ListAsync(filter, desk.Context.User.Rights().Data, numbered: false))
            .Describe("listInvoices", Tag, "Invoices of all clients, newest first", 400, 401, 403, 503);
        group.MapGet("/{id:guid}", FindAsync).Describe("getInvoice", Tag, "One invoice with its lines and payments", 401, 403, 404, 503);
        group.MapPut("/{id:guid}", EditAsync).WithExample(Example)
            .Describe("editInvoice", Tag, "Replaces a draft; the lines of its order or its sales are read anew", 400, 401, 403, 404, 409);
        group.MapPost("/{id:guid}/issue", IssueAsync).WithExample(new InvoiceActions.IssueBody { Send = true })
            .Describe("issueInvoice", Tag, "Gives a draft its number and books tax and free lines; from then on it is not changed", 400, 401, 403, 404, 409);
        group.MapPost("/{id:guid}/send", SendAsync).Describe("sendInvoice", Tag, "Sends an issued invoice to the client by e-mail", 401, 403, 404, 409);
        group.MapPost("/{id:guid}/void", VoidAsync).WithExample(new InvoiceActions.VoidBody { Reason = "Wrong period" })
            .Describe("voidInvoice", Tag, "Takes an invoice back that nothing is paid on; it keeps its number", 400, 401, 403, 404, 409);
        group.MapPost("/{id:guid}/payments", PayAsync).WithExample(ExamplePayment)
            .Describe("payInvoice", Tag, "Records a payment of an invoice without a card, whole or in part; the same one again changes nothing", 400, 401, 403, 404, 409);
        group.MapGet("/{id:guid}/pdf", FileAsync).Sends(InvoiceDocument.MediaType).Describe("getInvoicePdf", Tag, "The invoice as a PDF", 401, 403, 404, 503);
    }

    private static async Task<Results<Created<InvoiceReplies.Invoice>, ProblemHttpResult>> CreateAsync(InvoiceBody body, [AsParameters] InvoiceDesk desk)
    {
        if (IsOutside(body, desk))
        {
            return StaffScope.Outside();
        }

        var (draft, errors) = (InvoicePresenter.Read(body), Errors(body, desk));
        if (!errors.IsEmpty)
        {
            return Problems.Invalid(errors);
        }

        var reply = await desk.Invoices.CreateAsync(draft, desk.Context.User.Actor(), desk.Aborted);
        return reply.Invoice is { } made && reply.Status == InvoiceReplyStatus.Done
            ? TypedResults.Created($"{LeadExecApi.Prefix}/invoices/{made.Invoice.Id}", desk.Show(made))
            : InvoiceDesk.Refused(reply.Why);
    }

    private static async Task<Results<Ok<InvoiceReplies.Invoice>, ProblemHttpResult>> FindAsync(Guid id, [AsParameters] InvoiceDesk desk) =>
        await desk.FindAsync(id, null) is { } found ? TypedResults.Ok(desk.Show(found)) : Problems.NotFound();

    private static async Task<Results<Ok<InvoiceReplies.Invoice>, ProblemHttpResult>> EditAsync(Guid id, InvoiceBody body, [AsParameters] InvoiceDesk desk) =>
        IsOutside(body, desk) ? StaffScope.Outside()
        : Errors(body, desk) is { IsEmpty: false } errors ? Problems.Invalid(errors)
        : desk.Answer(await desk.Invoices.EditAsync(new InvoiceId(id), InvoicePresenter.Read(body), desk.Context.User.Actor(), desk.Aborted));

    private static async Task<Results<Ok<InvoiceReplies.Invoice>, ProblemHttpResult>> IssueAsync(Guid id, InvoiceActions.IssueBody body, [AsParameters] InvoiceDesk desk)
    {
        if (body.Send && desk.Mail is null)
        {
            return NoMail();
        }

        if (body.Send && await desk.FindAsync(id, null) is { Invoice.Parties.BuyerEmail: null })
        {
            return InvoiceDesk.Refused("the client has no e-mail address");
        }

        var issued = await desk.Invoices.IssueAsync(new InvoiceId(id), desk.Context.User.Actor(), desk.Aborted);
        return issued.Status == InvoiceReplyStatus.Done && body.Send ? await SendAsync(id, desk) : desk.Answer(issued);
    }

    private static async Task<Results<Ok<InvoiceReplies.Invoice>, ProblemHttpResult>> SendAsync(Guid id, [AsParameters] InvoiceDesk desk) =>
        desk.Mail is null ? NoMail() : desk.Answer(await desk.Invoices.SendAsync(new InvoiceId(id), desk.Context.User.Actor(), desk.Aborted));

    private static async Task<Results<Ok<InvoiceReplies.Invoice>, ProblemHttpResult>> VoidAsync(Guid id, InvoiceActions.VoidBody body, [AsParameters] InvoiceDesk desk) =>
        string.IsNullOrWhiteSpace(body.Reason) || body.Reason.Length > LongestReason
            ? Problems.Invalid("/reason", $"Between 1 and {LongestReason} characters.")
            : desk.Answer(await desk.Invoices.VoidAsync(new InvoiceId(id), body.Reason.Trim(), desk.Context.User.Actor(), desk.Aborted));

    private static async Task<Results<Ok<InvoiceReplies.Invoice>, ProblemHttpResult>> PayAsync(
        Guid id, InvoiceActions.InvoicePaymentBody body, IPaymentStore payments, [AsParameters] InvoiceDesk desk)
    {
        if (await desk.FindAsync(id, null) is not { } found)
        {
            return Problems.NotFound();
        }

        var manual = new PaymentBodies.Manual { Id = body.Id, ClientId = found.Invoice.ClientId.Value, Method = body.Method, Amount = body.Amount, Note = body.Note };
        if (PaymentRules.Check(manual).ToArray() is { Length: > 0 } errors)
        {
            return Problems.Invalid(errors);
        }

        if (InvoicePaymentRules.Refusal(found, body.Id, body.Amount) is { } refusal)
        {
            return refusal;
        }

        var reply = await payments.RecordAsync(Read(found, body, desk.Context.User.Actor()), desk.Aborted);
        return reply.Payment is null ? InvoiceDesk.Refused(reply.Why) : await FindAsync(id, desk);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> FileAsync(Guid id, [AsParameters] InvoiceDesk desk) =>
        await desk.FindAsync(id, null) is { } found ? desk.File(found) : Problems.NotFound();

    private static bool IsOutside(InvoiceBody body, InvoiceDesk desk) => !desk.Context.User.Rights().Data.Allows(new ClientId(body.ClientId));

    private static ImmutableArray<DefinitionError> Errors(InvoiceBody body, InvoiceDesk desk) =>
        InvoiceRules.Check(InvoicePresenter.Read(body), desk.Catalogs.Current, InvoiceFacts.Today(desk.Catalogs.Current, desk.Time.GetUtcNow()));

    private static ManualPayment Read(InvoiceDetails found, InvoiceActions.InvoicePaymentBody body, string actor) => new()
    {
        Id = new PaymentId(body.Id),
        ClientId = found.Invoice.ClientId,
        Method = body.Method,
        Amount = body.Amount,
        Target = PaymentTarget.Invoice,
        InvoiceId = found.Invoice.Id.Value,
        Note = body.Note,
        Actor = actor,
    };

    private static ProblemHttpResult NoMail() =>
        Problems.Of(StatusCodes.Status409Conflict, "noMail", "The invoice was not sent.", "This installation sends no e-mail yet. Download the PDF and send it yourself.");
}
