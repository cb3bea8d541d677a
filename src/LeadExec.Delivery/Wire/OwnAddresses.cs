using System.Collections.Frozen;
using System.Net;
using System.Net.NetworkInformation;

namespace LeadExec.Delivery.Wire;

/// <summary>Addresses of this machine, read again every minute: a public address of our own leads back inside (FM-53).</summary>
internal sealed class OwnAddresses(TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);
    private readonly Lock gate = new();
    private FrozenSet<IPAddress> known = FrozenSet<IPAddress>.Empty;
    private DateTimeOffset readAgainAt = DateTimeOffset.MinValue;

    public bool Contains(IPAddress address)
    {
        lock (gate)
        {
            if (time.GetUtcNow() >= readAgainAt)
            {
                known = Read();
                readAgainAt = time.GetUtcNow() + Lifetime;
            }

            return known.Contains(address);
        }
    }

    private static FrozenSet<IPAddress> Read() =>
        NetworkInterface.GetAllNetworkInterfaces()
            .SelectMany(card => card.GetIPProperties().UnicastAddresses)
            .Select(unicast => unicast.Address)
            .ToFrozenSet();
}
