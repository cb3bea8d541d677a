using LeadExec.ActorHost.Conformance.Fixture;
using LeadExec.ActorHost.Conformance.Grains;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.TestingHost;

namespace LeadExec.ActorHost.Conformance.OnOrleans;

/// <summary>One silo and one client of Orleans in this process; grains, time-outs and reminders on a manual clock.</summary>
public sealed class OrleansFixture : IActorHostFixture
{
    /// <summary>Keys of the time providers that stay in real time. Collection is one of them: it also reads the system clock directly.</summary>
    private static readonly string[] RealTimeAreas = ["Orleans.Membership", "Orleans.SystemTimers", "Orleans.GrainDirectory", "Orleans.ActivationManagement"];

    private readonly ManualTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly InProcessTestCluster _cluster;

    private OrleansFixture(HostSetup setup)
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureHost(host => AddClock(host.Services));
        builder.ConfigureSilo((_, silo) => ConfigureSilo(silo, setup));
        builder.ConfigureClient(client => client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = setup.ResponseTimeout));
        _cluster = builder.Build();
    }

    public Probe Probe { get; } = new();

    public IGrainFactory Grains => _cluster.Client;

    public static async Task<OrleansFixture> Start(HostSetup setup)
    {
        ArgumentNullException.ThrowIfNull(setup);
        var fixture = new OrleansFixture(setup);
        await fixture._cluster.DeployAsync();
        return fixture;
    }

    public void Advance(TimeSpan by) => _clock.Advance(by);

    public Task Stop() => _cluster.StopSilosAsync();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    private void AddClock(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(_clock);
        foreach (var area in RealTimeAreas)
        {
            services.AddKeyedSingleton(area, TimeProvider.System);
        }
    }

    private void ConfigureSilo(ISiloBuilder silo, HostSetup setup)
    {
        silo.Services.AddSingleton(Probe);
        silo.AddMemoryGrainStorageAsDefault();
        silo.UseInMemoryReminderService();
        silo.Configure<SiloMessagingOptions>(options =>
        {
            options.ResponseTimeout = setup.ResponseTimeout;
            options.MaxEnqueuedRequestsHardLimit = setup.MaxWaitingCallsPerActivation;
        });
        if (setup.GlobalFilter)
        {
            silo.AddIncomingGrainCallFilter<GlobalFilter>();
        }
    }
}
