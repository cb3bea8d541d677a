using System.Globalization;
using System.Text.Json;
using LeadExec.Api.Documents;
using LeadExec.Api.Intake;
using LeadExec.Domain.Invoices;
using LeadExec.Domain.Values;
using LeadExec.Ports.Invoices;
using LeadExec.Ports.Mail;
using LeadExec.Ports.Recovery;
using LeadExec.Ports.Security;
using LeadExec.Silo.Composition;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Options;

namespace LeadExec.Silo.Workers;

/// <summary>Writes the e-mail of an invoice to its client (ORD-27): a few words, its pay page and the PDF. Sent again, it is the same message.</summary>
internal sealed class InvoiceMailer(IInvoiceStore invoices, IKeyedHash hash, IOptions<IntakeOptions> intake, IServer server)
{
    /// <summary>Null for what was taken back or lost its address meanwhile: nobody is told of it.</summary>
    public async Task<MailMessage?> WriteAsync(PendingMessage message, CancellationToken cancellationToken)
    {
        using var payload = JsonDocument.Parse(message.Payload);
        var found = await invoices.FindAsync(new InvoiceId(payload.RootElement.GetProperty("invoiceId").GetGuid()), cancellationToken);
        if (found is null || found.Status is InvoiceStatus.Draft or InvoiceStatus.Void || (To(payload.RootElement) ?? found.Invoice.Parties.BuyerEmail) is not { } address)
        {
            return null;
        }

        return Mail(message, found, address);
    }

    // A message by hand goes to the address on the invoice.
    private static string? To(JsonElement payload) => payload.TryGetProperty("to", out var to) ? to.GetString() : null;

    private MailMessage Mail(PendingMessage message, InvoiceDetails found, string address)
    {
        var (name, page) = (InvoiceDocument.NameOf(found), PayPage(found));
        return new MailMessage
        {
            Id = "invoice-" + message.Key,
            FromName = found.Invoice.Parties.Seller,
            To = address,
            Subject = $"Invoice {name} from {found.Invoice.Parties.Seller}",
            Body = Words(found, page),
            File = new MailFile($"{name}.pdf", InvoiceDocument.MediaType, InvoiceDocument.Render(found, page)),
            At = message.CreatedAt,
        };
    }

    private static string Words(InvoiceDetails found, Uri? page)
    {
        var invoice = found.Invoice;
        var due = invoice.DueOn.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
        return $"""
            Hello {invoice.Parties.BuyerContact ?? invoice.Parties.Buyer},

            attached is invoice {InvoiceDocument.NameOf(found)} over {invoice.Parties.Currency} {invoice.Total}. {(page is null ? "It is paid." : $"It is due on {due}.")}
            {(page is null ? "" : $"\nYou can pay it here: {page.AbsoluteUri}\n")}
            {invoice.Parties.Seller}

            """;
    }

    // Without a public address, and only then, the page is named as this machine itself reaches it.
    private Uri? PayPage(InvoiceDetails found)
    {
        var path = $"/pay/{InvoiceLink.TokenOf(hash, found.Invoice.Id)}";
        return found.Balance == Money.Zero ? null
            : intake.Value.PublicUrl is { } publicUrl ? new Uri(publicUrl.AbsoluteUri.TrimEnd('/') + path)
            : FrontDoor.Of(server, path);
    }
}
