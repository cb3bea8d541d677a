using LeadExec.Ports.Compliance;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Queue;
using LeadExec.Ports.Recovery;
using LeadExec.TestKit.Charging;
using LeadExec.TestKit.Journal;

namespace LeadExec.Postgres.Tests.Recovery;

/// <summary>Two processes on the model of the record.</summary>
internal sealed class InMemoryRecoveryHarness : RecoveryHarness
{
    private static readonly Guid WorkerId = Guid.NewGuid();
    private readonly InMemoryLeadJournal model = new(() => DateTimeOffset.UtcNow);
    private readonly InMemoryLeases leases = new(TimeSpan.FromHours(1));

    public InMemoryRecoveryHarness()
    {
        Worker = new InMemoryRecoveryStore(model, leases, WorkerId, () => DateTimeOffset.UtcNow);
        Survivor = new InMemoryRecoveryStore(model, leases, Guid.Empty, () => DateTimeOffset.UtcNow);
        Queue = new InMemoryQueueStore(model, WorkerId, () => DateTimeOffset.UtcNow);
        SurvivorQueue = new InMemoryQueueStore(model, Guid.Empty, () => DateTimeOffset.UtcNow);
        Rotation = new InMemoryRotationHistory(model);
    }

    public override ILeadJournal Journal => new OfWorker(model);

    public override ILeadJournal SurvivorJournal => model;

    public override ILeadRecord Record => model;

    public override ILeadRejector Rejector => model;

    public override IRecoveryStore Worker { get; }

    public override IRecoveryStore Survivor { get; }

    public override IQueueStore Queue { get; }

    public override IQueueStore SurvivorQueue { get; }

    public override IOutbox Outbox => new InMemoryOutbox(model, new StraightLink(), () => DateTimeOffset.UtcNow);

    public override IRotationHistory Rotation { get; }

    public override Task EndWorkerAsync()
    {
        leases.Release(WorkerId);
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class OfWorker(InMemoryLeadJournal model) : ILeadJournal
    {
        public Task<LeadCommitReply> CommitAsync(LeadCommit command, CancellationToken cancellationToken) => Task.FromResult(model.Commit(command, WorkerId));
    }
}
