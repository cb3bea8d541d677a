using LeadExec.Simulation.Tests.Plans;
using LeadExec.Simulation.Tests.World;
using Orleans;

namespace LeadExec.Simulation.Tests.Processes;

/// <summary>What messages between grains meet: late, lost on the way there or back, or delivered twice (FM-26).</summary>
internal sealed class SimCallFaults(SimWorld world, SimActor actor, SimSwitch faults, SimFaults rates) : IOutgoingGrainCallFilter
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        var drawn = faults.On ? world.Random.NextDouble() : 1;
        if (drawn < rates.LostCall / 2)
        {
            await GiveUpAsync(context, "is lost on the way");
        }

        if (drawn < rates.LostCall + rates.LateCall)
        {
            await actor.Delay(world.Between(1, 4_000));
        }

        await context.Invoke();
        if (drawn < rates.LostCall)
        {
            await GiveUpAsync(context, "gets no answer");
        }

        if (drawn > 1 - rates.DoubledCall)
        {
            world.Trace.Say($"{actor.Name}: {context.MethodName} is delivered twice");
            await actor.Delay(world.Between(1, 2_000));
            await context.Invoke();
        }
    }

    private async Task GiveUpAsync(IOutgoingGrainCallContext context, string what)
    {
        world.Trace.Say($"{actor.Name}: {context.MethodName} {what}");
        await actor.Delay(Timeout);
        throw new TimeoutException($"No answer from {context.MethodName}.");
    }
}
