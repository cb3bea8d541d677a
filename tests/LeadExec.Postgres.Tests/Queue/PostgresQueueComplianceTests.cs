using LeadExec.Ports.Compliance;
using LeadExec.Postgres.Tests.Recovery;

namespace LeadExec.Postgres.Tests.Queue;

public sealed class PostgresQueueComplianceTests : QueueCompliance
{
    protected override Task<RecoveryHarness> StartAsync() => PostgresRecoveryHarness.StartAsync();
}
