namespace LeadExec.Ports.Mail;

/// <summary>Sends e-mail. It is asked at least once for each message, by the outbox.</summary>
public interface IMailSender
{
    /// <summary>True when the message was taken; false when it should be tried again later.</summary>
    Task<bool> SendAsync(MailMessage message, CancellationToken cancellationToken);
}
