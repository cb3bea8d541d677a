using System.Diagnostics;

namespace LeadExec.Ports.Faults;

/// <summary>
/// Named places where a test lets the process die (decision 24): before and after every commit and every send. Calls exist only in
/// builds with LEADEXEC_FAULTS (<c>-p:Faults=true</c>); a plain build holds neither calls nor names. The environment variable
/// LEADEXEC_FAULT arms one point: <c>send.before</c>, or <c>send.before:3</c> for the third time that it is reached.
/// </summary>
public static class FaultPoint
{
#if LEADEXEC_FAULTS
    private static readonly FaultArming Armed = FaultArming.Read(Environment.GetEnvironmentVariable("LEADEXEC_FAULT"));
#endif

    /// <summary>Passes, or ends the process at once as a power cut would: nothing is flushed, caught or told.</summary>
    [Conditional("LEADEXEC_FAULTS")]
    public static void Reach(string point)
    {
#if LEADEXEC_FAULTS
        if (Armed.IsHit(point))
        {
            Process.GetCurrentProcess().Kill();
            Environment.FailFast(point);
        }
#endif
    }
}
