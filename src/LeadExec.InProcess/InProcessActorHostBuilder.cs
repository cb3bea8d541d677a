using System.Reflection;
using LeadExec.InProcess.Activations;
using LeadExec.InProcess.Reminders;
using LeadExec.InProcess.Scheduling;
using LeadExec.InProcess.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans;
using Orleans.Hosting;
using Orleans.Storage;

namespace LeadExec.InProcess;

/// <summary>What one host is made of. Names follow the silo builder of Orleans where both have the same thing.</summary>
public sealed class InProcessActorHostBuilder
{
    private readonly List<Type> _grains = [];

    internal InProcessActorHostBuilder(IServiceCollection services) => Services = services;

    public IServiceCollection Services { get; }

    internal IReadOnlyList<Type> Grains => _grains;

    public InProcessActorHostBuilder Configure(Action<ActorHostOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }

    public InProcessActorHostBuilder ConfigureReminders(Action<ReminderOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }

    /// <summary>Adds every grain class of the assembly.</summary>
    public InProcessActorHostBuilder AddGrains(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        _grains.AddRange(assembly.GetTypes().Where(GrainClass.IsGrainClass));
        return this;
    }

    public InProcessActorHostBuilder AddGrain<TGrain>()
        where TGrain : class, IGrainBase, IGrain
    {
        _grains.Add(typeof(TGrain));
        return this;
    }

    public InProcessActorHostBuilder AddMemoryGrainStorageAsDefault() => AddMemoryGrainStorage(PersistentStateFactory.DefaultStorage);

    public InProcessActorHostBuilder AddMemoryGrainStorage(string name) => AddGrainStorage(name, static _ => new MemoryGrainStorage());

    public InProcessActorHostBuilder AddGrainStorage(string name, Func<IServiceProvider, IGrainStorage> create)
    {
        Services.AddKeyedSingleton(name, (provider, _) => create(provider));
        return this;
    }

    public InProcessActorHostBuilder UseInMemoryReminderService() => UseReminderTable(static _ => new InMemoryReminderTable());

    public InProcessActorHostBuilder UseReminderTable(Func<IServiceProvider, IReminderTable> create)
    {
        Services.AddSingleton(create);
        return this;
    }

    public InProcessActorHostBuilder AddIncomingGrainCallFilter<TFilter>()
        where TFilter : class, IIncomingGrainCallFilter
    {
        Services.AddSingleton<IIncomingGrainCallFilter, TFilter>();
        return this;
    }

    public InProcessActorHostBuilder AddIncomingGrainCallFilter(IIncomingGrainCallFilter filter)
    {
        Services.AddSingleton(filter);
        return this;
    }

    public InProcessActorHostBuilder AddOutgoingGrainCallFilter<TFilter>()
        where TFilter : class, IOutgoingGrainCallFilter
    {
        Services.AddSingleton<IOutgoingGrainCallFilter, TFilter>();
        return this;
    }

    public InProcessActorHostBuilder AddOutgoingGrainCallFilter(IOutgoingGrainCallFilter filter)
    {
        Services.AddSingleton(filter);
        return this;
    }

    /// <summary>Replaces the thread pool. A dispatcher on one thread, with a clock of its own, makes a run repeatable.</summary>
    public InProcessActorHostBuilder UseTurnDispatcher(ITurnDispatcher dispatcher)
    {
        Services.Replace(ServiceDescriptor.Singleton(dispatcher));
        return this;
    }
}
