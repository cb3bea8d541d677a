using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;
using LeadExec.Ports.Returns;
using LeadExec.Simulation.Tests.Database;
using LeadExec.Simulation.Tests.Plans;
using LeadExec.Simulation.Tests.Processes;
using LeadExec.Simulation.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Simulation.Tests.Tills;

/// <summary>Clients who want their money back, and staff who decide, while leads are sold, sold again and paid.</summary>
internal sealed class SimReturner(SimWorld world, SimPlan plan, SimDatabase database, Func<SimProcess?> choose)
{
    private const int MostTries = 5;
    private const int MostLooks = 6;

    /// <summary>What people were told that they did.</summary>
    public List<(AttemptId Sale, ReturnEvent Event)> Told { get; } = [];

    /// <summary>Deeds that were begun and that nobody has done with.</summary>
    public int Waiting { get; private set; }

    public void Begin()
    {
        foreach (var deed in plan.Returns)
        {
            world.At(deed.At, () => Do(deed, MostLooks));
        }
    }

    private void Do(SimReturnDeed deed, int looks)
    {
        if (Choose(deed.OfAsked) is not { } sale)
        {
            if (looks > 1)
            {
                world.At(world.Between(10_000, 600_000), () => Do(deed, looks - 1));
            }

            return;
        }

        Start(sale, deed.Event);
        if (deed.Twice)
        {
            Start(sale, deed.Event == ReturnEvent.Denied ? ReturnEvent.Approved : deed.Event);
        }
    }

    private (LeadId Lead, AttemptId Sale, ClientId Client)? Choose(bool asked)
    {
        var found = database.Journal.Leads.SelectMany(lead => lead.Attempts)
            .Where(attempt => attempt.Sold && (!asked || database.Till.Returns.GetValueOrDefault(attempt.Hold.AttemptId) is { State: ReturnState.Pending })).ToList();
        return found.Count == 0 ? null : found[world.Random.Next(found.Count)] is var one ? (one.Lead, one.Hold.AttemptId, one.Hold.ClientId) : null;
    }

    private void Start((LeadId Lead, AttemptId Sale, ClientId Client) sale, ReturnEvent what) => world.Outside.Start(async () =>
    {
        Waiting++;
        var command = new ReturnCommand(sale.Sale, what, what == ReturnEvent.Requested ? "portal/1" : "user/1") { Reason = "Wrong number", OfClient = what == ReturnEvent.Requested ? sale.Client : null };
        await ApplyAsync(sale.Lead, command);
        Waiting--;
    });

    private async Task ApplyAsync(LeadId lead, ReturnCommand command)
    {
        for (var tried = 0; tried < MostTries && choose() is var process; tried++)
        {
            world.Trace.Say(lead, $"return of {command.AttemptId.ToString()[^6..]}: {command.Event}");
            var reply = process is null ? null : await process.WithAsync("apply a return", services => services.GetRequiredService<IReturnStore>().ApplyAsync(command, CancellationToken.None));
            if (reply is not null)
            {
                world.Trace.Say(lead, $"they are told: {reply.Status} {reply.Refusal}");
                if (reply.Status == ReturnStatus.Done)
                {
                    Told.Add((command.AttemptId, command.Event));
                }

                return;
            }

            await world.Outside.Delay(world.Between(500, 20_000));
        }
    }
}
