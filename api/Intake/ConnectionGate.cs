using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Connections;

namespace LeadExec.Api.Intake;

/// <summary>
/// Bounds the open connections of one address (FM-41), so that one slow or hostile client cannot use up all of them. Remembers open
/// connections only, hence never more entries than connections. Loopback is exempt: it is our own proxy or the machine's owner.
/// </summary>
internal sealed class ConnectionGate(int maximumPerAddress)
{
    private readonly ConcurrentDictionary<IPAddress, int> open = new();

    /// <summary>Runs the connection, or ends it at once when its address has too many.</summary>
    public async Task RunAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        if (connection.RemoteEndPoint is not IPEndPoint { Address: var address } || IPAddress.IsLoopback(address))
        {
            await next(connection);
            return;
        }

        if (!TryEnter(address))
        {
            connection.Abort();
            return;
        }

        try
        {
            await next(connection);
        }
        finally
        {
            Leave(address);
        }
    }

    /// <summary>Counts one connection in; false when the address is full.</summary>
    internal bool TryEnter(IPAddress address)
    {
        if (open.AddOrUpdate(address, 1, (_, count) => count + 1) <= maximumPerAddress)
        {
            return true;
        }

        Leave(address);
        return false;
    }

    internal void Leave(IPAddress address)
    {
        if (open.AddOrUpdate(address, 0, (_, count) => count - 1) <= 0)
        {
            open.TryRemove(new KeyValuePair<IPAddress, int>(address, 0));
        }
    }

    internal int Remembered => open.Count;
}
