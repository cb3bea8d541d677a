using LeadExec.ActorHost.Conformance.Fixture;
using LeadExec.ActorHost.Conformance.Grains;
using Orleans.Runtime;

namespace LeadExec.ActorHost.Conformance;

/// <summary>When activations come and go.</summary>
public sealed class LifecycleTests
{
    [Fact]
    public async Task Reference_alone_activates_nothing_and_the_first_call_does()
    {
        await using var host = await Hosts.Start();
        var grain = host.Grains.GetGrain<ILifeGrain>("life/a");
        host.Probe.Events.ShouldBeEmpty();
        await grain.Touch();
        await grain.Touch();
        host.Probe.Events.ShouldBe(["activated life/a"]);
    }

    [Fact]
    public async Task DeactivateOnIdle_lets_the_running_call_end_and_hands_waiting_calls_to_the_next_activation()
    {
        await using var host = await Hosts.Start();
        var grain = host.Grains.GetGrain<ILifeGrain>("life/a");
        (await grain.Touch()).ShouldBe(1);
        var leaving = grain.Leave("gate");
        await host.Probe.Noted("leaving gate");
        var waiting = grain.Touch();
        host.Probe.Open("gate");
        await leaving;
        (await waiting).ShouldBe(1, "a new object counts anew");
        host.Probe.Events.ShouldBe(["activated life/a", "leaving gate", "left gate", "deactivated life/a ApplicationRequested", "disposed", "activated life/a"]);
    }

    [Fact]
    public async Task Failing_activation_fails_its_callers_and_the_next_call_tries_again()
    {
        await using var host = await Hosts.Start();
        var grain = host.Grains.GetGrain<ILifeGrain>("life/broken");
        await Should.ThrowAsync<KnownFailureException>(grain.Touch);
        await Should.ThrowAsync<KnownFailureException>(grain.Touch);
        host.Probe.Count("activated life/broken").ShouldBe(2);
        host.Probe.Count("deactivated life/broken ActivationFailed").ShouldBe(0);
    }

    [Fact]
    public async Task Stopping_drains_running_calls_deactivates_every_grain_and_refuses_new_calls()
    {
        await using var host = await Hosts.Start();
        var call = host.Grains.GetGrain<ICallGrain>("call/a");
        await host.Grains.GetGrain<ILifeGrain>("life/a").Touch();
        var running = call.Hold("gate");
        await host.Probe.Noted("in gate");
        var stopping = host.Stop();
        await host.Probe.Noted("deactivated life/a ShuttingDown");
        stopping.IsCompleted.ShouldBeFalse();
        host.Probe.Open("gate");
        (await running).ShouldBe("gate");
        await stopping;
        await Should.ThrowAsync<Exception>(async () => await call.Who());
    }
}
