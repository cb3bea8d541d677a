using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Simulation.Tests.Database;
using LeadExec.Simulation.Tests.Plans;
using LeadExec.Simulation.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Simulation.Tests.Processes;

/// <summary>Staff who erase people (E-38), and ask again until the lead is not under way any more and somebody has answered.</summary>
internal sealed class SimEraser(SimWorld world, SimPlan plan, SimDatabase database, Func<SimProcess?> choose)
{
    private const int MostTries = 40;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Those of whom staff were told that they are erased.</summary>
    public HashSet<LeadId> Told { get; } = [];

    public void Begin()
    {
        foreach (var erasure in plan.Erasures)
        {
            world.At(erasure.At, Start);
        }
    }

    private void Start() => world.Outside.Start(async () =>
    {
        var leads = database.Journal.Leads.Select(lead => lead.Id).ToList();
        if (leads.Count == 0)
        {
            return;
        }

        var chosen = leads[world.Random.Next(leads.Count)];
        for (var tried = 0; tried < MostTries && !Told.Contains(chosen); tried++)
        {
            if (await AskAsync(chosen) is LeadErasure.Erased)
            {
                Told.Add(chosen);
            }

            // Often while it is just being worked on.
            await world.Outside.Delay(world.Chance(0.5) ? world.Between(20, 1_000) : world.Between(1_000, 120_000));
        }
    });

    private async Task<object?> AskAsync(LeadId lead)
    {
        if (choose() is not { } process)
        {
            return null;
        }

        var answer = process.WithAsync("erase a lead", async services => (object)await services.GetRequiredService<ILeadEraser>().EraseAsync(lead, CancellationToken.None));
        await Task.WhenAny(answer, world.Outside.Delay(Patience));
        return answer.IsCompleted ? await answer : null;
    }
}
