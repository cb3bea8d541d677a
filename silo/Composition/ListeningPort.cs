using System.Net;
using System.Net.Sockets;

namespace LeadExec.Silo.Composition;

/// <summary>Asks whether the port of the front doors is free.</summary>
internal static class ListeningPort
{
    /// <summary>False also where it cannot be known: a free port was asked for, or the address is a name; the web server then finds out.</summary>
    public static bool IsTaken(SiloOptions options)
    {
        IPAddress[] addresses = options.Bind == "localhost" ? [IPAddress.Loopback, IPAddress.IPv6Loopback]
            : IPAddress.TryParse(options.Bind, out var address) ? [address]
            : [];
        return options.Port != 0 && addresses.Any(each => IsTaken(each, options.Port));
    }

    /// <summary>The wanted port of the loopback address, or a free one when somebody has it.</summary>
    public static int FreeOr(int wanted)
    {
        if (!IsTaken(IPAddress.Loopback, wanted))
        {
            return wanted;
        }

        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        probe.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)probe.LocalEndPoint!).Port; // bound
    }

    private static bool IsTaken(IPAddress address, int port)
    {
        using var probe = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        probe.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        try
        {
            probe.Bind(new IPEndPoint(address, port));
            return false;
        }
        catch (SocketException refused)
        {
            return refused.SocketErrorCode == SocketError.AddressAlreadyInUse;
        }
    }
}
