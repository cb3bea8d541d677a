using LeadExec.Domain.Delivery;
using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Interfaces.Wire;
using LeadExec.Ports.Returns;
using LeadExec.Simulation.Tests.Database;
using LeadExec.Simulation.Tests.Plans;
using LeadExec.Simulation.Tests.Processes;
using LeadExec.Simulation.Tests.World;
using LeadExec.TestKit.Journal;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace LeadExec.Simulation.Tests.Tills;

/// <summary>Staff who take deliveries from their clients and make them to others (LEAD-26), as the front door does it, and ask again with the key of their deed.</summary>
internal sealed class SimMover(SimWorld world, SimPlan plan, SimDatabase database, Func<SimProcess?> choose)
{
    private const int MostTries = 6;
    private const int MostLooks = 6;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    private readonly SimIds _ids = new(world);

    /// <summary>Every move that was asked for, by its key.</summary>
    public List<(AttemptId From, Guid Key)> Asked { get; } = [];

    /// <summary>Those that staff were told are done, and the delivery that was made.</summary>
    public List<(LeadId Lead, AttemptId From, AttemptId To)> Told { get; } = [];

    /// <summary>Moves that were begun and that nobody has done with.</summary>
    public int Waiting { get; private set; }

    public void Begin()
    {
        foreach (var move in plan.Moves)
        {
            world.At(move.At, () => Do(move, MostLooks));
        }
    }

    private void Do(SimMove move, int looks)
    {
        var sold = database.Journal.Leads.SelectMany(lead => lead.Attempts).Where(attempt => attempt.Sold && attempt.Hold.AlternateOf is null).ToList();
        if (sold.Count == 0)
        {
            if (looks > 1)
            {
                world.At(world.Between(10_000, 600_000), () => Do(move, looks - 1));
            }

            return;
        }

        var sale = sold[world.Random.Next(sold.Count)];
        Start(sale);
        if (move.Twice)
        {
            world.At(world.Chance(0.5) ? TimeSpan.Zero : world.Between(1_000, 120_000), () => Start(sale));
        }
    }

    private void Start(ModelAttempt sale) => world.Outside.Start(async () =>
    {
        Waiting++;
        var others = plan.Catalog.DeliveryAccounts.Values.Where(account => account.ClientId != sale.Hold.ClientId).OrderBy(account => account.Id.Value).ToList();
        if (others.Count > 0)
        {
            var to = others[world.Random.Next(others.Count)].Id;
            var command = new ActByHand { Key = _ids.NewId(), Action = ByHandAction.Send, Deadline = world.Now, AccountId = to.Value, RecordOnly = world.Chance(0.25), OnOrder = world.Chance(0.25) };
            Asked.Add((sale.Hold.AttemptId, command.Key));
            await MoveAsync(sale.Lead, sale.Hold.AttemptId, command);
        }

        Waiting--;
    });

    private async Task MoveAsync(LeadId lead, AttemptId from, ActByHand command)
    {
        for (var tried = 0; tried < MostTries; tried++)
        {
            world.Trace.Say(lead, $"staff move {from.ToString()[^6..]} to account {command.AccountId}");
            var reply = await AskAsync(services => StepsAsync(services, lead, from, command with { Deadline = world.Now.AddSeconds(30) }));
            world.Trace.Say(lead, $"staff are told: {(reply is null ? "nothing" : $"{reply.Status} {reply.Reason} {reply.State}")}");
            if (reply is { Status: ByHandStatus.Done, AttemptId: { } made, State: AttemptState.Accepted })
            {
                Told.Add((lead, from, new AttemptId(made)));
            }

            if (reply is { Status: not (ByHandStatus.Running or ByHandStatus.Busy) })
            {
                return;
            }

            await world.Outside.Delay(world.Between(1_000, 40_000));
        }
    }

    /// <summary>Judged, taken back, made anew; what was taken back for this deed is not judged again.</summary>
    private static async Task<ByHandReply> StepsAsync(IServiceProvider services, LeadId lead, AttemptId from, ActByHand command)
    {
        var (grain, returns) = (services.GetRequiredService<IGrainFactory>().GetGrain<ILeadGrain>(GrainKeys.Lead(lead.Value)), services.GetRequiredService<IReturnStore>());
        if (await returns.FindAsync(from, CancellationToken.None) is not { MoveKey: { } key } || key != command.Key)
        {
            var judged = await grain.ActByHandAsync(command with { Instead = from.Value, JudgeOnly = true });
            if (judged.Status != ByHandStatus.Done || judged.Before)
            {
                return judged;
            }

            var back = await returns.ApplyAsync(new ReturnCommand(from, ReturnEvent.Approved, "user/1") { MoveKey = command.Key }, CancellationToken.None);
            if (back.Status != ReturnStatus.Done)
            {
                return new ByHandReply { Status = ByHandStatus.Refused };
            }
        }

        return await grain.ActByHandAsync(command);
    }

    private async Task<ByHandReply?> AskAsync(Func<IServiceProvider, Task<ByHandReply>> ask)
    {
        if (choose() is not { } process)
        {
            return null;
        }

        var answer = process.WithAsync("move a delivery", ask);
        await Task.WhenAny(answer, world.Outside.Delay(Patience));
        return answer.IsCompleted ? await answer : null;
    }
}
