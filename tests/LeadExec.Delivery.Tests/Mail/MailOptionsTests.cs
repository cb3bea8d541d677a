using LeadExec.Delivery.Mail;
using LeadExec.Ports.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeadExec.Delivery.Tests.Mail;

// Options of e-mail: a mail server before a folder, usual ports, and mistakes named at the start
public sealed class MailOptionsTests
{
    [Theory]
    [InlineData(SmtpTls.StartTls, 587)]
    [InlineData(SmtpTls.Implicit, 465)]
    [InlineData(SmtpTls.None, 25)]
    public void Port_is_the_usual_one_unless_it_is_named(SmtpTls tls, int port)
    {
        new SmtpOptions { Tls = tls }.UsedPort.ShouldBe(port);
        new SmtpOptions { Tls = tls, Port = 2525 }.UsedPort.ShouldBe(2525);
    }

    [Fact]
    public void Mail_server_comes_before_the_folder() =>
        Provider(mail => (mail.Folder, mail.Smtp.Host) = ("mail", "mail.example")).GetRequiredService<IMailSender>().ShouldBeOfType<SmtpMailSender>();

    [Theory]
    [InlineData("from", "Smtp:From")]
    [InlineData("password", "go together")]
    [InlineData("clear", "Smtp:Tls")]
    [InlineData("pin", "CertificateSha256")]
    [InlineData("wait", "ReplyTimeout")]
    [InlineData("rate", "MostPerMinute")]
    [InlineData("port", "Smtp:Port")]
    public void Mistake_is_named(string mistake, string words)
    {
        var provider = Provider(mail =>
        {
            (mail.Smtp.Host, mail.Smtp.From) = ("mail.example", mistake == "from" ? "nobody" : "a@b.example");
            mail.Smtp.User = mistake is "password" or "clear" ? "u" : null;
            mail.Smtp.Password = mistake == "clear" ? "p" : null;
            mail.Smtp.Tls = mistake == "clear" ? SmtpTls.None : SmtpTls.StartTls;
            mail.Smtp.CertificateSha256 = mistake == "pin" ? "zz" : null;
            mail.Smtp.ReplyTimeout = mistake == "wait" ? TimeSpan.Zero : TimeSpan.FromSeconds(1);
            mail.MostPerMinute = mistake == "rate" ? 0 : 1;
            mail.Smtp.Port = mistake == "port" ? 70_000 : null;
        });

        Should.Throw<OptionsValidationException>(() => provider.GetRequiredService<IOptions<MailOptions>>().Value).Message.ShouldContain(words);
    }

    private static ServiceProvider Provider(Action<MailOptions> configure) =>
        new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddLeadExecMail(configure).BuildServiceProvider();
}
