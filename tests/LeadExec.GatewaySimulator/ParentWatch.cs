using System.Diagnostics;

namespace LeadExec.GatewaySimulator;

/// <summary>Notices that the process which started this one is gone, also when it was killed.</summary>
internal static class ParentWatch
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <summary>Completes when the process has ended; never without one.</summary>
    public static async Task EndOfAsync(int? parent)
    {
        while (parent is null || IsAlive(parent.Value))
        {
            await Task.Delay(Every);
        }
    }

    private static bool IsAlive(int parent)
    {
        try
        {
            using var process = Process.GetProcessById(parent);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
