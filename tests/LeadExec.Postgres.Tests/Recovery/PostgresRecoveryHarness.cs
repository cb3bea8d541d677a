using LeadExec.Ports.Compliance;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Queue;
using LeadExec.Ports.Recovery;
using LeadExec.Postgres.BatchWriter;
using LeadExec.Postgres.Leads;
using LeadExec.Postgres.Queue;
using LeadExec.Postgres.Recovery;
using LeadExec.Postgres.Tests.Journal;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadExec.Postgres.Tests.Recovery;

/// <summary>Two processes on one database.</summary>
internal sealed class PostgresRecoveryHarness(PostgresJournalHarness inner) : RecoveryHarness
{
    private readonly PostgresRecoveryStore worker = new(inner.Database.DataSource, inner.Options);
    private readonly PostgresOptions survivor = inner.Options with { SiloBootId = Guid.NewGuid() };
    private PostgresLeadJournal? survivorJournal;
    private IRecoveryStore? survivorStore;
    private IQueueStore? queue;
    private IQueueStore? survivorQueue;

    public override ILeadJournal Journal => inner.Journal;

    public override ILeadJournal SurvivorJournal => survivorJournal!; // started with the harness

    public override ILeadRecord Record => inner.Record;

    public override ILeadRejector Rejector { get; } = new PostgresLeadRejector(inner.Database.DataSource, inner.Options);

    public override IRecoveryStore Worker => worker;

    public override IRecoveryStore Survivor => survivorStore ??= new PostgresRecoveryStore(inner.Database.DataSource, survivor);

    public override IQueueStore Queue => queue ??= new PostgresQueueStore(inner.Database.DataSource, inner.Options);

    public override IQueueStore SurvivorQueue => survivorQueue ??= new PostgresQueueStore(inner.Database.DataSource, survivor);

    public override IOutbox Outbox { get; } = new PostgresOutbox(inner.Database.DataSource);

    public override IRotationHistory Rotation { get; } = new PostgresRotationHistory(inner.Database.DataSource);

    public static async Task<RecoveryHarness> StartAsync()
    {
        var harness = new PostgresRecoveryHarness(await PostgresJournalHarness.StartAsync(options => options with { ClockForTests = null }));
        harness.survivorJournal = new PostgresLeadJournal(harness.survivor, TimeProvider.System, NullLogger<PostgresLeadJournal>.Instance);
        await harness.survivorJournal.StartAsync(CancellationToken.None);
        return harness;
    }

    public override Task EndWorkerAsync() => worker.ReleaseLeaseAsync(CancellationToken.None);

    public override async ValueTask DisposeAsync()
    {
        await survivorJournal!.StopAsync(CancellationToken.None);
        survivorJournal.Dispose();
        await inner.DisposeAsync();
    }
}
