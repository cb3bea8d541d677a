using LeadExec.Ports.Leads;
using LeadExec.Ports.Mail;
using LeadExec.Ports.Recovery;

namespace LeadExec.Silo.Workers;

/// <summary>Makes the letter of a message in the outbox, from the record as it is now.</summary>
internal sealed class MailWriter(InvoiceMailer invoices, NoticeMailer notices)
{
    /// <summary>Null when there is nothing to tell any more. The same message has the same <see cref="MailMessage.Id"/> each time.</summary>
    public Task<MailMessage?> WriteAsync(PendingMessage message, CancellationToken cancellationToken) => message.Topic switch
    {
        OutboxTopics.InvoiceMail => invoices.WriteAsync(message, cancellationToken),
        OutboxTopics.NoticeMail => notices.WriteAsync(message, cancellationToken),
        _ => Task.FromResult<MailMessage?>(null),
    };
}
