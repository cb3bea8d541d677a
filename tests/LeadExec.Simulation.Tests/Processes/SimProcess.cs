using LeadExec.Domain.Intake;
using LeadExec.Grains.Capacity;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Interfaces.Wire;
using LeadExec.Grains.Leads;
using LeadExec.Grains.Pings;
using LeadExec.Grains.Queue;
using LeadExec.Grains.Recovery;
using LeadExec.InProcess;
using LeadExec.Ports;
using LeadExec.Ports.Delivery;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Pings;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Queue;
using LeadExec.Ports.Recovery;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;
using LeadExec.Simulation.Tests.Buyers;
using LeadExec.Simulation.Tests.Database;
using LeadExec.Simulation.Tests.Planted;
using LeadExec.Simulation.Tests.Tills;
using LeadExec.Simulation.Tests.World;
using LeadExec.TestKit.Leads;
using LeadExec.TestKit.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;

namespace LeadExec.Simulation.Tests.Processes;

/// <summary>
/// One process of the product: the real grains on the in-process host, with the world's clock, turns and ports. It ends only by
/// being killed: its memory is gone, and what it had under way stands where the database and the buyers saw it last.
/// </summary>
internal sealed class SimProcess
{
    private readonly SimSetting _setting;
    private readonly ServiceProvider _services;
    private readonly FixedCatalogSource _catalogs;
    private readonly SimOpenOrders _orders;
    private readonly List<Action> _callers = [];
    private SimConnection _connection = null!; // set with the services

    public SimProcess(SimSetting setting, string name)
    {
        _setting = setting;
        Actor = new SimActor(setting.World, name);
        _catalogs = new FixedCatalogSource(setting.Catalog);
        _orders = new SimOpenOrders(setting.Database.Till);
        _services = Services();
        setting.World.Trace.Say($"{name} starts");
        Actor.Start(RunAsync);
    }

    public SimActor Actor { get; }

    /// <summary>A publication reaches this process after a moment (decision 16).</summary>
    public void OnPublished() => Actor.At(_setting.World.Between(0, 1_000), () => _catalogs.Publish(_ => _setting.Catalog));

    /// <summary>What an affiliate reads; null when the connection breaks.</summary>
    public Task<LeadReply?> PostAsync(SubmitLead command) => CallAsync<LeadReply>(async () => await SubmitAsync(command));

    /// <summary>Any other call from outside; null when it fails or the connection breaks.</summary>
    public Task<T?> AskAsync<T>(string what, Func<IGrainFactory, Task<T>> ask)
        where T : class => WithAsync(what, services => ask(services.GetRequiredService<IGrainFactory>()));

    /// <summary>A call from outside that no grain is asked by.</summary>
    public Task<T?> WithAsync<T>(string what, Func<IServiceProvider, Task<T>> ask)
        where T : class => CallAsync<T>(async () =>
    {
        try
        {
            return await ask(_services);
        }
        catch (Exception failure)
        {
            _setting.World.Trace.Say($"{Actor.Name} fails to {what}: {failure.GetType().Name}");
            return null;
        }
    });

    private Task<T?> CallAsync<T>(Func<Task<T?>> call)
        where T : class
    {
        var answered = new TaskCompletionSource<T?>();
        _callers.Add(() => answered.TrySetResult(null));
        Actor.Start(async () => answered.TrySetResult(await call()));
        return answered.Task;
    }

    public void Kill()
    {
        _setting.World.Trace.Say($"{Actor.Name} dies");
        Actor.Kill();
        _callers.ForEach(caller => caller());
        _services.GetRequiredService<QueueGauge>().Dispose();
        _services.GetRequiredService<PingMeters>().Dispose();
        _services.GetRequiredService<ParkedLeads>().Dispose();
    }

    /// <summary>As the receivers do: a failed call is not a verdict, and the affiliate may post again.</summary>
    private async Task<LeadReply> SubmitAsync(SubmitLead command)
    {
        try
        {
            return await _services.GetRequiredService<IGrainFactory>().GetGrain<ILeadGrain>(GrainKeys.Lead(command.LeadId)).SubmitAsync(command);
        }
        catch (TimeoutException)
        {
            return new LeadReply { Status = LeadReplyStatus.Running, LeadId = command.LeadId };
        }
        catch (Exception failure)
        {
            _setting.World.Trace.Say(new Domain.Values.LeadId(command.LeadId), $"{Actor.Name} could not submit it: {failure.GetType().Name}");
            return new LeadReply { Status = LeadReplyStatus.Unavailable, LeadId = command.LeadId };
        }
    }

    private async Task RunAsync()
    {
        var recovery = _services.GetRequiredService<IRecoveryStore>();
        await TryAsync(() => recovery.RenewLeaseAsync(CancellationToken.None), tell: true);
        foreach (var hosted in _services.GetServices<IHostedService>())
        {
            await hosted.StartAsync(CancellationToken.None);
        }

        _ = LoopAsync(() => TimeSpan.FromSeconds(3), () => recovery.RenewLeaseAsync(CancellationToken.None));
        _ = LoopAsync(() => _setting.Pace(1), () => !_connection.HasRecoveryWork ? Task.CompletedTask : _services.GetRequiredService<RecoveryRound>().RunAsync(CancellationToken.None));
        _ = LoopAsync(() => _setting.Pace(5), () => !_connection.HasEndedPins ? Task.CompletedTask : _services.GetRequiredService<PinRound>().RunAsync(CancellationToken.None));
        _ = LoopAsync(() => _setting.Pace(1), () => !_connection.HasQueueWork ? Task.CompletedTask : _services.GetRequiredService<DeliveryQueue>().RoundAsync(CancellationToken.None));
        _ = LoopAsync(() => _setting.Pace(1), () =>
        {
            _orders.Refresh();
            return Task.CompletedTask;
        });
        _ = LoopAsync(() => _setting.Pace(2), () => SimTills.OutboxAsync(_services));
        _ = LoopAsync(() => _setting.Pace(2), () => SimTills.OrdersAsync(_services, _setting.Database.Till));
        if (_setting.Plan.Till.Any)
        {
            _ = LoopAsync(() => _setting.Pace(2), () => SimTills.ChargesAsync(_services, _setting.Database.Till));
        }
    }

    private async Task LoopAsync(Func<TimeSpan> pause, Func<Task> round)
    {
        var failing = false;
        while (true)
        {
            failing = !await TryAsync(round, tell: !failing);
            await Actor.Delay(pause());
        }
    }

    /// <summary>A supervised worker outlives its round (FM-11).</summary>
    private async Task<bool> TryAsync(Func<Task> round, bool tell)
    {
        try
        {
            await round();
            return true;
        }
        catch (Exception failure)
        {
            if (tell)
            {
                _setting.World.Trace.Say($"a worker of {Actor.Name} fails: {failure.GetType().Name}");
            }

            return false;
        }
    }

    private ServiceProvider Services()
    {
        var (world, database, bug) = (_setting.World, _setting.Database, _setting.Bug);
        var connection = _connection = new SimConnection(world, database, Actor, new SimIds(world).NewId());
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Actor.Time);
        services.AddSingleton<ICatalogSource>(_catalogs);
        services.AddSingleton<ILeadJournal>(new AskedHolds(bug.Journal(connection, Actor), database));
        services.AddSingleton<ILeadRecord>(connection);
        services.AddSingleton<ILeadRejector>(connection);
        services.AddSingleton(bug.Eraser(connection, database));
        services.AddSingleton(bug.Recovery(connection, _setting));
        services.AddSingleton<IQueueStore>(connection);
        services.AddSingleton<IRotationHistory>(connection);
        services.AddSingleton<IEarlierSales>(connection);
        var pings = new SimPings(world, database, Actor);
        services.AddSingleton(bug.Pings(pings, Actor));
        services.AddSingleton<ICapQueries>(pings);
        services.AddSingleton<IDeliveryTransport>(bug.Transport(new SimTransport(world, _setting.Buyers, Actor)));
        services.AddSingleton<IOpenOrders>(_orders);
        services.AddSingleton<IIdSource>(new SimIds(world));
        AddFixed(services);
        SimTills.Add(services, _setting, Actor);
        services.AddInProcessActorHost(host => host
            .AddGrains(typeof(LeadGrain).Assembly)
            .AddMemoryGrainStorageAsDefault()
            .UseInMemoryReminderService()
            .UseTurnDispatcher(Actor)
            .AddOutgoingGrainCallFilter(new SimCallFaults(world, Actor, _setting.Faults, _setting.Plan.Faults))
            .Configure(options => options.CollectionAge = Timeout.InfiniteTimeSpan));
        return services.BuildServiceProvider();
    }

    private static void AddFixed(IServiceCollection services)
    {
        services.AddSingleton<IProcessLog, SilentLog>();
        services.AddSingleton<TestSecrets>();
        services.AddSingleton<IKeyedHash>(provider => provider.GetRequiredService<TestSecrets>());
        services.AddSingleton<ISecretBox>(provider => provider.GetRequiredService<TestSecrets>());
        services.AddSingleton<IAnswerRenderer, AnswerRenderer>();
        services.AddSingleton<CapAdvisor>();
        services.AddOptions<QueueOptions>();
        services.AddSingleton<QueueBell>();
        services.AddSingleton<QueueGauge>();
        services.AddSingleton<QueueLine>();
        services.AddSingleton<QueueServices>();
        services.AddSingleton<DeliveryQueue>();
        services.AddSingleton<FinalResults>();
        services.AddSingleton<ParkedLeads>();
        services.AddSingleton<RecoveryRound>();
        services.AddSingleton<PinRound>();
        services.AddSingleton<PingServices>();
        services.AddSingleton<InboundPings>();
        services.AddSingleton<LeadTools>();
        services.AddSingleton<LeadServices>();
        services.AddSingleton<PingMeters>();
        services.AddSingleton<PingCatalogs>();
    }
}
