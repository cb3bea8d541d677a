using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Ports.Leads;
using LeadExec.Simulation.Tests.Plans;
using LeadExec.Simulation.Tests.Tills;
using LeadExec.Simulation.Tests.World;
using LeadExec.TestKit.Charging;
using LeadExec.TestKit.Journal;
using LeadExec.TestKit.Pings;

namespace LeadExec.Simulation.Tests.Database;

/// <summary>
/// The record that outlives every process: the model of the journal that the compliance suites hold against PostgreSQL, true time,
/// and weather. What it answers may be late, lost, or nothing at all; what it committed stays.
/// </summary>
internal sealed class SimDatabase
{
    private readonly SimWorld _world;

    public SimDatabase(SimWorld world, SimPlan plan)
    {
        _world = world;
        Pings = new InMemoryPingStore(() => world.Now);
        Journal = new InMemoryLeadJournal(() => world.Now, Pings);
        Weather = new SimWeather(world) { Shed = plan.Faults.Shed, LostReply = plan.Faults.LostReply };
        EnsureRows(plan);
        Fund(plan);
        Till = SimTill.Of(world, plan, Journal);
    }

    public InMemoryLeadJournal Journal { get; }

    public InMemoryPingStore Pings { get; }

    /// <summary>Orders, charges and payments.</summary>
    public ModelTill Till { get; }

    public InMemoryLeases Leases { get; } = new(TimeSpan.FromSeconds(15));

    public SimWeather Weather { get; }

    /// <summary>Holds as the product asked for them, with the limits that it saw, whatever became of the command on its way here.</summary>
    public Dictionary<AttemptId, AttemptHold> Asked { get; } = [];

    /// <summary>Rules that were broken by a commit, as it was taken.</summary>
    public List<string> Broken { get; } = [];

    public LeadCommitReply Commit(LeadCommit command, SimActor actor, Guid process)
    {
        var epoch = Journal.Find(command.LeadId)?.Epoch;
        var reply = Journal.Commit(command, process);
        if (reply.Answer == CommitAnswer.Done && epoch is { } known && known != command.Epoch)
        {
            Broken.Add($"INV-31 lead {_world.Trace.NumberOf(command.LeadId)}: epoch {command.Epoch} was taken after {known}");
        }

        _world.Trace.Say(command.LeadId, $"{actor.Name} commits {Words(command)}: {reply.Answer}{(reply.Reason == RejectReason.None ? "" : $" {reply.Reason}")}");
        return reply;
    }

    private static string Words(LeadCommit command)
    {
        var outcome = command.Outcome is { } ended ? $" {Short(ended.AttemptId.Value)} {ended.State}" : "";
        var hold = command.Hold is { } next ? $" hold {Short(next.AttemptId.Value)} of account {next.AccountId} for {next.Price}" : "";
        return $"{(command.Receipt is null ? "" : "receipt ")}{command.Stage}{outcome}{hold}{(command.Answer is null ? "" : " with answer")}";
    }

    private static string Short(Guid id) => id.ToString("N")[^6..];

    private void EnsureRows(SimPlan plan)
    {
        BookRow[] rows =
        [
            .. plan.Catalog.Campaigns.Keys.Select(id => new BookRow(BookKind.Campaign, id.Value)),
            .. plan.Catalog.DeliveryAccounts.Keys.Select(id => new BookRow(BookKind.DeliveryAccount, id.Value)),
            .. plan.Catalog.Clients.Keys.Select(id => new BookRow(BookKind.Wallet, id.Value)),
            .. plan.Catalog.Clients.Keys.Select(id => new BookRow(BookKind.ClientCaps, id.Value)),
        ];
        _ = Journal.EnsureRowsAsync(rows, CancellationToken.None);
    }

    private void Fund(SimPlan plan)
    {
        foreach (var (client, funds) in plan.Funds)
        {
            _ = Journal.AddFundsAsync(new ClientId(client), funds, new Guid(client, 0, 0, new byte[8]), CancellationToken.None);
        }
    }
}
