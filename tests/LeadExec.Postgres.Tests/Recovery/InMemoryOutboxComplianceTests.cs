using LeadExec.Ports.Compliance;

namespace LeadExec.Postgres.Tests.Recovery;

public sealed class InMemoryOutboxComplianceTests : OutboxCompliance
{
    protected override Task<RecoveryHarness> StartAsync() => Task.FromResult<RecoveryHarness>(new InMemoryRecoveryHarness());
}
