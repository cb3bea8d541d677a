using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LeadExec.TestKit.Postgres;

/// <summary>
/// Stands between a program and its PostgreSQL and reads along. Of the connections of the batch writer it loses every second reply to
/// a command: when the server has said that the command is done and committed, both sides are cut, and the program has heard nothing.
/// </summary>
public sealed class LostReplyProxy : IAsyncDisposable
{
    private const string Writer = "leadexec-writer";
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private readonly List<Task> open = [];
    private readonly int server;
    private Task accepting = Task.CompletedTask;
    private int lost;
    private bool mayLose = true;

    private LostReplyProxy(int server) => this.server = server;

    /// <summary>Port that takes the place of the server's.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Replies that were committed and never told.</summary>
    public int Lost => Volatile.Read(ref lost);

    /// <param name="server">The server's port on loopback.</param>
    public static LostReplyProxy Start(int server)
    {
        var proxy = new LostReplyProxy(server);
        proxy.listener.Start();
        proxy.accepting = proxy.AcceptAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        Task[] rest;
        lock (gate)
        {
            rest = [.. open];
        }

        await Task.WhenAll(rest);
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                lock (gate)
                {
                    open.RemoveAll(task => task.IsCompleted);
                    open.Add(ServeAsync(client));
                }
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var near = client;
        using var far = new TcpClient { NoDelay = true };
        near.NoDelay = true;
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, server, stop.Token);
            var first = await StartupAsync(near.GetStream());
            await far.GetStream().WriteAsync(first, stop.Token);
            var writes = Encoding.UTF8.GetString(first).Contains(Writer, StringComparison.Ordinal);
            using var end = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
            var there = near.GetStream().CopyToAsync(far.GetStream(), end.Token);
            var back = writes ? LosingAsync(far.GetStream(), near.GetStream(), end.Token) : far.GetStream().CopyToAsync(near.GetStream(), end.Token);
            await Task.WhenAny(there, back);
            await end.CancelAsync();
            near.Close();
            far.Close();
            await Task.WhenAll(there, back);
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // One side went away; so does the other.
        }
    }

    private async Task<byte[]> StartupAsync(NetworkStream near)
    {
        var head = new byte[4];
        await near.ReadExactlyAsync(head, stop.Token);
        var all = new byte[BinaryPrimitives.ReadInt32BigEndian(head)];
        head.CopyTo(all, 0);
        await near.ReadExactlyAsync(all.AsMemory(4), stop.Token);
        return all;
    }

    /// <summary>Forwards whole answers, each up to its "ready for query"; one that ends a command may be lost.</summary>
    private async Task LosingAsync(NetworkStream far, NetworkStream near, CancellationToken cancellation)
    {
        var answer = new MemoryStream();
        var done = false;
        var head = new byte[5];
        while (true)
        {
            await far.ReadExactlyAsync(head, cancellation);
            var body = new byte[BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(1)) - 4];
            await far.ReadExactlyAsync(body, cancellation);
            answer.Write(head);
            answer.Write(body);
            done |= head[0] == 'C' && Encoding.ASCII.GetString(body).StartsWith("SELECT", StringComparison.Ordinal);
            var ready = head[0] == 'Z';
            if (ready && done && body[0] == 'I' && Loses())
            {
                return;
            }

            // Signing in is a talk of several messages without an end of its own.
            if (ready || head[0] is (byte)'R' or (byte)'E' or (byte)'N')
            {
                await near.WriteAsync(answer.ToArray(), cancellation);
                (answer, done) = (new MemoryStream(), false);
            }
        }
    }

    private bool Loses()
    {
        lock (gate)
        {
            var loses = mayLose;
            mayLose = !mayLose;
            lost += loses ? 1 : 0;
            return loses;
        }
    }
}
