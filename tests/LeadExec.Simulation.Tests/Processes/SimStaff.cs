using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Interfaces.Wire;
using LeadExec.Simulation.Tests.Database;
using LeadExec.Simulation.Tests.Plans;
using LeadExec.Simulation.Tests.World;
using LeadExec.TestKit.Journal;

namespace LeadExec.Simulation.Tests.Processes;

/// <summary>People who work on leads while these are under way, and ask again until they are told how it went.</summary>
internal sealed class SimStaff(SimWorld world, SimPlan plan, SimDatabase database, Func<SimProcess?> choose)
{
    private const int MostTries = 6;

    // Outcomes that nobody knows are rare; staff look for them again and again.
    private const int MostLooks = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    private readonly SimIds _ids = new(world);

    public List<SimDecision> Decisions { get; } = [];

    /// <summary>Deliveries by hand that were said to have ended so.</summary>
    public List<(LeadId Lead, AttemptId Attempt, AttemptState State)> Told { get; } = [];

    /// <summary>Deeds that were begun and that nobody has done with.</summary>
    public int Waiting { get; private set; }

    public void Begin()
    {
        foreach (var deed in plan.Deeds)
        {
            world.At(deed.At, () => Do(deed, MostLooks));
        }
    }

    /// <summary>A lead that broke its processes waits for a person, who has it distributed again (FM-07).</summary>
    public static bool IsParked(ModelLead lead) => lead is { Stage: FlowStage.QualityControl, Receipt.Validity: LeadValidity.Valid, Erased: false };

    /// <summary>From now on parked leads go on.</summary>
    public void FreeParked()
    {
        foreach (var lead in database.Journal.Leads.Where(IsParked).ToList())
        {
            Act(lead.Id, Command(ByHandAction.RunAutomation), twice: false);
        }

        world.At(TimeSpan.FromMinutes(5), FreeParked);
    }

    private void Do(SimDeed deed, int looks)
    {
        switch (deed.Kind)
        {
            case SimDeedKind.Decide when Any(attempt => attempt.State == AttemptState.Unknown) is { } attempt:
                var accepted = world.Chance(0.5);
                Start(() => DecideAsync(attempt, accepted));
                StartIf(deed.Twice, () => DecideAsync(attempt, !accepted));
                break;
            case SimDeedKind.Decide:
                LookAgain(deed, looks - 1);
                break;
            case SimDeedKind.Send when AnyLead() is { } lead:
                Act(lead, Send(), deed.Twice);
                break;
            case SimDeedKind.Resend when Any(attempt => attempt.Hold.AlternateOf is null) is { } attempt:
                Act(attempt.Lead, Command(ByHandAction.Resend) with { AttemptId = attempt.Hold.AttemptId.Value }, deed.Twice);
                break;
            case SimDeedKind.Run when AnyLead() is { } lead:
                Act(lead, Command(ByHandAction.RunAutomation), deed.Twice);
                break;
            case SimDeedKind.Send or SimDeedKind.Resend or SimDeedKind.Run:
                break; // there is no such lead
            default:
                throw new ArgumentOutOfRangeException(nameof(deed));
        }
    }

    private void LookAgain(SimDeed deed, int looks)
    {
        if (looks > 0)
        {
            world.At(TimeSpan.FromSeconds(30), () => Do(deed, looks));
        }
    }

    private ModelAttempt? Any(Func<ModelAttempt, bool> wanted) => One([.. database.Journal.Leads.SelectMany(lead => lead.Attempts).Where(wanted)]);

    private LeadId? AnyLead() => One([.. database.Journal.Leads])?.Id;

    private T? One<T>(IReadOnlyList<T> all)
        where T : class => all.Count == 0 ? null : all[world.Random.Next(all.Count)];

    private ActByHand Send()
    {
        var accounts = plan.Catalog.DeliveryAccounts.Keys.OrderBy(id => id.Value).ToArray();
        return Command(ByHandAction.Send) with
        {
            AccountId = accounts[world.Random.Next(accounts.Length)].Value,
            RecordOnly = world.Chance(0.25),
            OnOrder = world.Chance(0.25),
        };
    }

    private ActByHand Command(ByHandAction action) => new() { Key = _ids.NewId(), Action = action, Deadline = world.Now.AddSeconds(30) };

    private void Act(LeadId lead, ActByHand command, bool twice)
    {
        Start(() => ActAsync(lead, command));
        // Two people have two keys; one who clicks twice has one.
        StartIf(twice, () => ActAsync(lead, world.Chance(0.5) ? command : command with { Key = _ids.NewId() }));
    }

    private void StartIf(bool really, Func<Task> deed)
    {
        if (really)
        {
            Start(deed);
        }
    }

    private void Start(Func<Task> deed) => world.Outside.Start(async () =>
    {
        Waiting++;
        await deed();
        Waiting--;
    });

    private async Task DecideAsync(ModelAttempt attempt, bool accepted)
    {
        var (lead, id) = (attempt.Lead, attempt.Hold.AttemptId);
        world.Trace.Say(lead, $"staff say of {id.ToString()[^6..]}: {(accepted ? "accepted" : "not delivered")}");
        var reply = await AskAsync("decide", lead, grain => grain.DecideAttemptAsync(new DecideAttempt { AttemptId = id.Value, Accepted = accepted, UserId = 1 }));
        world.Trace.Say(lead, $"staff are told: {(reply is null ? "nothing" : reply.Taken ? "taken" : reply.Refusal)}");
        Decisions.Add(new SimDecision(lead, id, accepted, reply?.Taken));
    }

    private async Task ActAsync(LeadId lead, ActByHand command)
    {
        for (var tried = 0; tried < MostTries; tried++)
        {
            world.Trace.Say(lead, $"staff: {command.Action}{(command.AccountId > 0 ? $" to account {command.AccountId}" : "")}{(command.RecordOnly ? ", recorded only" : "")}");
            var reply = await AskAsync("act by hand", lead, grain => grain.ActByHandAsync(command with { Deadline = world.Now.AddSeconds(30) }));
            world.Trace.Say(lead, $"staff are told: {(reply is null ? "nothing" : $"{reply.Status} {reply.Reason} {reply.State}")}");
            if (reply is { Status: ByHandStatus.Done, AttemptId: { } attempt, State: { } state })
            {
                Told.Add((lead, new AttemptId(attempt), state));
            }

            if (reply is { Status: not (ByHandStatus.Running or ByHandStatus.Busy) })
            {
                return;
            }

            await world.Outside.Delay(world.Between(1_000, 40_000));
        }
    }

    private async Task<T?> AskAsync<T>(string what, LeadId lead, Func<ILeadGrain, Task<T>> ask)
        where T : class
    {
        if (choose() is not { } process)
        {
            return null;
        }

        var answer = process.AskAsync(what, grains => ask(grains.GetGrain<ILeadGrain>(GrainKeys.Lead(lead.Value))));
        await Task.WhenAny(answer, world.Outside.Delay(Patience));
        return answer.IsCompleted ? await answer : null;
    }
}
