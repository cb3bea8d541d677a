using System.Text;
using LeadExec.Ports.Mail;

namespace LeadExec.Delivery.Mail;

/// <summary>One message handed to a mail server (RFC 5321). Only the answer after the end of the message decides that it was taken.</summary>
internal sealed class SmtpDialogue(SmtpOptions server, SmtpWire wire)
{
    /// <summary>True from the end of the message until its answer: what breaks then may have been taken (FM-67).</summary>
    public bool IsHandedOver { get; private set; }

    public async Task<MailReply> RunAsync(string from, string to, string text)
    {
        if (await OpenAsync(from) is { } closed)
        {
            return closed;
        }

        // The sender is the operator's choice: its refusal is no fault of this message.
        if (await wire.AskAsync($"MAIL FROM:<{from}>") is { Accepted: false } sender)
        {
            return MailReply.Later("sender-" + sender.Codes);
        }

        if (await wire.AskAsync($"RCPT TO:<{to}>") is { Accepted: false } recipient)
        {
            return Refusal("recipient-", recipient);
        }

        if (await wire.AskAsync("DATA") is { Code: not 354 } data)
        {
            return Refusal("data-", data);
        }

        await wire.WriteAsync(Stuffed(text));
        IsHandedOver = true;
        await wire.WriteAsync(".\r\n"u8.ToArray());
        var end = await wire.ReadAsync(server.EndTimeout);
        IsHandedOver = false;
        return end.Accepted ? MailReply.Sent : Refusal("message-", end);
    }

    private static MailReply Refusal(string step, SmtpReply reply) => reply.IsFinal ? MailReply.Refused(step + reply.Codes) : MailReply.Later(step + reply.Codes);

    // Null when the server waits for a message.
    private async Task<MailReply?> OpenAsync(string from)
    {
        await wire.ConnectAsync();
        if (await wire.ReadAsync(server.ReplyTimeout) is { Accepted: false } greeting)
        {
            return MailReply.Later("greeting-" + greeting.Codes);
        }

        // Our name is that of the sender's domain: a machine's own name says more than it should.
        var hello = "EHLO " + from[(from.IndexOf('@', StringComparison.Ordinal) + 1)..];
        var features = await wire.AskAsync(hello);
        if (features.Accepted && server.Tls == SmtpTls.StartTls)
        {
            if (!features.Offers("STARTTLS") || await wire.AskAsync("STARTTLS") is { Code: not 220 })
            {
                return MailReply.Later("no-starttls");
            }

            await wire.EncryptAsync();
            features = await wire.AskAsync(hello);
        }

        return features.Accepted ? await SignInAsync(features) : MailReply.Later("hello-" + features.Codes);
    }

    private async Task<MailReply?> SignInAsync(SmtpReply features)
    {
        if (server.User is not { } user)
        {
            return null;
        }

        var password = server.PasswordFile is { } file ? (await File.ReadAllTextAsync(file)).Trim() : server.Password ?? "";
        var ways = features.Offered("AUTH")?.Split(' ') ?? [];
        SmtpReply reply;
        if (ways.Contains("PLAIN", StringComparer.OrdinalIgnoreCase))
        {
            reply = await wire.AskAsync("AUTH PLAIN " + Encode($"\0{user}\0{password}"));
        }
        else if (ways.Contains("LOGIN", StringComparer.OrdinalIgnoreCase))
        {
            reply = await wire.AskAsync("AUTH LOGIN");
            reply = reply.Code == 334 ? await wire.AskAsync(Encode(user)) : reply;
            reply = reply.Code == 334 ? await wire.AskAsync(Encode(password)) : reply;
        }
        else
        {
            return MailReply.Later("no-sign-in");
        }

        return reply.Code == 235 ? null : MailReply.Later("sign-in-" + reply.Codes);
    }

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    // A line that begins with a dot begins with two on the way.
    private static byte[] Stuffed(string text)
    {
        var stuffed = text.Replace("\r\n.", "\r\n..", StringComparison.Ordinal);
        return Encoding.ASCII.GetBytes(stuffed.EndsWith("\r\n", StringComparison.Ordinal) ? stuffed : stuffed + "\r\n");
    }
}
