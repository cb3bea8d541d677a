using System.Text;
using LeadExec.Delivery.Mail;
using LeadExec.Ports.Mail;
using LeadExec.TestKit.Mail;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LeadExec.Delivery.Tests.Mail;

// FM-67, TH-25: e-mail over a real mail server on this machine
public sealed class SmtpMailSenderTests
{
    [Fact]
    public async Task Message_is_handed_over_whole_under_the_same_name_each_time()
    {
        await using var server = new TestMailServer();
        var message = Message() with { Body = "Grüße\n.\n..zwei", Html = "<p>Gr&uuml;&szlig;e</p>", File = new MailFile("a.pdf", "application/pdf", new byte[] { 1, 2, 3 }) };

        (await SendAsync(server, message)).ShouldBe(MailReply.Sent);
        (await SendAsync(server, message)).ShouldBe(MailReply.Sent);

        server.Letters.Count.ShouldBe(2);
        server.Letters.First().Text.ShouldBe(server.Letters.Last().Text);
        var letter = server.Letters.First();
        $"{letter.From} {letter.To} {letter.Encrypted} {letter.SignedIn}".ShouldBe("billing@leads.example ann@example.com False ");
        letter.Header("Message-ID").ShouldBe("<order-5:2@leads.example>");
        letter.Header("From").ShouldBe("Leads <billing@leads.example>");
        letter.Text.ShouldContain("multipart/alternative");
        letter.Text.ShouldContain(Convert.ToBase64String(Encoding.UTF8.GetBytes("Grüße\r\n.\r\n..zwei")));
        letter.Text.ShouldContain("filename=\"a.pdf\"");
        server.Commands.First().ShouldBe("EHLO leads.example");
    }

    [Theory]
    [InlineData("CONNECT", "421 busy", MailResult.TryLater, "greeting-421")]
    [InlineData("EHLO", "502 no", MailResult.TryLater, "hello-502")]
    [InlineData("MAIL", "550 5.7.1 not you", MailResult.TryLater, "sender-550-5.7.1")]
    [InlineData("RCPT", "451 4.7.1 later", MailResult.TryLater, "recipient-451-4.7.1")]
    [InlineData("RCPT", "550 5.1.1 ann@example.com unknown", MailResult.Refused, "recipient-550-5.1.1")]
    [InlineData("RCPT", "530 sign in", MailResult.TryLater, "recipient-530")]
    [InlineData("DATA", "554 no", MailResult.Refused, "data-554")]
    [InlineData("DATA", "452 full", MailResult.TryLater, "data-452")]
    [InlineData(".", "554 spam", MailResult.Refused, "message-554")]
    [InlineData(".", "450-wait\r\n450 later", MailResult.TryLater, "message-450")]
    [InlineData(".", TestMailServer.HangUp, MailResult.Unknown, "no-answer")]
    [InlineData("RCPT", TestMailServer.HangUp, MailResult.TryLater, "connection")]
    [InlineData("EHLO", "hello", MailResult.TryLater, "connection")]
    public async Task Answer_of_each_step_decides_what_becomes_of_the_message(string step, string answer, MailResult result, string reason)
    {
        await using var server = new TestMailServer { Answer = line => line.StartsWith(step, StringComparison.Ordinal) ? answer : null };

        (await SendAsync(server, Message())).ShouldBe(new MailReply(result, reason));

        // Only what may have been taken is there; a message that is tried later was not.
        server.Letters.Count.ShouldBe(result == MailResult.Unknown ? 1 : 0);
    }

    [Theory]
    [InlineData("RCPT", MailResult.TryLater, "time-out")]
    [InlineData(".", MailResult.Unknown, "no-answer")]
    public async Task Server_that_says_nothing_is_waited_for_so_long_and_no_longer(string step, MailResult result, string reason)
    {
        await using var server = new TestMailServer { Answer = line => line.StartsWith(step, StringComparison.Ordinal) ? TestMailServer.Silence : null };

        (await SendAsync(server, Message(), options => (options.ReplyTimeout, options.EndTimeout) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1))))
            .ShouldBe(new MailReply(result, reason));
    }

    [Fact]
    public async Task Nobody_at_the_port_is_tried_later()
    {
        var server = new TestMailServer();
        var port = server.Port;
        await server.DisposeAsync();

        (await Sender(port).SendAsync(Message(), CancellationToken.None)).ShouldBe(MailReply.Later("connection"));
    }

    [Theory]
    [InlineData(SmtpTls.StartTls)]
    [InlineData(SmtpTls.Implicit)]
    public async Task Password_and_message_go_encrypted_to_the_server_with_that_certificate(SmtpTls tls)
    {
        await using var server = new TestMailServer { OffersStartTls = tls == SmtpTls.StartTls, Implicit = tls == SmtpTls.Implicit };

        (await SendAsync(server, Message(), options => (options.Tls, options.User, options.Password, options.CertificateSha256) = (tls, "u", "pä", server.CertificateSha256)))
            .ShouldBe(MailReply.Sent);

        var letter = server.Letters.ShouldHaveSingleItem();
        letter.Encrypted.ShouldBeTrue();
        letter.SignedIn.ShouldBe("u:pä");
    }

    [Theory]
    [InlineData(true, null, "certificate")] // a certificate that nobody vouches for
    [InlineData(true, "00", "certificate")] // another server's
    [InlineData(false, null, "no-starttls")] // a way that somebody made clear
    public async Task Nothing_of_value_is_said_before_the_way_is_safe(bool offers, string? pin, string reason)
    {
        await using var server = new TestMailServer { OffersStartTls = offers };

        var reply = await SendAsync(server, Message(), options => (options.Tls, options.User, options.Password, options.CertificateSha256) = (SmtpTls.StartTls, "u", "p", pin));

        reply.ShouldBe(MailReply.Later(reason));
        server.Commands.ShouldNotContain(line => line.StartsWith("AUTH", StringComparison.Ordinal) || line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_somebody_slips_in_before_the_encryption_is_not_believed()
    {
        await using var server = new TestMailServer { OffersStartTls = true, Answer = line => line == "STARTTLS" ? "220 go\r\n250 slipped in" : null };

        (await SendAsync(server, Message(), options => (options.Tls, options.CertificateSha256) = (SmtpTls.StartTls, server.CertificateSha256))).Result.ShouldBe(MailResult.TryLater);

        server.Letters.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ann@example.com>\r\nRCPT TO:<b@example.com")]
    [InlineData("ann@example.com\r\nDATA")]
    [InlineData("\"ann\r\nRCPT TO:<b@example.com>\"@example.com")]
    [InlineData("ann b@example.com")]
    [InlineData("ann@exa mple.com")]
    [InlineData("a@b@example.com\n")]
    [InlineData("@example.com")]
    [InlineData("ann@")]
    [InlineData("änn@example.com")]
    public async Task Address_that_is_no_plain_address_is_refused_and_nobody_is_called(string to)
    {
        await using var server = new TestMailServer();

        (await SendAsync(server, Message() with { To = to })).ShouldBe(MailReply.Refused("bad-address"));

        server.Commands.ShouldBeEmpty();
    }

    [Fact]
    public async Task Names_and_subjects_never_become_headers_or_commands()
    {
        await using var server = new TestMailServer();
        const string evil = "x\r\n.\r\nRCPT TO:<b@example.com>\r\nBcc: b@example.com";

        await SendAsync(server, Message() with { FromName = evil, Subject = evil, Body = evil, Html = evil });

        server.Letters.ShouldHaveSingleItem().Text.Split("\r\n").ShouldNotContain(line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
        server.Commands.Count(line => line.StartsWith("RCPT", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Domain_in_another_script_goes_as_punycode()
    {
        await using var server = new TestMailServer();

        await SendAsync(server, Message() with { To = "ann@grüße.example" });

        server.Letters.ShouldHaveSingleItem().To.ShouldBe("ann@xn--gre-6ka8l.example");
    }

    [Fact]
    public async Task Log_names_the_message_and_the_reason_and_nobodys_address()
    {
        await using var server = new TestMailServer { Answer = line => line.StartsWith("RCPT", StringComparison.Ordinal) ? "550 5.1.1 <ann@example.com> unknown" : null };
        var log = new LinesLogger();

        await new SmtpMailSender(Options.Create(OptionsFor(server.Port)), TimeProvider.System, log).SendAsync(Message(), CancellationToken.None);

        log.Lines.ShouldHaveSingleItem().ShouldBe("E-mail order-5:2 ended Refused (recipient-550-5.1.1)");
    }

    private static Task<MailReply> SendAsync(TestMailServer server, MailMessage message, Action<SmtpOptions>? change = null) =>
        Sender(server.Port, change).SendAsync(message, CancellationToken.None);

    private static SmtpMailSender Sender(int port, Action<SmtpOptions>? change = null)
    {
        var options = OptionsFor(port);
        change?.Invoke(options.Smtp);
        return new SmtpMailSender(Options.Create(options), TimeProvider.System, NullLogger<SmtpMailSender>.Instance);
    }

    private static MailOptions OptionsFor(int port) => new() { Smtp = new SmtpOptions { Host = "127.0.0.1", Port = port, Tls = SmtpTls.None, From = "billing@leads.example" } };

    private static MailMessage Message() => new()
    {
        Id = "order-5:2",
        FromName = "Leads",
        To = "ann@example.com",
        Subject = "Order filled",
        Body = "text",
        At = new DateTimeOffset(2026, 3, 10, 17, 0, 0, TimeSpan.Zero),
    };

    private sealed class LinesLogger : ILogger<SmtpMailSender>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add(formatter(state, exception));
    }
}
