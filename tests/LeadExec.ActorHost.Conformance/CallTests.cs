using LeadExec.ActorHost.Conformance.Fixture;
using LeadExec.ActorHost.Conformance.Grains;
using Orleans;
using Orleans.Runtime;

namespace LeadExec.ActorHost.Conformance;

/// <summary>What a caller may rely on.</summary>
public sealed class CallTests
{
    [Fact]
    public async Task Values_and_value_tasks_come_back()
    {
        await using var host = await Hosts.Start();
        var grain = host.Grains.GetGrain<ICallGrain>("call/a");
        (await grain.Add(2, 3)).ShouldBe(5);
        await grain.Touch();
        host.Probe.Count("touched").ShouldBe(1);
        (await grain.Who()).ShouldBe("call/a call/call/a call/call/a");
    }

    [Fact]
    public async Task References_are_equal_by_id_and_may_be_handed_out()
    {
        await using var host = await Hosts.Start();
        var grain = host.Grains.GetGrain<ICallGrain>("call/a");
        var handedOut = await grain.SelfReference();
        handedOut.ShouldBe(grain);
        handedOut.GetGrainId().ShouldBe(GrainId.Create("call", "call/a"));
        (await handedOut.Add(1, 1)).ShouldBe(2);
    }

    [Fact]
    public async Task Exception_reaches_the_caller_with_its_type_values_and_stack()
    {
        await using var host = await Hosts.Start();
        var failure = await Should.ThrowAsync<KnownFailureException>(() => host.Grains.GetGrain<ICallGrain>("call/a").Fail(serializable: true));
        failure.Code.ShouldBe(7);
        failure.Message.ShouldBe("known");
        failure.StackTrace.ShouldNotBeNull().ShouldContain(nameof(CallGrain));
    }

    [Fact]
    public async Task Exception_without_a_serializer_does_not_reach_the_caller_with_its_type()
    {
        await using var host = await Hosts.Start();
        var failure = await Should.ThrowAsync<Exception>(() => host.Grains.GetGrain<ICallGrain>("call/a").Fail(serializable: false));
        failure.ShouldNotBeOfType<UnknownFailureException>();
        failure.Message.ShouldContain(nameof(UnknownFailureException));
    }

    [Fact]
    public async Task Response_timeout_frees_the_caller_while_the_call_goes_on()
    {
        await using var host = await Hosts.Start(new HostSetup { ResponseTimeout = TimeSpan.FromSeconds(5) });
        var grain = host.Grains.GetGrain<ICallGrain>("call/a");
        var call = grain.Hold("gate");
        await host.Probe.Noted("in gate");
        host.Advance(TimeSpan.FromSeconds(4.9));
        call.IsCompleted.ShouldBeFalse();
        host.Advance(TimeSpan.FromSeconds(0.2));
        await Should.ThrowAsync<TimeoutException>(call);
        host.Probe.Open("gate");
        await host.Probe.Noted("out gate");
        (await grain.Add(1, 2)).ShouldBe(3);
    }

    [Fact]
    public async Task ResponseTimeout_attribute_wins_over_the_default()
    {
        await using var host = await Hosts.Start(new HostSetup { ResponseTimeout = TimeSpan.FromSeconds(5) });
        var call = host.Grains.GetGrain<ICallGrain>("call/a").HoldLonger("gate");
        await host.Probe.Noted("in gate");
        host.Advance(TimeSpan.FromSeconds(6));
        call.IsCompleted.ShouldBeFalse();
        host.Advance(TimeSpan.FromSeconds(5));
        await Should.ThrowAsync<TimeoutException>(call);
    }

    [Fact]
    public async Task Call_that_timed_out_in_the_queue_never_runs()
    {
        await using var host = await Hosts.Start(new HostSetup { ResponseTimeout = TimeSpan.FromSeconds(5) });
        var grain = host.Grains.GetGrain<ICallGrain>("call/a");
        var running = grain.HoldLonger("first");
        await host.Probe.Noted("in first");
        var queued = grain.Hold("second");
        host.Advance(TimeSpan.FromSeconds(6));
        await Should.ThrowAsync<TimeoutException>(queued);
        host.Probe.Open("first");
        await running;
        (await grain.Add(1, 2)).ShouldBe(3);
        host.Probe.Count("in second").ShouldBe(0);
    }

    [Fact]
    public async Task Cancelled_token_stops_a_call_before_it_is_sent()
    {
        await using var host = await Hosts.Start();
        await Should.ThrowAsync<OperationCanceledException>(() => host.Grains.GetGrain<ICallGrain>("call/a").WaitForCancel(new CancellationToken(canceled: true)));
        await host.Grains.GetGrain<ICallGrain>("call/a").Touch();
        host.Probe.Count("waiting").ShouldBe(0);
    }

    // Cancelling is a message like others: it may find the call in the queue, or find it running when the queue has moved first.
    [Fact]
    public async Task Cancelling_a_queued_call_frees_its_caller_and_the_grain()
    {
        await using var host = await Hosts.Start();
        var grain = host.Grains.GetGrain<ICallGrain>("call/a");
        var running = grain.Hold("gate");
        await host.Probe.Noted("in gate");
        using var cancel = new CancellationTokenSource();
        var queued = grain.WaitForCancel(cancel.Token);
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(queued);
        host.Probe.Open("gate");
        await running;
        await grain.Touch();
        host.Probe.Count("cancelled on its own turns: True").ShouldBe(host.Probe.Count("waiting"));
    }

    [Fact]
    public async Task Cancelling_frees_the_caller_and_reaches_the_running_call_on_its_own_turns()
    {
        await using var host = await Hosts.Start();
        using var cancel = new CancellationTokenSource();
        var call = host.Grains.GetGrain<ICallGrain>("call/a").WaitForCancel(cancel.Token);
        await host.Probe.Noted("waiting");
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(call);
        await host.Probe.Noted("cancelled on its own turns: True");
    }

    [Fact]
    public async Task OneWay_call_hides_its_failure()
    {
        await using var host = await Hosts.Start();
        var grain = host.Grains.GetGrain<ICallGrain>("call/a");
        await grain.ThrowOneWay();
        await host.Probe.Noted("one way");
        (await grain.Add(1, 1)).ShouldBe(2);
    }

    [Fact]
    public async Task Cycle_ends_in_a_timeout_unless_reentrancy_is_opened()
    {
        await using var host = await Hosts.Start(new HostSetup { ResponseTimeout = TimeSpan.FromSeconds(5) });
        var deadlock = host.Grains.GetGrain<ICallGrain>("call/a").CallBack("call/b", allowReentrancy: false);
        await host.Probe.Noted("returning");
        await host.Grains.GetGrain<ICallGrain>("call/c").Touch();
        host.Advance(TimeSpan.FromSeconds(6));
        await Should.ThrowAsync<TimeoutException>(deadlock);
        (await host.Grains.GetGrain<ICallGrain>("call/d").CallBack("call/e", allowReentrancy: true)).ShouldStartWith("back in call/d");
    }

    [Fact]
    public async Task Reentrancy_of_one_chain_lets_no_stranger_in()
    {
        await using var host = await Hosts.Start();
        var grain = host.Grains.GetGrain<ICallGrain>("call/a");
        var blocker = host.Grains.GetGrain<ICallGrain>("call/b").Hold("gate");
        await host.Probe.Noted("in gate");
        var chain = grain.CallBack("call/b", allowReentrancy: true);
        var stranger = grain.Hold("stranger");
        host.Probe.Open("gate");
        host.Probe.Open("stranger");
        (await chain).ShouldStartWith("back in call/a");
        await Task.WhenAll(blocker, stranger);
        var events = host.Probe.Events.ToList();
        events.IndexOf("in stranger").ShouldBeGreaterThan(events.IndexOf("returning"));
    }

    [Fact]
    public async Task RequestContext_flows_with_the_call_and_on_and_not_back()
    {
        await using var host = await Hosts.Start();
        var grain = host.Grains.GetGrain<ICallGrain>("call/a");
        RequestContext.Set("name", "mine");
        (await grain.ReadContext("name", "theirs")).ShouldBe("mine");
        RequestContext.Get("name").ShouldBe("mine");
        (await grain.ReadContextOf("call/b", "name")).ShouldBe("mine");
        RequestContext.Clear();
        (await grain.ReadContext("name", null)).ShouldBe("nothing");
    }

    [Fact]
    public async Task Incoming_filter_wraps_calls()
    {
        await using var host = await Hosts.Start(new HostSetup { GlobalFilter = true });
        await host.Grains.GetGrain<ICallGrain>("call/a").Touch();
        host.Probe.Events.ShouldBe(["before Touch", "touched", "after Touch"]);
    }

    [Fact]
    public async Task Filter_of_the_grain_itself_sees_arguments_and_may_replace_the_result()
    {
        await using var host = await Hosts.Start(new HostSetup { GlobalFilter = true });
        (await host.Grains.GetGrain<IFilteredGrain>("filtered/a").Echo("x")).ShouldBe("[x echoed]");
        host.Probe.Events.ShouldBe(["before Echo", "own filter of FilteredGrain.Echo(x)", "after Echo"]);
    }

    // Which of them is one too many is not said: calls may arrive in another order than they were made.
    [Fact]
    public async Task Full_queue_refuses_further_calls()
    {
        await using var host = await Hosts.Start(new HostSetup { MaxWaitingCallsPerActivation = 2 });
        var grain = host.Grains.GetGrain<ICallGrain>("call/a");
        var running = grain.Hold("gate");
        await host.Probe.Noted("in gate");
        List<Task> calls = [grain.Who(), grain.Who(), grain.Who()];
        var refused = await Task.WhenAny(calls);
        await Should.ThrowAsync<OrleansException>(refused);
        calls.Remove(refused);
        host.Probe.Open("gate");
        await Task.WhenAll([running, .. calls]);
    }
}
