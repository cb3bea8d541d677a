using System.Globalization;
using LeadExec.ActorHost.Conformance.Grains;

namespace LeadExec.ActorHost.Conformance.InProcess;

/// <summary>ETags of the memory store count writes, which shows what the other host does too.</summary>
public sealed class CoalescedWriteTests
{
    [Fact]
    public async Task Writes_of_one_turn_become_one_write_of_the_last_state()
    {
        await using var host = await Hosts.Start();
        var grain = host.Grains.GetGrain<IStoreGrain>("store/a");
        await grain.Add(5);
        var outcome = (await grain.AddTwiceInOneTurn()).Split(' ');
        (int.Parse(outcome[1], CultureInfo.InvariantCulture) - int.Parse(outcome[0], CultureInfo.InvariantCulture)).ShouldBe(1);
        outcome[2].ShouldBe("7");
        await grain.Leave();
        (await grain.Read()).ShouldBe(7);
    }
}
