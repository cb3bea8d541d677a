using LeadExec.Ports.Compliance;

namespace LeadExec.Postgres.Tests.Recovery;

public sealed class PostgresOutboxComplianceTests : OutboxCompliance
{
    protected override Task<RecoveryHarness> StartAsync() => PostgresRecoveryHarness.StartAsync();
}
