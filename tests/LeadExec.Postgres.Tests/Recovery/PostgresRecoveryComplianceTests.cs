using LeadExec.Ports.Compliance;

namespace LeadExec.Postgres.Tests.Recovery;

public sealed class PostgresRecoveryComplianceTests : RecoveryCompliance
{
    protected override Task<RecoveryHarness> StartAsync() => PostgresRecoveryHarness.StartAsync();
}
