using LeadExec.Ports.Compliance;

namespace LeadExec.Postgres.Tests.Payments;

public sealed class PostgresTillComplianceTests : TillCompliance
{
    protected override Task<TillHarness> StartAsync() => PostgresTillHarness.StartAsync();
}
