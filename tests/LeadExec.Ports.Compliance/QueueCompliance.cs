using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Queue;

namespace LeadExec.Ports.Compliance;

/// <summary>What every store of the delivery queue promises (CAMP-27, INV-04). Run by the model of the simulation and by PostgreSQL.</summary>
public abstract class QueueCompliance : IAsyncLifetime
{
    private RecoveryHarness harness = null!;

    public async ValueTask InitializeAsync()
    {
        harness = await StartAsync();
        await harness.Worker.RenewLeaseAsync(CancellationToken.None);
        await harness.Survivor.RenewLeaseAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await harness.DisposeAsync();
    }

    protected abstract Task<RecoveryHarness> StartAsync();

    [Fact]
    public async Task Oldest_due_come_first_once_and_later_ones_stay()
    {
        var leads = new Dictionary<int, LeadId>();
        foreach (var minutes in new[] { 2, 7, -60, 4 })
        {
            leads[minutes] = await QueueAsync(minutes);
        }

        (await TakeAsync(2)).ShouldBe([leads[7], leads[4]]);
        (await TakeAsync(10, harness.SurvivorQueue)).ShouldBe([leads[2]]);
        (await TakeAsync(10)).ShouldBeEmpty();
        (await LoadAsync(leads[-60])).Stage.ShouldBe(FlowStage.Queued);
    }

    [Theory] // one campaign's backlog does not starve another's, however few are taken at once
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Campaigns_take_turns_and_each_keeps_its_order_of_age(int atOnce)
    {
        var (backlog, few, one) = (new List<LeadId>(), new List<LeadId>(), await QueueAsync(1, campaign: 14002));
        for (var at = 0; at < 20; at++)
        {
            backlog.Add(await QueueAsync(100 - at));
        }

        for (var at = 0; at < 4; at++)
        {
            few.Add(await QueueAsync(10 - at, campaign: 14001));
        }

        List<LeadId> taken = [];
        for (var round = 0; taken.Count < 25 && round < 25; round++)
        {
            taken.AddRange(await TakeAsync(atOnce));
        }

        taken.Count.ShouldBe(25);
        taken.Where(backlog.Contains).ShouldBe(backlog);
        taken.Where(few.Contains).ShouldBe(few);
        taken.IndexOf(one).ShouldBeLessThan(5 + atOnce);
        taken.IndexOf(few[3]).ShouldBeLessThan(9 + (2 * atOnce)); // its fourth turn of two or three campaigns
        taken.IndexOf(backlog[3]).ShouldBeLessThan(12 + (2 * atOnce)); // and the backlog goes on meanwhile
    }

    [Fact]
    public async Task Depth_is_what_is_due_counted_as_far_as_asked()
    {
        (await harness.Queue.MeasureAsync(10, CancellationToken.None)).ShouldBe(QueueDepth.Empty);
        foreach (var minutes in new[] { 3, 1, 2, -5 })
        {
            await QueueAsync(minutes);
        }

        var depth = await harness.Queue.MeasureAsync(10, CancellationToken.None);
        depth.Due.ShouldBe(3);
        depth.OldestAge.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMinutes(3));
        (await harness.Queue.MeasureAsync(2, CancellationToken.None)).Due.ShouldBe(2);
    }

    [Fact]
    public async Task Taken_lead_is_under_way_says_how_long_it_waited_and_is_looked_for_a_minute_later() // INV-04
    {
        var lead = await QueueAsync(3);

        var taken = (await harness.Queue.TakeAsync(1, CancellationToken.None)).Single();

        (taken.Id, taken.Waited >= TimeSpan.FromMinutes(3)).ShouldBe((lead, true));
        var record = await LoadAsync(lead);
        record.Stage.ShouldBe(FlowStage.Received);
        record.DueAt.ShouldNotBeNull().ShouldBeGreaterThan(DateTimeOffset.UtcNow);
        (await harness.Survivor.TakeDueAsync(10, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Lead_of_a_dead_worker_is_taken_over_and_a_waiting_one_belongs_to_nobody() // FM-09
    {
        var taken = await QueueAsync(2);
        var waiting = await QueueAsync(1);
        await TakeAsync(1);
        await harness.EndWorkerAsync();

        (await harness.Survivor.TakeOverAsync(10, CancellationToken.None)).ToResume.ShouldBe([taken]);

        var record = await LoadAsync(waiting);
        (record.Stage, record.Starts, record.Epoch).ShouldBe((FlowStage.Queued, 0, 1));
    }

    private async Task<LeadId> QueueAsync(int minutesDue, int campaign = 13278)
    {
        var command = Make.Received(Make.Receipt() with { CampaignId = new CampaignId(campaign) }) with
        {
            Stage = FlowStage.Queued,
            DueAt = DateTimeOffset.UtcNow.AddMinutes(-minutesDue),
        };
        (await harness.Journal.CommitAsync(command, CancellationToken.None)).Answer.ShouldBe(CommitAnswer.Done);
        return command.LeadId;
    }

    private async Task<IReadOnlyList<LeadId>> TakeAsync(int limit, IQueueStore? store = null) =>
        [.. (await (store ?? harness.Queue).TakeAsync(limit, CancellationToken.None)).Select(lead => lead.Id)];

    private async Task<LeadRecord> LoadAsync(LeadId lead) => (await harness.Record.LoadAsync(lead, CancellationToken.None)).ShouldNotBeNull();
}
