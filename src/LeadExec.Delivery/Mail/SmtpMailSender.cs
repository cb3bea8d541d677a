using System.Net.Sockets;
using System.Security.Authentication;
using LeadExec.Ports.Mail;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LeadExec.Delivery.Mail;

/// <summary>
/// Hands each message to the mail server over a connection of its own. The same message has the same Message-ID, so that a receiver can
/// fold a second copy (FM-67).
/// </summary>
internal sealed partial class SmtpMailSender(IOptions<MailOptions> options, TimeProvider time, ILogger<SmtpMailSender> logger) : IMailSender
{
    // The outbox gives nobody else the message before this is over.
    private static readonly TimeSpan LongestDialogue = TimeSpan.FromMinutes(10);

    public async Task<MailReply> SendAsync(MailMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var server = options.Value.Smtp;
        if (!MailAddress.TryParse(server.From, out var from))
        {
            return MailReply.Later("no-sender");
        }

        if (!MailAddress.TryParse(message.To, out var to))
        {
            return MailReply.Refused("bad-address");
        }

        var reply = await HandOverAsync(server, from, message with { To = to }, cancellationToken);
        MailEnded(message.Id, reply.Result, reply.Reason);
        return reply;
    }

    private async Task<MailReply> HandOverAsync(SmtpOptions server, string from, MailMessage message, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(LongestDialogue, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        await using var wire = new SmtpWire(server, time, either.Token);
        var dialogue = new SmtpDialogue(server, wire);
        try
        {
            var reply = await dialogue.RunAsync(from, message.To, MimeText.Write(message, from));
            await ByeAsync(wire);
            return reply;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception broken) when (broken is IOException or SocketException or AuthenticationException or OperationCanceledException or UnauthorizedAccessException)
        {
            var reason = broken switch { AuthenticationException => "certificate", OperationCanceledException => "time-out", UnauthorizedAccessException => "password-file", _ => "connection" };
            return dialogue.IsHandedOver ? MailReply.Unknown("no-answer") : MailReply.Later(reason);
        }
    }

    // A courtesy: the message has its answer, whatever becomes of this.
    private static async Task ByeAsync(SmtpWire wire)
    {
        try
        {
            await wire.WriteAsync("QUIT\r\n"u8.ToArray());
        }
        catch (Exception broken) when (broken is IOException or SocketException or OperationCanceledException)
        {
            // Gone already.
        }
    }
}
