using LeadExec.Ports;

namespace LeadExec.Simulation.Tests.World;

/// <summary>Identities that the seed decides; version 7 in form, growing with time.</summary>
internal sealed class SimIds(SimWorld world) : IIdSource
{
    public Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        world.Random.NextBytes(bytes);
        var ms = world.Now.ToUnixTimeMilliseconds();
        for (var at = 5; at >= 0; at--)
        {
            bytes[at] = (byte)ms;
            ms >>= 8;
        }

        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
