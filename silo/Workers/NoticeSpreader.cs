using System.Security.Cryptography;
using System.Text;
using LeadExec.Domain.Notices;
using LeadExec.Ports;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Mail;
using LeadExec.Ports.Recovery;
using LeadExec.Ports.Settings;

namespace LeadExec.Silo.Workers;

/// <summary>Makes of one cause one e-mail for each address that is told of it, by the settings as they are now. Done again, it adds nothing.</summary>
internal sealed class NoticeSpreader(NoticeRecords records, INotices notices, IEnumerable<IMailSender> senders, ICatalogSource catalogs, IIdSource ids)
{
    /// <summary>True: it is told, or there is nobody to tell, or no way to.</summary>
    public async Task<bool> SpreadAsync(PendingMessage message, CancellationToken cancellationToken)
    {
        var notice = NoticePayload.Read(message.Payload);
        if (!senders.Any() || await records.ClientOfAsync(notice, cancellationToken) is not { } client)
        {
            return true;
        }

        var told = await records.RecipientsAsync(notice, client, catalogs.Current, cancellationToken);
        await notices.PutAsync([.. told.Select(recipient => Mail(message, notice, recipient))], cancellationToken);
        return true;
    }

    private OutboxMessage Mail(PendingMessage message, NoticePayload notice, NoticeRecipient recipient) => new()
    {
        Id = ids.NewId(),
        Topic = notice.Kind == NoticeKind.Invoice ? OutboxTopics.InvoiceMail : OutboxTopics.NoticeMail,
        Key = $"{message.Key}:{Short(recipient.Address)}",
        Payload = (notice with { Audience = recipient.Audience, To = recipient.Address }).Write(),
    };

    // Tells addresses apart without naming them: keys are in logs.
    private static string Short(string address) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.ToUpperInvariant())).AsSpan(0, 8));
}
