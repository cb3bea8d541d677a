using System.Text.Json;
using LeadExec.Api.Documents;
using LeadExec.Api.Http;
using LeadExec.Api.Intake;
using LeadExec.Domain.Invoices;
using LeadExec.Domain.Values;
using LeadExec.Ports.Invoices;
using LeadExec.Ports.Mail;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;
using LeadExec.Ports.Users;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace LeadExec.Api.Invoices;

/// <summary>What the endpoints of invoices need besides their bodies, and what staff's and clients' have in common.</summary>
internal sealed record InvoiceDesk
{
    private const int DefaultLimit = 50;

    public required HttpContext Context { get; init; }

    [FromServices]
    public required IInvoiceStore Invoices { get; init; }

    [FromServices]
    public required ICatalogSource Catalogs { get; init; }

    [FromServices]
    public required IKeyedHash Hash { get; init; }

    [FromServices]
    public required TimeProvider Time { get; init; }

    [FromServices]
    public required IOptions<IntakeOptions> Intake { get; init; }

    /// <summary>Null where no e-mail is sent.</summary>
    [FromServices]
    public IMailSender? Mail { get; init; }

    public CancellationToken Aborted => Context.RequestAborted;

    /// <summary>One page of the list, of the data that the filter shows; for a client what it was sent.</summary>
    public async Task<Results<Ok<InvoiceReplies.Invoices>, ProblemHttpResult>> ListAsync(InvoiceFilter filter, DataFilter within, bool numbered)
    {
        if (filter.Limit is < 1 or > InvoiceSearch.MaximumLimit)
        {
            return Problems.Invalid("?limit", $"Between 1 and {InvoiceSearch.MaximumLimit}.");
        }

        if (!TryReadStatus(filter.Status, out var status))
        {
            return Problems.Invalid("?status", $"One of {string.Join(", ", Enum.GetNames<InvoiceStatus>().Select(JsonNamingPolicy.CamelCase.ConvertName))}.");
        }

        Guid after = default;
        if (!string.IsNullOrEmpty(filter.Cursor) && !Guid.TryParseExact(filter.Cursor, "N", out after))
        {
            return Problems.Invalid("?cursor", "Not a cursor of this list.");
        }

        var search = new InvoiceSearch
        {
            ClientId = filter.ClientId is { } client ? new ClientId(client) : null,
            Within = within,
            Status = status,
            Numbered = numbered,
            From = filter.From,
            To = filter.To,
            Limit = filter.Limit ?? DefaultLimit,
            After = after == default ? null : new InvoiceId(after),
        };
        var page = await Invoices.ListAsync(search, Aborted);
        return TypedResults.Ok(new InvoiceReplies.Invoices([.. page.Items.Select(item => InvoicePresenter.Show(Catalogs.Current, item))], page.Next?.Value.ToString("N")));
    }

    /// <summary>Null when there is none, or none that this client was sent.</summary>
    public async Task<InvoiceDetails?> FindAsync(Guid id, ClientId? client) =>
        await Invoices.FindAsync(new InvoiceId(id), Aborted) is { } found
        && (client is null || (found.Invoice.ClientId == client && found.Invoice.Number is not null))
            ? found
            : null;

    /// <summary>The address of its pay page; null when there is nothing to pay.</summary>
    public Uri? PayPage(InvoiceDetails found) => InvoiceTransitions.Apply(found.Status, found.Paid, InvoiceEvent.PaymentBegun).Accepted
        ? PayAddress.Of(Intake.Value.PublicUrl, Context.Request, InvoiceLink.TokenOf(Hash, found.Invoice.Id))
        : null;

    public InvoiceReplies.Invoice Show(InvoiceDetails found) => InvoicePresenter.Show(found, PayPage(found));

    public FileContentHttpResult File(InvoiceDetails found) =>
        TypedResults.File(InvoiceDocument.Render(found, PayPage(found)), InvoiceDocument.MediaType, $"{InvoiceDocument.NameOf(found)}.pdf");

    public Results<Ok<InvoiceReplies.Invoice>, ProblemHttpResult> Answer(InvoiceReply reply) => reply.Status switch
    {
        InvoiceReplyStatus.Done => TypedResults.Ok(Show(reply.Invoice!)),
        InvoiceReplyStatus.NotFound => Problems.NotFound(),
        InvoiceReplyStatus.Refused => Refused(reply.Why),
    };

    public static ProblemHttpResult Refused(string? why) => Problems.Of(StatusCodes.Status409Conflict, "invoiceRefused", "The invoice was not changed.", why);

    private static bool TryReadStatus(string? word, out InvoiceStatus? status)
    {
        status = Enum.GetValues<InvoiceStatus>().Where(each => string.Equals(each.ToString(), word, StringComparison.OrdinalIgnoreCase)).Select(each => (InvoiceStatus?)each).FirstOrDefault();
        return status is not null || string.IsNullOrEmpty(word);
    }
}
