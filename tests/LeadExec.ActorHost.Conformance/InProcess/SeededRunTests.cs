using LeadExec.ActorHost.Conformance.Fixture;
using LeadExec.ActorHost.Conformance.Grains;
using LeadExec.InProcess;
using LeadExec.InProcess.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;

namespace LeadExec.ActorHost.Conformance.InProcess;

/// <summary>The same grains on one thread, a seed and a clock that only moves when told.</summary>
public sealed class SeededRunTests
{
    [Fact]
    public void Same_seed_gives_the_same_events_and_another_seed_another_order()
    {
        var runs = Enumerable.Range(1, 8).Select(Run).ToArray();
        Enumerable.Range(1, 8).Select(Run).ShouldBe(runs);
        runs.Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Every_wait_ends_by_virtual_time_alone()
    {
        var events = Run(seed: 42).Split('|');
        events.ShouldContain("timed out");
        events.ShouldContain("tick");
        events.ShouldContain("reminded sweep of 00:01:00");
        events.ShouldContain("deactivated life/a ActivationIdle");
        events.ShouldContain("stored 12");
        events[^1].ShouldBe("stopped");
    }

    private static string Run(int seed)
    {
        var dispatcher = new SeededDispatcher(seed);
        var clock = new ManualTimeProvider();
        var probe = new Probe();
        using var services = new ServiceCollection()
            .AddSingleton(probe)
            .AddSingleton<TimeProvider>(clock)
            .AddInProcessActorHost(host => host
                .AddGrains(typeof(SeededRunTests).Assembly)
                .AddMemoryGrainStorageAsDefault()
                .UseInMemoryReminderService()
                .UseTurnDispatcher(dispatcher))
            .BuildServiceProvider();
        var driver = new TurnScheduler(dispatcher);
        var script = Task.Factory.StartNew(() => Script(services, probe), CancellationToken.None, TaskCreationOptions.None, driver).Unwrap();
        for (var minute = 0; minute < 60 && !script.IsCompleted; minute++)
        {
            dispatcher.RunToIdle();
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        script.IsCompletedSuccessfully.ShouldBeTrue(script.Exception?.ToString() ?? "the script hangs");
        return string.Join('|', probe.Events);
    }

    private static async Task Script(IServiceProvider services, Probe probe)
    {
        var hosted = services.GetRequiredService<IHostedService>();
        await hosted.StartAsync(CancellationToken.None);
        var grains = services.GetRequiredService<IGrainFactory>();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(index => Work(grains, probe, index)));
        await grains.GetGrain<ILifeGrain>("life/a").Touch();
        await grains.GetGrain<ITimedGrain>("timed/a").Remind("sweep", TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(1));
        await grains.GetGrain<ITimedGrain>("timed/a").Start(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1), interleave: false);
        try
        {
            await grains.GetGrain<ICallGrain>("call/a").Hold("a gate that nobody opens");
        }
        catch (TimeoutException)
        {
            probe.Note("timed out");
        }

        var seen = await grains.GetGrain<IStoreGrain>("store/a").Read();
        probe.Note($"stored {seen}");
        await probe.Mark("deactivated life/a ActivationIdle");
        probe.Open("a gate that nobody opens");
        await hosted.StopAsync(CancellationToken.None);
        probe.Note("stopped");
    }

    private static async Task Work(IGrainFactory grains, Probe probe, int index)
    {
        await grains.GetGrain<IStoreGrain>("store/a").Add(1);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(key => grains.GetGrain<ITurnGrain>($"turn/{key}").IncrementSlowly()));
        probe.Note($"worked {index}");
    }
}
