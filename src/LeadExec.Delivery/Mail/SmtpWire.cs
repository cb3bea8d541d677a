using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace LeadExec.Delivery.Mail;

/// <summary>One connection to a mail server: lines out, answers in, every wait bounded.</summary>
internal sealed class SmtpWire : IAsyncDisposable
{
    private const int LongestLine = 2_048;
    private const int MostLines = 100;

    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer = new byte[4_096];
    private Stream stream = Stream.Null;
    private readonly SmtpOptions server;
    private readonly CancellationTokenSource late;
    private readonly CancellationTokenSource either;
    private int start;
    private int end;

    public SmtpWire(SmtpOptions server, TimeProvider time, CancellationToken cancellationToken)
    {
        this.server = server;
        late = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
    }

    public bool IsEncrypted { get; private set; }

    public async Task ConnectAsync()
    {
        var wait = Within(server.ConnectTimeout);
        await socket.ConnectAsync(server.Host!, server.UsedPort, wait); // checked before: there is a host
        stream = new NetworkStream(socket, ownsSocket: false);
        if (server.Tls == SmtpTls.Implicit)
        {
            await EncryptAsync();
        }
    }

    /// <summary>Encrypts the rest. What came in the clear after the server agreed is not the server's word (command injection): it ends the connection.</summary>
    public async Task EncryptAsync()
    {
        if (start != end)
        {
            throw new IOException("The server spoke before the encryption began.");
        }

        var wait = Within(server.ConnectTimeout);
        var secure = new SslStream(stream, leaveInnerStreamOpen: false);
        stream = secure;
        await secure.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = server.Host,
                RemoteCertificateValidationCallback = (_, certificate, _, errors) => server.CertificateSha256 is { } pin
                    ? certificate is not null && pin.Equals(Convert.ToHexString(SHA256.HashData(certificate.GetRawCertData())), StringComparison.OrdinalIgnoreCase)
                    : errors == SslPolicyErrors.None,
            },
            wait);
        IsEncrypted = true;
    }

    public async Task<SmtpReply> AskAsync(string command)
    {
        await WriteAsync(Encoding.ASCII.GetBytes(command + "\r\n"));
        return await ReadAsync(server.ReplyTimeout);
    }

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        var wait = Within(server.ReplyTimeout);
        await stream.WriteAsync(bytes, wait);
        await stream.FlushAsync(wait);
    }

    public async Task<SmtpReply> ReadAsync(TimeSpan longest)
    {
        var wait = Within(longest);
        var lines = new List<string>();
        while (true)
        {
            var line = await LineAsync(wait);
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), out var code) || lines.Count == MostLines)
            {
                throw new IOException("The server does not speak SMTP.");
            }

            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] != '-')
            {
                return new SmtpReply(code, lines);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync();
        socket.Dispose();
        either.Dispose();
        late.Dispose();
    }

    private async Task<string> LineAsync(CancellationToken wait)
    {
        var line = new StringBuilder();
        while (true)
        {
            if (start == end)
            {
                (start, end) = (0, await stream.ReadAsync(buffer, wait));
                if (end == 0)
                {
                    throw new IOException("The server hung up.");
                }
            }

            var letter = (char)buffer[start++];
            if (letter == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            if (line.Append(letter).Length > LongestLine)
            {
                throw new IOException("The server does not speak SMTP.");
            }
        }
    }

    // One step at a time, so one clock is enough: it starts anew with each.
    private CancellationToken Within(TimeSpan longest)
    {
        late.CancelAfter(longest);
        return either.Token;
    }
}
