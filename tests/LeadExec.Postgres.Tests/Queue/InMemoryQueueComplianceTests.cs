using LeadExec.Ports.Compliance;
using LeadExec.Postgres.Tests.Recovery;

namespace LeadExec.Postgres.Tests.Queue;

public sealed class InMemoryQueueComplianceTests : QueueCompliance
{
    protected override Task<RecoveryHarness> StartAsync() => Task.FromResult<RecoveryHarness>(new InMemoryRecoveryHarness());
}
