using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LeadExec.Api.Tests.Intake;

/// <summary>A bare connection to the host, for requests that no decent client would send.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

    public static async Task<RawConnection> OpenAsync(IntakeHost host)
    {
        var connection = new RawConnection();
        await connection.socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, host.Address.Port));
        return connection;
    }

    public async Task SendAsync(string text) => await socket.SendAsync(Encoding.Latin1.GetBytes(text));

    /// <summary>The next line that the server says.</summary>
    public async Task<string> ReadLineAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var line = new StringBuilder();
        var one = new byte[1];
        while (await socket.ReceiveAsync(one, patience.Token) == 1 && one[0] != '\n')
        {
            line.Append((char)one[0]);
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>Everything the server says until it closes; the test's own patience is 60 s.</summary>
    public async Task<string> ReadToEndAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var said = new StringBuilder();
        var buffer = new byte[4_096];
        try
        {
            while (await socket.ReceiveAsync(buffer, patience.Token) is var read and > 0)
            {
                said.Append(Encoding.Latin1.GetString(buffer, 0, read));
            }
        }
        catch (SocketException)
        {
            // A reset is a way of closing.
        }

        return said.ToString();
    }

    /// <summary>Sends until the server has closed or the limit is reached; answers how many bytes went out.</summary>
    public async Task<long> FloodAsync(string piece, long limit)
    {
        var bytes = Encoding.Latin1.GetBytes(piece);
        var sent = 0L;
        try
        {
            while (sent < limit)
            {
                sent += await socket.SendAsync(bytes);
            }
        }
        catch (SocketException)
        {
            // The server closed.
        }

        return sent;
    }

    public void Dispose() => socket.Dispose();
}
