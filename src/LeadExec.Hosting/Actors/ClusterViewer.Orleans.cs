using System.Text.Json;
using LeadExec.Hosting.Operations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace LeadExec.Hosting.Actors;

/// <summary>All silos of the cluster by its management grain, and this process when it is a client.</summary>
internal sealed partial class ClusterViewer(IServiceProvider services, ActorRole role, TimeProvider time, ILogger<ClusterViewer> log) : IClusterViewer
{
    // The dead of the last hour explain a fail-over; older ones only confuse.
    private static readonly TimeSpan ShownDead = TimeSpan.FromHours(1);

    public async Task<ClusterView> LookAsync(CancellationToken cancellationToken)
    {
        var management = services.GetRequiredService<IGrainFactory>().GetGrain<IManagementGrain>(0);
        var members = await management.GetDetailedHosts();
        var reports = await AskAsync(management);
        var activations = await CountAsync(management);
        var since = time.GetUtcNow().UtcDateTime - ShownDead;
        var hosts = members
            .Where(member => member.Status != SiloStatus.Dead || member.IAmAliveTime > since)
            .Select(member => StateOf(member, reports))
            .OrderBy(host => host.StartedAt)
            .ToList();
        if (role == ActorRole.Client)
        {
            hosts.Add(Self(await services.GetRequiredService<HostReporter>().ReportAsync(role, address: null, cancellationToken)));
        }

        return new()
        {
            Engine = "orleans",
            Complete = activations is not null && hosts.All(host => host.Report is not null || host.Membership != "active"),
            Hosts = hosts,
            Activations = activations ?? [],
        };
    }

    private static HostState Self(HostReport report) => new() { Id = report.Name, Membership = "active", StartedAt = report.StartedAt, Report = report };

    private static HostState StateOf(MembershipEntry member, Dictionary<string, HostReport> reports)
    {
        var address = member.SiloAddress.ToParsableString();
        return new()
        {
            Id = address,
            Membership = member.Status switch
            {
                SiloStatus.Active => "active",
                SiloStatus.Created or SiloStatus.Joining => "joining",
                SiloStatus.ShuttingDown or SiloStatus.Stopping => "shutting-down",
                SiloStatus.Dead => "dead",
                SiloStatus.None => "unknown",
                _ => "unknown",
            },
            StartedAt = Utc(member.StartTime),
            SeenAt = Utc(member.IAmAliveTime),
            Report = reports.GetValueOrDefault(address),
        };
    }

    private static DateTimeOffset Utc(DateTime at) => DateTime.SpecifyKind(at, DateTimeKind.Utc);

    // One silo that has just died fails the question to all; the page says then that figures are incomplete.
    private async Task<Dictionary<string, HostReport>> AskAsync(IManagementGrain management)
    {
        try
        {
            var answers = await management.SendControlCommandToProvider<SiloReports>(SiloReports.Name, 0);
            return answers.OfType<string>()
                .Select(text => JsonSerializer.Deserialize<HostReport>(text))
                .Where(report => report?.Address is not null)
                .ToDictionary(report => report!.Address!, report => report!, StringComparer.Ordinal);
        }
        catch (Exception failure) when (failure is TimeoutException or OrleansException)
        {
            Unanswered(failure);
            return [];
        }
    }

    private async Task<IReadOnlyList<ActivationCount>?> CountAsync(IManagementGrain management)
    {
        try
        {
            var counts = await management.GetSimpleGrainStatistics();
            return [.. counts.Select(row => new ActivationCount(ClassOf(row.GrainType), row.SiloAddress.ToParsableString(), row.ActivationCount)).Where(row => row.Grain.Length > 0)];
        }
        catch (Exception failure) when (failure is TimeoutException or OrleansException)
        {
            Unanswered(failure);
            return null;
        }
    }

    // "LeadExec.Grains.Leads.LeadGrain,LeadExec.Grains"; grains of the engine itself are left out.
    private static string ClassOf(string grainType)
    {
        var name = grainType.Split(',')[0];
        return name.StartsWith("LeadExec.", StringComparison.Ordinal) ? name[(name.LastIndexOf('.') + 1)..] : "";
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Not every silo answered the operator's question")]
    private partial void Unanswered(Exception failure);
}
