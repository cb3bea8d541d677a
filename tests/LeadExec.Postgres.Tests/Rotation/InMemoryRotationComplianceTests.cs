using LeadExec.Ports.Compliance;
using LeadExec.Postgres.Tests.Recovery;

namespace LeadExec.Postgres.Tests.Rotation;

public sealed class InMemoryRotationComplianceTests : RotationCompliance
{
    protected override Task<RecoveryHarness> StartAsync() => Task.FromResult<RecoveryHarness>(new InMemoryRecoveryHarness());
}
