using System.Text;
using LeadExec.Delivery.Mail;
using LeadExec.Ports.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeadExec.Delivery.Tests.Mail;

// ORD-27: without a mail server, e-mail goes to a folder
public sealed class FileMailSenderTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "leadexec-mail-" + Guid.NewGuid().ToString("N"), "mail");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);

    [Fact]
    public async Task Message_is_a_file_that_a_mail_program_opens()
    {
        var pdf = Enumerable.Range(0, 1_000).Select(n => (byte)n).ToArray();
        (await Sender().SendAsync(Message("invoice-1:1") with { File = new MailFile("INV-000001.pdf", "application/pdf", pdf) }, CancellationToken.None)).Result.ShouldBe(MailResult.Sent);

        var file = Directory.GetFiles(folder).ShouldHaveSingleItem();
        Path.GetFileName(file).ShouldBe("invoice-1-1.eml");
        var text = await File.ReadAllTextAsync(file);
        var head = text[..text.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Split("\r\n");
        head.ShouldContain("From: =?utf-8?B?w4V6dXIsIEluYy4=?= <no-reply@localhost>");
        head.ShouldContain("To: ann@example.com");
        head.ShouldContain("Subject: Invoice INV-000001");
        head.ShouldContain("Date: Tue, 10 Mar 2026 17:00:00 +0000");
        head.ShouldContain("Message-ID: <invoice-1:1@leadexec>");
        var boundary = head.Single(line => line.StartsWith("Content-Type:", StringComparison.Ordinal)).Split('"')[1];
        var parts = text.Split("--" + boundary);
        parts.Length.ShouldBe(4);
        parts[3].ShouldBe("--\r\n");
        Encoding.UTF8.GetString(Content(parts[1])).ShouldBe("Grüße\r\nzwei");
        parts[2].ShouldContain("Content-Disposition: attachment; filename=\"INV-000001.pdf\"");
        Content(parts[2]).ShouldBe(pdf);
        text.Split("\r\n").ShouldAllBe(line => line.Length <= 78);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task Same_message_replaces_its_file_and_the_oldest_make_room()
    {
        var sender = Sender(mostFiles: 2);
        for (var n = 1; n <= 2; n++)
        {
            await sender.SendAsync(Message("m" + n), CancellationToken.None);
            await sender.SendAsync(Message("m" + n), CancellationToken.None);
            File.SetLastWriteTimeUtc(Path.Combine(folder, $"m{n}.eml"), new DateTime(2026, 1, n, 0, 0, 0, DateTimeKind.Utc));
        }

        await sender.SendAsync(Message("m3"), CancellationToken.None);

        Directory.GetFiles(folder).Select(Path.GetFileName).Order().ShouldBe(["m2.eml", "m3.eml"]);
    }

    [Theory]
    [InlineData("a@example.com\r\nBcc: b@example.com", "x")]
    [InlineData("a@example.com", "x\r\nBcc: b@example.com")]
    public async Task Nothing_in_a_message_becomes_a_header_of_its_own(string to, string subject)
    {
        await Sender().SendAsync(Message("m") with { To = to, Subject = subject, FromName = "n\r\nBcc: b@example.com" }, CancellationToken.None);

        (await File.ReadAllLinesAsync(Path.Combine(folder, "m.eml"))).ShouldNotContain(line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Without_a_folder_there_is_no_sender()
    {
        Directory.CreateDirectory(folder);
        new ServiceCollection().AddLeadExecMail(_ => { }).BuildServiceProvider().GetService<IMailSender>().ShouldBeNull();
        new ServiceCollection().AddLeadExecMail(mail => mail.Folder = folder).BuildServiceProvider().GetService<IMailSender>().ShouldNotBeNull();
    }

    private FileMailSender Sender(int mostFiles = 10) => new(Options.Create(new MailOptions { Folder = folder, MostFiles = mostFiles }));

    private static byte[] Content(string part) => Convert.FromBase64String(part[(part.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);

    private static MailMessage Message(string id) => new()
    {
        Id = id,
        FromName = "Åzur, Inc.",
        To = "ann@example.com",
        Subject = "Invoice INV-000001",
        Body = "Grüße\nzwei",
        At = new DateTimeOffset(2026, 3, 10, 17, 0, 0, TimeSpan.Zero),
    };
}
