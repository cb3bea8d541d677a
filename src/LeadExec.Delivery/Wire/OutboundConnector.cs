using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace LeadExec.Delivery.Wire;

/// <summary>Opens connections for the HTTP handler, only to addresses that the guard returned.</summary>
internal sealed class OutboundConnector(OutboundAddressGuard guard)
{
    // One address that swallows packets must not use up the whole deadline when there are others.
    private static readonly TimeSpan OneOfSeveral = TimeSpan.FromSeconds(5);

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await guard.ResolveAsync(host, port, cancellationToken);
        var stream = await ConnectAsync(addresses, port, cancellationToken);
        if (context.InitialRequestMessage.Options.TryGetValue(WireTrace.Key, out var trace))
        {
            trace.Connected();
        }

        return stream;
    }

    private static async Task<Stream> ConnectAsync(ImmutableArray<IPAddress> addresses, int port, CancellationToken cancellationToken)
    {
        for (var at = 0; ; at++)
        {
            try
            {
                return await ConnectAsync(new IPEndPoint(addresses[at], port), at < addresses.Length - 1, cancellationToken);
            }
            catch (Exception failure) when (at < addresses.Length - 1 && failure is SocketException or OperationCanceledException
                && !cancellationToken.IsCancellationRequested)
            {
                // The next address may answer.
            }
        }
    }

    private static async Task<Stream> ConnectAsync(IPEndPoint target, bool hasOthers, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (hasOthers)
        {
            patience.CancelAfter(OneOfSeveral);
        }

        var socket = new Socket(target.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(target, patience.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
