using LeadExec.Ports.Compliance;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Recovery;
using LeadExec.TestKit.Journal;

namespace LeadExec.Postgres.Tests.Recovery;

public sealed class InMemoryRecoveryComplianceTests : RecoveryCompliance
{
    protected override Task<RecoveryHarness> StartAsync() => Task.FromResult<RecoveryHarness>(new Harness());

    private sealed class Harness : RecoveryHarness
    {
        private static readonly Guid WorkerId = Guid.NewGuid();
        private readonly InMemoryLeadJournal model = new(() => DateTimeOffset.UtcNow);
        private readonly InMemoryLeases leases = new(TimeSpan.FromHours(1));

        public override ILeadJournal Journal => new OfWorker(model);

        public override ILeadRecord Record => model;

        public override ILeadRejector Rejector => model;

        public override IRecoveryStore Worker => new InMemoryRecoveryStore(model, leases, WorkerId, () => DateTimeOffset.UtcNow);

        public override IRecoveryStore Survivor => new InMemoryRecoveryStore(model, leases, Guid.Empty, () => DateTimeOffset.UtcNow);

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
}
