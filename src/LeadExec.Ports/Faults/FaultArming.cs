#if LEADEXEC_FAULTS
using System.Globalization;

namespace LeadExec.Ports.Faults;

/// <summary>Which point is armed, and how often it was reached.</summary>
internal sealed class FaultArming(string? point, int time)
{
    private int reached;

    public static FaultArming Read(string? text)
    {
        var parts = (text ?? "").Split(':');
        return new FaultArming(parts[0].Length == 0 ? null : parts[0], parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 1);
    }

    public bool IsHit(string name) => name == point && Interlocked.Increment(ref reached) == time;
}
#endif
