using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Users;
using LeadExec.Postgres.Queries;
using LeadExec.Postgres.Queue;
using LeadExec.Postgres.Recovery;
using LeadExec.Postgres.Tests.Journal;

namespace LeadExec.Postgres.Tests.Queue;

/// <summary>The delivery queue in the record. CAMP-27, LEAD-38, INV-04.</summary>
public sealed class PostgresQueueStoreTests : IAsyncLifetime
{
    private static readonly Guid Survivor = Guid.NewGuid();
    private PostgresJournalHarness harness = null!;
    private PostgresQueueStore store = null!;
    private PostgresRecoveryStore sweeper = null!;

    public async ValueTask InitializeAsync()
    {
        harness = await PostgresJournalHarness.StartAsync(options => options with { ClockForTests = null });
        store = new PostgresQueueStore(harness.Database.DataSource, harness.Options);
        sweeper = new PostgresRecoveryStore(harness.Database.DataSource, harness.Options with { SiloBootId = Survivor });
        await new PostgresRecoveryStore(harness.Database.DataSource, harness.Options).RenewLeaseAsync(CancellationToken.None);
        await sweeper.RenewLeaseAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync() => await harness.DisposeAsync();

    [Fact]
    public async Task Two_workers_never_take_the_same_lead() // FM-27
    {
        for (var at = 0; at < 40; at++)
        {
            await QueueAsync(1);
        }

        var takes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TakeAsync(10)));

        takes.SelectMany(list => list).ShouldBeUnique();
        takes.Sum(list => list.Count).ShouldBe(40);
    }

    [Fact]
    public async Task Sweeper_leaves_queued_leads_alone_and_finds_a_taken_one_that_nobody_works_on() // INV-04
    {
        var lead = await QueueAsync(1);
        (await DueAsync()).ShouldBeEmpty();
        await TakeAsync(1);
        (await DueAsync()).ShouldBeEmpty();

        await harness.Database.ExecuteAsync("update lead_flow set due_at = due_at - interval '61 seconds'");

        (await DueAsync()).ShouldBe([lead]);
    }

    [Fact]
    public async Task Figures_and_pages_show_waiting_delayed_and_processing_leads() // LEAD-38
    {
        var oldest = await QueueAsync(5);
        var waiting = await QueueAsync(3, campaign: 14000);
        var young = await QueueAsync(1);
        var delayed = await QueueAsync(-60);
        await TakeAsync(1);
        await using var database = new ReadDatabase(new ReadOptions { ConnectionString = harness.Database.ConnectionString });
        var queries = new PostgresQueueQueries(database);

        var figures = await queries.FiguresAsync(DataFilter.None, CancellationToken.None);
        figures.Processing.ShouldBe(1);
        figures.Campaigns.Select(row => (row.CampaignId.Value, row.Due, row.Delayed)).ShouldBe([(14000, 1, 0), (13278, 1, 1)]);
        var first = await queries.LeadsAsync(DataFilter.None, processing: false, null, 2, CancellationToken.None);
        first.Items.Select(row => row.Id).ShouldBe([waiting, young]);
        var rest = await queries.LeadsAsync(DataFilter.None, processing: false, first.Next, 2, CancellationToken.None);
        rest.Items.Select(row => (row.Id, row.Age)).ShouldBe([(delayed, TimeSpan.Zero)]);
        rest.Next.ShouldBeNull();
        (await queries.LeadsAsync(DataFilter.None, processing: true, null, 2, CancellationToken.None)).Items.Single().Id.ShouldBe(oldest);
    }

    [Fact]
    public async Task Speed_of_matching_is_read_from_the_process_logs_of_the_last_leads() // LEAD-38
    {
        await using var database = new ReadDatabase(new ReadOptions { ConnectionString = harness.Database.ConnectionString });
        var queries = new PostgresQueueQueries(database);
        (await queries.FiguresAsync(DataFilter.None, CancellationToken.None)).Matching.ShouldBe(new MatchingSpeed(0, 0m, 0m));
        var (fast, twice, unmatched) = (await QueueAsync(1), await QueueAsync(2), await QueueAsync(3));
        await LogAsync(fast, """{"step":"received","ms":50},{"step":"matched","ms":1.5},{"step":"matched","ms":0}""");
        await LogAsync(twice, """{"step":"matched","ms":2}""");
        await LogAsync(twice, """{"step":"matched","ms":4.25}""");
        await LogAsync(unmatched, """{"step":"received","ms":70}""");

        (await queries.FiguresAsync(DataFilter.None, CancellationToken.None)).Matching.ShouldBe(new MatchingSpeed(2, 2.875m, 4.25m));

        Task LogAsync(LeadId lead, string steps) =>
            harness.Database.ExecuteAsync($"insert into flow_log (lead_id, started_at, elapsed_ms, wait_ms, steps) values ('{lead}', now(), 1, 0, '[{steps}]')");
    }

    private async Task<LeadId> QueueAsync(int minutesDue, int campaign = 13278)
    {
        var command = Make.Received(Make.Receipt() with { CampaignId = new CampaignId(campaign) }) with
        {
            Stage = FlowStage.Queued,
            DueAt = DateTimeOffset.UtcNow.AddMinutes(-minutesDue),
        };
        (await harness.Journal.CommitAsync(command, CancellationToken.None)).Answer.ShouldBe(Ports.Leads.CommitAnswer.Done);
        return command.LeadId;
    }

    private async Task<IReadOnlyList<LeadId>> TakeAsync(int limit) => [.. (await store.TakeAsync(limit, CancellationToken.None)).Select(lead => lead.Id)];

    private Task<IReadOnlyList<LeadId>> DueAsync() => sweeper.TakeDueAsync(10, CancellationToken.None);
}
