using System.Text;

namespace LeadExec.TestKit.Mail;

/// <summary>One connection of <see cref="TestMailServer"/>.</summary>
internal sealed class TestMailTalk(TestMailServer server, Stream first, bool encrypted) : IAsyncDisposable
{
    private Stream stream = first;
    private bool encrypted = encrypted;
    private string? signedIn;
    private string from = "";
    private string to = "";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await SayAsync(server.Answer("CONNECT") ?? "220 mail.test", cancellationToken);
        while (await LineAsync(cancellationToken) is { } line)
        {
            server.Heard(line);
            var answer = server.Answer(line) ?? await OrdinaryAsync(line, cancellationToken);
            if (answer == TestMailServer.HangUp || line == "QUIT")
            {
                return;
            }

            await SayAsync(answer, cancellationToken);
            if (line == "STARTTLS" && answer.StartsWith("220", StringComparison.Ordinal))
            {
                (stream, encrypted) = (await server.EncryptAsync(stream), true);
            }
        }
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private async Task<string> OrdinaryAsync(string line, CancellationToken cancellationToken)
    {
        switch (line.Split(' ', ':')[0])
        {
            case "EHLO":
                return "250-mail.test\r\n" + (server.OffersStartTls && !encrypted ? "250-STARTTLS\r\n" : "") + "250-AUTH LOGIN PLAIN\r\n250 SIZE 10000000";
            case "STARTTLS":
                return "220 go";
            case "AUTH":
                signedIn = Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[2])).Trim('\0').Replace('\0', ':');
                return "235 welcome";
            case "MAIL":
                from = line.Split('<', '>')[1];
                return "250 ok";
            case "RCPT":
                to = line.Split('<', '>')[1];
                return "250 ok";
            case "DATA":
                await SayAsync("354 go on", cancellationToken);
                return await TakeAsync(cancellationToken);
            default:
                return "500 what";
        }
    }

    private async Task<string> TakeAsync(CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        while (await LineAsync(cancellationToken) is { } line && line != ".")
        {
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        var letter = new MailLetter(from, to, text.ToString()) { Encrypted = encrypted, SignedIn = signedIn };
        var answer = server.Answer(".") ?? "250 taken";
        if (answer is TestMailServer.Silence or TestMailServer.HangUp || answer[0] == '2')
        {
            server.Keep(letter);
        }

        return answer;
    }

    private async Task SayAsync(string answer, CancellationToken cancellationToken)
    {
        if (answer == TestMailServer.Silence)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\r\n"), cancellationToken);
        await stream.FlushAsync(cancellationToken);
    }

    private async Task<string?> LineAsync(CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one, cancellationToken) == 1)
        {
            if (one[0] == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append((char)one[0]);
        }

        return null;
    }
}
