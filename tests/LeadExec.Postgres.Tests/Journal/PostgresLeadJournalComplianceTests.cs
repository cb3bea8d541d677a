using LeadExec.Ports.Compliance;

namespace LeadExec.Postgres.Tests.Journal;

public sealed class PostgresLeadJournalComplianceTests : LeadJournalCompliance
{
    protected override async Task<JournalHarness> StartAsync() => await PostgresJournalHarness.StartAsync();
}
