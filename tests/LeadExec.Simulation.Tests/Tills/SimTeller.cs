using LeadExec.Grains.Leads;
using LeadExec.Grains.Recovery;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Recovery;
using LeadExec.Simulation.Tests.World;

namespace LeadExec.Simulation.Tests.Tills;

/// <summary>Results go to their sources by the product's own way; a loss notice is one word to a buyer.</summary>
internal sealed class SimTeller(ResultTeller results, SimSources sources, SimActor actor) : IMessageTeller
{
    public async Task<bool> TellAsync(PendingMessage message, CancellationToken cancellationToken)
    {
        if (message.Topic == OutboxTopics.LeadResult)
        {
            return await results.TellAsync(message, cancellationToken);
        }

        await actor.Delay(TimeSpan.FromMilliseconds(20));
        sources.Losses.Add(message.Key);
        return true;
    }
}
