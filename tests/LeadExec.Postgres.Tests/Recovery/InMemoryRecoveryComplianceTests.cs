using LeadExec.Ports.Compliance;

namespace LeadExec.Postgres.Tests.Recovery;

public sealed class InMemoryRecoveryComplianceTests : RecoveryCompliance
{
    protected override Task<RecoveryHarness> StartAsync() => Task.FromResult<RecoveryHarness>(new InMemoryRecoveryHarness());
}
