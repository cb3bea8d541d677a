using LeadExec.ActorHost.Conformance.Fixture;
using LeadExec.ActorHost.Conformance.Grains;

namespace LeadExec.ActorHost.Conformance;

/// <summary>A grain runs one turn at a time, and what may start while it awaits.</summary>
public sealed class TurnTests
{
    [Fact]
    public async Task Calls_of_one_key_meet_one_object_and_another_key_another()
    {
        await using var host = await Hosts.Start();
        (await host.Grains.GetGrain<ITurnGrain>("turn/a").Increment()).ShouldBe(1);
        (await host.Grains.GetGrain<ITurnGrain>("turn/a").Increment()).ShouldBe(2);
        (await host.Grains.GetGrain<ITurnGrain>("turn/b").Increment()).ShouldBe(1);
    }

    [Fact]
    public async Task Calls_that_await_do_not_overlap()
    {
        await using var host = await Hosts.Start();
        var grain = host.Grains.GetGrain<ITurnGrain>("turn/a");
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(grain.IncrementSlowly)));
        (await grain.Increment()).ShouldBe(201);
        host.Probe.Count("overlap").ShouldBe(0);
        host.Probe.Count("alone").ShouldBe(200);
    }

    [Fact]
    public async Task Continuations_come_back_to_the_grain_and_TaskRun_leaves_it()
    {
        await using var host = await Hosts.Start();
        var where = await host.Grains.GetGrain<ITurnGrain>("turn/a").WhereAmI();
        where.ShouldBe("own=True afterAwait=True taskRunOutside=True backAfterTaskRun=True");
    }

    [Fact]
    public async Task Grains_run_in_parallel_with_each_other()
    {
        await using var host = await Hosts.Start();
        var first = host.Grains.GetGrain<ITurnGrain>("turn/a").Enter("a");
        var second = host.Grains.GetGrain<ITurnGrain>("turn/b").Enter("b");
        await host.Probe.Noted("in a");
        await host.Probe.Noted("in b");
        host.Probe.Open("a");
        host.Probe.Open("b");
        await Task.WhenAll(first, second);
    }

    [Fact]
    public async Task AlwaysInterleave_starts_while_another_call_awaits_and_a_plain_call_does_not()
    {
        await using var host = await Hosts.Start();
        var grain = host.Grains.GetGrain<ITurnGrain>("turn/a");
        var running = grain.Enter("first");
        await host.Probe.Noted("in first");
        var blocked = grain.Enter("second");
        host.Probe.Open("third");
        await grain.Interleave("third");
        host.Probe.Count("in second").ShouldBe(0);
        host.Probe.Open("first");
        host.Probe.Open("second");
        await Task.WhenAll(running, blocked);
        host.Probe.Events.ShouldBe(["in first", "in third", "out third", "out first", "in second", "out second"]);
    }

    [Fact]
    public async Task ReadOnly_calls_interleave_with_each_other_and_not_with_a_writer()
    {
        await using var host = await Hosts.Start();
        var grain = host.Grains.GetGrain<ITurnGrain>("turn/a");
        var read = grain.Read("read 1");
        await host.Probe.Noted("in read 1");
        var write = grain.Enter("write");
        host.Probe.Open("read 2");
        await grain.Read("read 2");
        host.Probe.Count("in write").ShouldBe(0);
        host.Probe.Open("read 1");
        await host.Probe.Noted("in write");
        var late = grain.Read("late read");
        host.Probe.Open("marker");
        await grain.Interleave("marker");
        host.Probe.Count("in late read").ShouldBe(0);
        host.Probe.Open("write");
        host.Probe.Open("late read");
        await Task.WhenAll(read, write, late);
    }
}
