using System.Text.Json;
using LeadExec.Hosting.Operations;
using Orleans.Providers;
using Orleans.Runtime;

namespace LeadExec.Hosting.Actors;

/// <summary>What the management grain asks every silo for: its report, as JSON, so that no type of ours crosses between versions.</summary>
internal sealed class SiloReports(HostReporter reporter, ILocalSiloDetails silo) : IControllable
{
    /// <summary>The name under which the management grain finds it.</summary>
    public const string Name = "leadexec-reports";

    public async Task<object?> ExecuteCommand(int command, object? arg) =>
        JsonSerializer.Serialize(await reporter.ReportAsync(ActorRole.Silo, silo.SiloAddress.ToParsableString(), CancellationToken.None));
}
