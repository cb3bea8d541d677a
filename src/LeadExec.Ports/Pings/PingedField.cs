using System.Collections.Immutable;

namespace LeadExec.Ports.Pings;

/// <summary>One value of a ping, as a keyed hash: enough to see whether the post says the same (E-23), not to read it.</summary>
/// <param name="Name">Name of the lead field.</param>
/// <param name="Hash">32 bytes, with purpose <c>Purposes.PingField</c>.</param>
public sealed record PingedField(string Name, ImmutableArray<byte> Hash)
{
    public override string ToString() => $"[pinged {Name}]";
}
