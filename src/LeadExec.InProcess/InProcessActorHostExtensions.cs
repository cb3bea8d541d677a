using LeadExec.InProcess.Activations;
using LeadExec.InProcess.Calls;
using LeadExec.InProcess.Hosting;
using LeadExec.InProcess.Reminders;
using LeadExec.InProcess.Scheduling;
using LeadExec.InProcess.Statistics;
using LeadExec.InProcess.Timers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;
using Orleans.Timers;

namespace LeadExec.InProcess;

/// <summary>Adds the in-process host of grains to a service collection.</summary>
public static class InProcessActorHostExtensions
{
    /// <summary>
    /// Registers <see cref="IGrainFactory"/>, <see cref="IClusterClient"/>, <see cref="IGrainCallStatistics"/> and the hosted service that
    /// starts and drains the host. Time comes from the registered <see cref="TimeProvider"/>, else from the system.
    /// </summary>
    public static IServiceCollection AddInProcessActorHost(this IServiceCollection services, Action<InProcessActorHostBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var builder = new InProcessActorHostBuilder(services);
        configure(builder);
        services.AddLogging();
        services.AddOptions();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ITurnDispatcher, ThreadPoolTurnDispatcher>();
        services.AddSingleton(provider => new ActorHost(builder, provider));
        services.AddSingleton<IClusterClient>(provider => provider.GetRequiredService<ActorHost>().References);
        services.AddSingleton<IGrainFactory>(provider => provider.GetRequiredService<ActorHost>().References);
        services.AddSingleton<IGrainCallStatistics>(provider => provider.GetRequiredService<ActorHost>().Statistics);
        services.AddSingleton<ITimerRegistry, TimerRegistry>();
        services.AddSingleton<IGrainRuntime, GrainRuntime>();
        services.AddSingleton<ILocalSiloDetails, LocalSiloDetails>();
        services.AddSingleton<IGrainContextAccessor, GrainContextAccessor>();
        services.AddSingleton<ReminderService>();
        services.AddSingleton<IReminderRegistry>(provider => provider.GetRequiredService<ReminderService>());
        services.AddHostedService<ActorHostService>();
        return services;
    }
}
