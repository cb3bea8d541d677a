using LeadExec.ActorHost.Conformance.Fixture;
using LeadExec.InProcess;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;

namespace LeadExec.ActorHost.Conformance.InProcess;

/// <summary>The in-process host, on a manual clock.</summary>
public sealed class InProcessFixture : IActorHostFixture
{
    private readonly ServiceProvider _services;
    private readonly ManualTimeProvider _clock = new();

    private InProcessFixture(HostSetup setup)
    {
        var services = new ServiceCollection();
        services.AddSingleton(Probe);
        services.AddSingleton<TimeProvider>(_clock);
        services.AddInProcessActorHost(host => Configure(host, setup));
        _services = services.BuildServiceProvider();
    }

    public Probe Probe { get; } = new();

    public IGrainFactory Grains => _services.GetRequiredService<IClusterClient>();

    public IServiceProvider Services => _services;

    public static async Task<InProcessFixture> Start(HostSetup setup)
    {
        var fixture = new InProcessFixture(setup);
        foreach (var service in fixture._services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }

        return fixture;
    }

    public void Advance(TimeSpan by) => _clock.Advance(by);

    public async Task Stop()
    {
        foreach (var service in _services.GetServices<IHostedService>().Reverse())
        {
            await service.StopAsync(CancellationToken.None);
        }
    }

    public ValueTask DisposeAsync()
    {
        Probe.OpenAll();
        return _services.DisposeAsync();
    }

    private static void Configure(InProcessActorHostBuilder host, HostSetup setup)
    {
        host.AddGrains(typeof(InProcessFixture).Assembly)
            .AddMemoryGrainStorageAsDefault()
            .UseInMemoryReminderService()
            .Configure(options =>
            {
                options.ResponseTimeout = setup.ResponseTimeout;
                options.MaxWaitingCallsPerActivation = setup.MaxWaitingCallsPerActivation;
                options.CheckContracts = true;
            });
        if (setup.GlobalFilter)
        {
            host.AddIncomingGrainCallFilter<Grains.GlobalFilter>();
        }
    }
}
