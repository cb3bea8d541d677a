using LeadExec.InProcess.Activations;
using LeadExec.InProcess.Calls;
using LeadExec.InProcess.Contracts;
using LeadExec.InProcess.Scheduling;
using LeadExec.InProcess.Statistics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Runtime;

namespace LeadExec.InProcess.Hosting;

/// <summary>The parts of one host, wired by hand because they know each other.</summary>
internal sealed class ActorHost : IDisposable
{
    private readonly ActorRuntime _runtime;
    private readonly GrainClassMap _classes;
    private readonly CallPipeline _pipeline;
    private readonly ITimer _collector;

    public ActorHost(InProcessActorHostBuilder builder, IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<ActorHostOptions>>().Value;
        var time = services.GetRequiredService<TimeProvider>();
        _classes = new GrainClassMap(builder.Grains);
        Catalog = new GrainCatalog { Create = NewActivation };
        Turns = new TurnScheduler(services.GetRequiredService<ITurnDispatcher>());
        _pipeline = new CallPipeline(options, time, Turns, Catalog, services.GetServices<IOutgoingGrainCallFilter>());
        References = new ReferenceFactory(_classes, _pipeline, services);
        Statistics = new GrainCallStatistics(References, Catalog);
        _runtime = new ActorRuntime
        {
            Services = services,
            Options = options,
            Time = time,
            Dispatcher = services.GetRequiredService<ITurnDispatcher>(),
            References = References,
            Catalog = Catalog,
            Exceptions = new ExceptionPolicy(options),
            IncomingFilters = [.. services.GetServices<IIncomingGrainCallFilter>()],
            Log = services.GetRequiredService<ILogger<ActorRuntime>>(),
        };
        _collector = time.CreateDetachedTimer(static host => ((ActorHost)host!).OnCollect(), this);
    }

    public ReferenceFactory References { get; }

    public GrainCatalog Catalog { get; }

    public GrainCallStatistics Statistics { get; }

    public ActorHostOptions Options => _runtime.Options;

    /// <summary>Turns of the host itself.</summary>
    public TurnScheduler Turns { get; }

    /// <exception cref="GrainContractException">In a checking host, when a grain interface breaks the wire rules.</exception>
    public void Start()
    {
        if (Options.CheckContracts)
        {
            GrainContracts.Of(_classes.Classes.Select(known => known.Type)).ThrowIfBroken();
        }

        Catalog.Start();
        _collector.Arm(Options.CollectionQuantum);
    }

    public async Task Stop(CancellationToken token)
    {
        await _collector.DisposeAsync();
        await Catalog.Drain(token);
    }

    public void Dispose()
    {
        _collector.Dispose();
        _pipeline.Dispose();
    }

    private Activation? NewActivation(GrainId id) => _classes.Find(id.Type) is { } known ? new Activation(known, id, _runtime) : null;

    private void OnCollect() => Turns.QueueDetached(static host => ((ActorHost)host!).Collect(), this);

    private void Collect()
    {
        var now = _runtime.Time.GetTimestamp();
        foreach (var activation in Catalog.Activations)
        {
            activation.CollectIfIdle(now);
        }

        _collector.Arm(Options.CollectionQuantum);
    }
}
