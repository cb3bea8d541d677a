using LeadExec.Api.Intake;
using LeadExec.Domain.Notices;
using LeadExec.Domain.Values;
using LeadExec.Ports.Invoices;
using LeadExec.Ports.Mail;
using LeadExec.Ports.Recovery;
using LeadExec.Ports.Settings;
using Microsoft.Extensions.Options;

namespace LeadExec.Silo.Workers;

/// <summary>Writes the e-mail of a notice.</summary>
internal sealed class NoticeMailer(NoticeRecords records, ICatalogSource catalogs, PortalLetterLinks links, IOptions<IntakeOptions> intake)
{
    /// <summary>Null when there is nothing to tell any more.</summary>
    public async Task<MailMessage?> WriteAsync(PendingMessage message, CancellationToken cancellationToken)
    {
        var notice = NoticePayload.Read(message.Payload);
        var audience = notice.Audience ?? NoticeAudience.Staff;
        var letter = await records.LetterAsync(notice, client => new NoticeScene(catalogs.Current, client, audience, Page(notice, audience)), cancellationToken);
        if (letter is { Page: not null } && notice.SaleId is { } sale)
        {
            await links.KeepAsync(new AttemptId(sale), message.CreatedAt, cancellationToken);
        }

        return letter is null || notice.To is not { } to ? null : new MailMessage
        {
            Id = "notice-" + message.Key,
            FromName = letter.Sender,
            To = to,
            Subject = letter.Subject,
            Body = letter.Plain(),
            Html = letter.Html(),
            At = message.CreatedAt,
        };
    }

    // Only where the operator said how people outside reach it.
    private Uri? Page(NoticePayload notice, NoticeAudience audience)
    {
        var path = (audience, notice) switch
        {
            (NoticeAudience.Client, { InvoiceId: { } invoice }) => $"/pay/{InvoiceLink.TokenOf(links.Hash, new InvoiceId(invoice))}",
            (NoticeAudience.Client, { SaleId: { } sale }) => links.PathOf(new AttemptId(sale)),
            (NoticeAudience.Client, _) => "/portal",
            (NoticeAudience.Staff, { MethodId: { } method }) => $"/admin/methods/{method}",
            (NoticeAudience.Staff, { OrderId: { } order }) => $"/admin/orders/{order}",
            (NoticeAudience.Staff, { InvoiceId: not null }) => "/admin/invoices",
            (NoticeAudience.Staff, { ClientId: { } client }) => $"/admin/clients/{client}",
            (NoticeAudience.Staff, _) => "/admin",
        };
        return intake.Value.PublicUrl is { } publicUrl ? new Uri(publicUrl.AbsoluteUri.TrimEnd('/') + path) : null;
    }
}
