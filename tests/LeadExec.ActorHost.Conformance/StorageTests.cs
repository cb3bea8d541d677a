using LeadExec.ActorHost.Conformance.Grains;
using Orleans.Storage;

namespace LeadExec.ActorHost.Conformance;

/// <summary>States survive their activation, and nobody overwrites what he has not read.</summary>
public sealed class StorageTests
{
    [Fact]
    public async Task State_is_read_before_the_first_call_and_survives_deactivation()
    {
        await using var host = await Hosts.Start();
        var grain = host.Grains.GetGrain<IStoreGrain>("store/a");
        (await grain.Exists()).ShouldBeFalse();
        (await grain.Add(5)).ShouldBe(5);
        await grain.Leave();
        (await grain.Read()).ShouldBe(5);
        (await grain.Exists()).ShouldBeTrue();
        host.Probe.Events.ShouldBe(["activated with 0", "activated with 5"]);
    }

    [Fact]
    public async Task Cleared_state_is_gone_for_the_next_activation()
    {
        await using var host = await Hosts.Start();
        var grain = host.Grains.GetGrain<IStoreGrain>("store/a");
        await grain.Add(5);
        await grain.Clear();
        (await grain.Exists()).ShouldBeFalse();
        (await grain.Add(2)).ShouldBe(2);
        await grain.Leave();
        (await grain.Read()).ShouldBe(2);
    }

    // The row is named by state name and key, not by class.
    [Fact]
    public async Task Stale_write_throws_and_ends_the_activation_so_that_the_next_reads_anew()
    {
        await using var host = await Hosts.Start();
        var grain = host.Grains.GetGrain<IStoreGrain>("store/a");
        var twin = host.Grains.GetGrain<ITwinGrain>("store/a");
        await grain.Add(5);
        (await twin.Add(1)).ShouldBe(6);
        await Should.ThrowAsync<InconsistentStateException>(() => grain.Add(1));
        (await grain.Add(1)).ShouldBe(7);
        host.Probe.Events.ShouldBe(["activated with 0", "activated with 6"]);
    }

    [Fact]
    public async Task State_is_refused_outside_of_the_grains_own_turns()
    {
        await using var host = await Hosts.Start();
        await Should.ThrowAsync<InvalidOperationException>(() => host.Grains.GetGrain<IStoreGrain>("store/a").TouchStateOutsideOfItsTurns());
    }
}
