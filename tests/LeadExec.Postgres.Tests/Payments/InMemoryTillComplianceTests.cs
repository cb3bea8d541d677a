using LeadExec.Ports.Compliance;

namespace LeadExec.Postgres.Tests.Payments;

public sealed class InMemoryTillComplianceTests : TillCompliance
{
    protected override Task<TillHarness> StartAsync() => Task.FromResult<TillHarness>(new InMemoryTillHarness());
}
