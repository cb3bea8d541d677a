using LeadExec.Ports.Mail;
using Microsoft.Extensions.Logging;

namespace LeadExec.Delivery.Mail;

internal sealed partial class SmtpMailSender
{
    [LoggerMessage(EventId = 2201, Level = LogLevel.Information, Message = "E-mail {MessageId} ended {Result} ({Reason})")]
    private partial void MailEnded(string messageId, MailResult result, string? reason);
}
