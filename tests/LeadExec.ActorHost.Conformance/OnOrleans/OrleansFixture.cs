using LeadExec.ActorHost.Conformance.Fixture;
using LeadExec.ActorHost.Conformance.Grains;
using LeadExec.Hosting.Actors;
using LeadExec.TestKit.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.TestingHost;

namespace LeadExec.ActorHost.Conformance.OnOrleans;

/// <summary>
/// One silo and one client of Orleans in this process: grains and reminders on a manual clock, states and reminders in
/// PostgreSQL as the product has them. Every cluster is a service of its own there.
/// </summary>
public sealed class OrleansFixture : IActorHostFixture
{
    /// <summary>
    /// Keys of the time providers that stay in real time. Collection and response time-outs are among them: they also read the system's
    /// clock directly, so that with a manual clock a call that got no reply would hang for ever.
    /// </summary>
    private static readonly string[] RealTimeAreas = ["Orleans.Messaging", "Orleans.Membership", "Orleans.SystemTimers", "Orleans.GrainDirectory", "Orleans.ActivationManagement"];

    private static readonly Lazy<Task<TestDatabase>> Database = new(() => TestDatabase.CreateAsync(MigratedTemplate.Value));

    private readonly ManualTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly InProcessTestCluster _cluster;

    private OrleansFixture(HostSetup setup, string connectionString)
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureHost(host => AddClock(host.Services));
        builder.ConfigureSilo((_, silo) => ConfigureSilo(silo, setup, connectionString));
        builder.ConfigureClient(client => client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = setup.ResponseTimeout));
        _cluster = builder.Build();
    }

    public Probe Probe { get; } = new();

    public IGrainFactory Grains => _cluster.Client;

    public static async Task<OrleansFixture> Start(HostSetup setup)
    {
        ArgumentNullException.ThrowIfNull(setup);
        var fixture = new OrleansFixture(setup, (await Database.Value).ConnectionString);
        await fixture._cluster.DeployAsync();
        return fixture;
    }

    public void Advance(TimeSpan by) => _clock.Advance(by);

    public Task Stop() => _cluster.StopSilosAsync();

    public async ValueTask DisposeAsync()
    {
        Probe.OpenAll();
        await _cluster.DisposeAsync();
    }

    private void AddClock(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(_clock);
        foreach (var area in RealTimeAreas)
        {
            services.AddKeyedSingleton(area, TimeProvider.System);
        }
    }

    private void ConfigureSilo(ISiloBuilder silo, HostSetup setup, string connectionString)
    {
        silo.Services.AddSingleton(Probe);
        silo.UseGrainDatabase(connectionString);
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
