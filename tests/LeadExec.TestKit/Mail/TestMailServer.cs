using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LeadExec.TestKit.Mail;

/// <summary>A mail server (RFC 5321, STARTTLS, AUTH PLAIN) on a loopback port that answers what a test tells it to, and keeps what it was handed.</summary>
public sealed class TestMailServer : IAsyncDisposable
{
    /// <summary>As an answer: none at all, until the server is disposed.</summary>
    public const string Silence = "(silence)";

    /// <summary>As an answer: the connection is closed.</summary>
    public const string HangUp = "(hang up)";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<MailLetter> letters = new();
    private readonly ConcurrentQueue<string> commands = new();
    private readonly ConcurrentBag<Task> connections = [];
    private readonly X509Certificate2 certificate = SelfSigned();
    private readonly Task listening;

    public TestMailServer()
    {
        listener.Start();
        listening = ListenAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public string CertificateSha256 => Convert.ToHexString(SHA256.HashData(certificate.RawData));

    /// <summary>Whether connections are encrypted from the first byte.</summary>
    public bool Implicit { get; init; }

    /// <summary>Whether STARTTLS is offered.</summary>
    public bool OffersStartTls { get; init; }

    /// <summary>What a command is answered with ("DATA" and "." are commands too); null: as a willing server does.</summary>
    public Func<string, string?> Answer { get; set; } = static _ => null;

    public IReadOnlyCollection<MailLetter> Letters => letters;

    public IReadOnlyCollection<string> Commands => commands;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await Task.WhenAll([listening, .. connections]);
        stop.Dispose();
        certificate.Dispose();
    }

    private async Task ListenAsync()
    {
        while (true)
        {
            try
            {
                connections.Add(ServeAsync(await listener.AcceptTcpClientAsync(stop.Token)));
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var owned = client;
        try
        {
            Stream stream = client.GetStream();
            await using var talk = new TestMailTalk(this, Implicit ? await EncryptAsync(stream) : stream, Implicit);
            await talk.RunAsync(stop.Token);
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException or SocketException or System.Security.Authentication.AuthenticationException)
        {
            // The sender went away.
        }
    }

    internal async Task<Stream> EncryptAsync(Stream stream)
    {
        var secure = new SslStream(stream);
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, stop.Token);
        return secure;
    }

    internal void Keep(MailLetter letter) => letters.Enqueue(letter);

    internal void Heard(string command) => commands.Enqueue(command);

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=mail.test", key, HashAlgorithmName.SHA256);
        using var made = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2090, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
