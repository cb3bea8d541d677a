using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using LeadExec.Hosting.Actors;
using LeadExec.Hosting.Health;

namespace LeadExec.Hosting.Operations;

/// <summary>Puts together what this process says of itself.</summary>
internal sealed class HostReporter(HealthReporter health, GrainMeters meters)
{
    private static readonly string Version = (Assembly.GetEntryAssembly() ?? typeof(HostReporter).Assembly)
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public async Task<HostReport> ReportAsync(ActorRole role, string? address, CancellationToken cancellation)
    {
        var state = await health.LookAsync(cancellation);
        using var process = Process.GetCurrentProcess();
        return new()
        {
            Name = Environment.MachineName + "/" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture),
            Address = address,
            Role = role,
            Version = Version,
            StartedAt = process.StartTime.ToUniversalTime(),
            Status = state.Report.Status,
            Gates = state.Gates,
            Warnings = state.Report.Warnings ?? [],
            MemoryBytes = process.WorkingSet64,
            Threads = ThreadPool.ThreadCount,
            Grains = meters.Read(),
        };
    }
}
