namespace LeadExec.Ports.Mail;

/// <summary>Sends e-mail. It is asked at least once for each message, by the outbox.</summary>
public interface IMailSender
{
    /// <summary>Never throws for what a server or the network does; only for cancellation and for a folder that cannot be written.</summary>
    Task<MailReply> SendAsync(MailMessage message, CancellationToken cancellationToken);
}
