using LeadExec.Ports.Compliance;
using LeadExec.Postgres.Tests.Recovery;

namespace LeadExec.Postgres.Tests.Rotation;

public sealed class PostgresRotationComplianceTests : RotationCompliance
{
    protected override Task<RecoveryHarness> StartAsync() => PostgresRecoveryHarness.StartAsync();
}
