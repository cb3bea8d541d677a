using LeadExec.ActorHost.Conformance.Fixture;
using LeadExec.ActorHost.Conformance.Grains;

namespace LeadExec.ActorHost.Conformance.InProcess;

/// <summary>Idle activations are collected. Only here: the collector of Orleans reads the system clock, which no test can move.</summary>
public sealed class CollectionTests
{
    [Fact]
    public async Task Idle_activation_is_collected_and_a_pinned_or_delayed_one_is_not()
    {
        await using var host = await Hosts.Start();
        var pinned = host.Grains.GetGrain<IPinnedGrain>("pinned/a");
        var delayed = host.Grains.GetGrain<ILifeGrain>("life/delayed");
        await pinned.Touch();
        await delayed.Touch();
        await delayed.Delay(TimeSpan.FromDays(9));
        await host.Grains.GetGrain<ILifeGrain>("life/a").Touch();
        await host.AdvanceUntil(TimeSpan.FromMinutes(1), "deactivated life/a ActivationIdle");
        (await pinned.Touch()).ShouldBe(2);
        (await delayed.Touch()).ShouldBe(2);
    }

    [Fact]
    public async Task Timer_does_not_keep_its_grain_alive_and_ends_with_it()
    {
        await using var host = await Hosts.Start();
        await host.Grains.GetGrain<ITickingLifeGrain>("ticking/a").Start();
        await host.AdvanceUntil(TimeSpan.FromMinutes(1), "deactivated ticking");
        var ticks = host.Probe.Count("tick");
        host.Advance(TimeSpan.FromMinutes(10));
        await host.Grains.GetGrain<ITimedGrain>("timed/other").Ping();
        host.Probe.Count("tick").ShouldBe(ticks);
        ticks.ShouldBeGreaterThan(0);
    }
}
