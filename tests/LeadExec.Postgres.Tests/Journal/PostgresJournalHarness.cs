using LeadExec.Ports.Books;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Pings;
using LeadExec.Postgres.BatchWriter;
using LeadExec.Postgres.Books;
using LeadExec.Postgres.Leads;
using LeadExec.Postgres.Pings;
using LeadExec.TestKit.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadExec.Postgres.Tests.Journal;

/// <summary>A writer on a database of its own.</summary>
internal sealed class PostgresJournalHarness : JournalHarness
{
    private readonly PostgresLeadJournal journal;
    private readonly PostgresPingStore pings;

    private PostgresJournalHarness(TestDatabase database, Func<PostgresOptions, PostgresOptions> change)
    {
        Database = database;
        Options = change(new PostgresOptions
        {
            ConnectionString = database.ConnectionString,
            SiloBootId = Guid.NewGuid(),
            AllowUnsafeDurability = true,
            OldestAge = TimeSpan.FromMinutes(1),
            ClockForTests = () => Now,
        });
        journal = new PostgresLeadJournal(Options, TimeProvider.System, NullLogger<PostgresLeadJournal>.Instance);
        Books = new PostgresBookKeeper(database.DataSource);
        Record = new PostgresLeadRecord(database.DataSource);
        pings = new PostgresPingStore(database.DataSource, Options);
    }

    public TestDatabase Database { get; }

    public PostgresOptions Options { get; }

    public PostgresLeadJournal Writer => journal;

    public override ILeadJournal Journal => journal;

    public override IBookKeeper Books { get; }

    public override ILeadRecord Record { get; }

    public override IPingStore Pings => pings;

    public override ILeadEraser Eraser => new PostgresLeadEraser(Database.DataSource, TimeProvider.System);

    public static async Task<PostgresJournalHarness> StartAsync(Func<PostgresOptions, PostgresOptions>? change = null)
    {
        var harness = new PostgresJournalHarness(await TestDatabase.CreateAsync(MigratedTemplate.Value), change ?? (options => options));
        await harness.journal.StartAsync(CancellationToken.None);
        return harness;
    }

    public override async Task<IReadOnlyList<string>> ToldByPingsAsync() =>
        (await Database.ScalarAsync<string[]>("select coalesce(array_agg(key order by key collate \"C\"), '{}') from outbox where topic = 'bid.lost'"))!; // never null

    public override async ValueTask DisposeAsync()
    {
        await journal.StopAsync(CancellationToken.None);
        journal.Dispose();
        pings.Dispose();
        await Database.DisposeAsync();
    }
}
