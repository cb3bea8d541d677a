using LeadExec.ActorHost.Conformance.Fixture;
using LeadExec.ActorHost.Conformance.Grains;

namespace LeadExec.ActorHost.Conformance;

/// <summary>Timers tick as turns of their grain.</summary>
public sealed class TimerTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Timer_ticks_at_due_time_and_then_each_period_without_its_creators_context()
    {
        await using var host = await Hosts.Start();
        var grain = host.Grains.GetGrain<ITimedGrain>("timed/a");
        await grain.Start(3 * Second, 10 * Second, interleave: false);
        host.Advance(2.9 * Second);
        await grain.Ping();
        host.Probe.Count("tick").ShouldBe(0);
        host.Advance(0.2 * Second);
        await host.Probe.NotedTimes("tick", 1);
        await grain.Ping();
        host.Advance(10 * Second);
        await host.Probe.NotedTimes("tick", 2);
        host.Probe.Count("leak").ShouldBe(0);
    }

    [Fact]
    public async Task Tick_waits_for_a_running_call_unless_it_interleaves()
    {
        await using var host = await Hosts.Start();
        var plain = host.Grains.GetGrain<ITimedGrain>("timed/plain");
        var interleaving = host.Grains.GetGrain<ITimedGrain>("timed/interleaving");
        await plain.Start(Second, Timeout.InfiniteTimeSpan, interleave: false);
        var held = plain.Hold("plain gate");
        await host.Probe.Noted("in plain gate");
        host.Advance(2 * Second);
        await interleaving.Start(Second, Timeout.InfiniteTimeSpan, interleave: true);
        var other = interleaving.Hold("other gate");
        await host.Probe.Noted("in other gate");
        host.Advance(2 * Second);
        await host.Probe.NotedTimes("tick", 1);
        host.Probe.Open("other gate");
        await other;
        host.Probe.Count("tick").ShouldBe(1);
        host.Probe.Open("plain gate");
        await held;
        await host.Probe.NotedTimes("tick", 2);
    }

    [Fact]
    public async Task Period_counts_from_the_end_of_a_tick()
    {
        await using var host = await Hosts.Start();
        var grain = host.Grains.GetGrain<ITimedGrain>("timed/a");
        await grain.Start(Second, 10 * Second, interleave: false);
        var held = grain.Hold("gate");
        await host.Probe.Noted("in gate");
        host.Advance(9 * Second);
        host.Probe.Open("gate");
        await held;
        await host.Probe.NotedTimes("tick", 1);
        await grain.Ping();
        host.Advance(9.9 * Second);
        await grain.Ping();
        host.Probe.Count("tick").ShouldBe(1);
        host.Advance(0.2 * Second);
        await host.Probe.NotedTimes("tick", 2);
    }

    [Fact]
    public async Task Failing_tick_does_not_end_the_schedule()
    {
        await using var host = await Hosts.Start();
        var grain = host.Grains.GetGrain<ITimedGrain>("timed/a");
        await grain.StartFailing(Second);
        host.Advance(Second);
        await host.Probe.NotedTimes("failing tick", 1);
        await grain.Ping();
        host.Advance(Second);
        await host.Probe.NotedTimes("failing tick", 2);
    }

    [Fact]
    public async Task Change_sets_a_new_schedule_and_dispose_ends_it()
    {
        await using var host = await Hosts.Start();
        var grain = host.Grains.GetGrain<ITimedGrain>("timed/a");
        await grain.Start(60 * Second, 60 * Second, interleave: false);
        await grain.Change(Second, 5 * Second);
        host.Advance(Second);
        await host.Probe.NotedTimes("tick", 1);
        await grain.Stop();
        host.Advance(600 * Second);
        await grain.Ping();
        host.Probe.Count("tick").ShouldBe(1);
    }

    [Fact]
    public async Task Dispose_cancels_the_token_of_a_running_tick()
    {
        await using var host = await Hosts.Start();
        var grain = host.Grains.GetGrain<ITimedGrain>("timed/a");
        await grain.StartWaitingForCancel();
        host.Advance(Second);
        await host.Probe.NotedTimes("tick waits", 1);
        await grain.Stop();
        await host.Probe.NotedTimes("tick cancelled", 1);
    }

    [Fact]
    public async Task Deactivation_lets_a_running_tick_end_and_does_not_cancel_it()
    {
        await using var host = await Hosts.Start();
        var grain = host.Grains.GetGrain<ITimedGrain>("timed/a");
        await grain.StartHolding("gate");
        host.Advance(Second);
        await host.Probe.Noted("tick in gate");
        await grain.Leave();
        host.Probe.Open("gate");
        await grain.Ping();
        await host.Probe.Noted("tick out gate, cancelled: False");
    }
}
