using LeadExec.Ports.Compliance;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Recovery;
using LeadExec.Postgres.Leads;
using LeadExec.Postgres.Recovery;
using LeadExec.Postgres.Tests.Journal;

namespace LeadExec.Postgres.Tests.Recovery;

public sealed class PostgresRecoveryComplianceTests : RecoveryCompliance
{
    protected override async Task<RecoveryHarness> StartAsync() => new Harness(await PostgresJournalHarness.StartAsync(options => options with { ClockForTests = null }));

    private sealed class Harness(PostgresJournalHarness inner) : RecoveryHarness
    {
        private readonly PostgresRecoveryStore worker = new(inner.Database.DataSource, inner.Options);

        public override ILeadJournal Journal => inner.Journal;

        public override ILeadRecord Record => inner.Record;

        public override ILeadRejector Rejector { get; } = new PostgresLeadRejector(inner.Database.DataSource, inner.Options);

        public override IRecoveryStore Worker => worker;

        public override IRecoveryStore Survivor { get; } = new PostgresRecoveryStore(inner.Database.DataSource, inner.Options with { SiloBootId = Guid.NewGuid() });

        public override Task EndWorkerAsync() => worker.ReleaseLeaseAsync(CancellationToken.None);

        public override ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
