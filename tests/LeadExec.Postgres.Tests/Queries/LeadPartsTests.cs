using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Queries;
using LeadExec.Postgres.ProcessLog;
using LeadExec.Postgres.Queries;
using LeadExec.TestKit.Leads;
using LeadExec.TestKit.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LeadExec.Postgres.Tests.Queries;

/// <summary>The parts of a lead's page: deliveries (LEAD-08, 16, 35), exchange (LEAD-33), insert request (LEAD-14), trace (LEAD-36), refused posts (E-20).</summary>
public sealed class LeadPartsTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>, IAsyncDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);
    private readonly ReadDatabase reads = new(new ReadOptions { ConnectionString = fixture.ConnectionString });

    public ValueTask DisposeAsync() => reads.DisposeAsync();

    [Fact]
    public async Task Deliveries_are_all_attempts_in_order_with_price_and_reason()
    {
        var lead = await new LeadSeed().InsertAsync(fixture.Database);
        var refused = await lead.AttemptAsync(fixture.Database, client: 1, price: null);
        var sold = await lead.AttemptAsync(fixture.Database, client: 2, price: 3000, exchange: [7]);
        await (await new LeadSeed().InsertAsync(fixture.Database)).AttemptAsync(fixture.Database, client: 3, price: 100);

        var rows = await Queries.DeliveriesAsync(lead.Id, default);

        rows.Select(row => (row.Id, row.Number, row.State, row.Reason, row.Price, row.HasExchange)).ShouldBe(
        [
            (refused, 1, AttemptState.Rejected, RejectReason.BuyerRejected, null, false),
            (sold, 2, AttemptState.Accepted, RejectReason.None, Money.FromCents(3000), true),
        ]);
    }

    [Fact]
    public async Task An_exchange_is_found_only_under_its_own_lead()
    {
        var lead = await new LeadSeed().InsertAsync(fixture.Database);
        var other = await new LeadSeed().InsertAsync(fixture.Database);
        var attempt = await lead.AttemptAsync(fixture.Database, client: 1, price: 100, exchange: [1, 2, 3]);

        (await Queries.SealedExchangeAsync(lead.Id, attempt, default)).ShouldBe([1, 2, 3]);
        (await Queries.SealedExchangeAsync(other.Id, attempt, default)).ShouldBeNull();
    }

    [Fact]
    public async Task The_insert_request_is_what_was_posted_and_answered()
    {
        var lead = await new LeadSeed().InsertAsync(fixture.Database);
        await fixture.Database.ExecuteAsync($"""
            insert into lead_raw values ('{lead.Id}', decode('0102', 'hex'), 'text/xml');
            update lead_flow set answer_status = 200, answer_media = 'text/xml', answer = decode('0304', 'hex'), answered_at = '2026-03-10T12:00:01Z', caller_waited = true where id = '{lead.Id}';
            """);

        var row = (await Queries.InsertRequestAsync(lead.Id, default)).ShouldNotBeNull();

        row.SealedRequest.ShouldBe([1, 2]);
        row.Answer.ShouldBe([3, 4]);
        (row.RequestMediaType, row.AnswerStatus, row.AnsweredAt, row.CallerWaited).ShouldBe(("text/xml", 200, Noon.AddSeconds(1), true));
        (await Queries.InsertRequestAsync(new LeadId(Guid.CreateVersion7()), default)).ShouldBeNull();
    }

    [Fact]
    public async Task The_process_log_is_read_as_it_was_appended()
    {
        var lead = new LeadId(Guid.CreateVersion7());
        FlowStep[] steps =
        [
            new() { Step = FlowStepKind.Received, Result = FlowStepResult.Done, At = Noon, ElapsedMs = 0.125m },
            new()
            {
                Step = FlowStepKind.Candidate, Result = FlowStepResult.Skipped, Reason = RejectReason.CriteriaNotMet, Detail = "State is any of AZ",
                At = Noon.AddMilliseconds(1), ElapsedMs = 2m, WaitMs = 1.5m, ClientId = 3, AccountId = 4, AttemptId = Guid.CreateVersion7(),
            },
        ];

        await AppendAsync(new ProcessSegment { LeadId = lead, StartedAt = Noon, ElapsedMs = 12.5m, WaitMs = 9m, Steps = [.. steps] });

        var segment = (await Queries.TraceAsync(lead, default)).ShouldHaveSingleItem();
        segment.Steps.ShouldBe(steps);
        (segment.StartedAt, segment.ElapsedMs, segment.OwnMs).ShouldBe((Noon, 12.5m, 3.5m));
    }

    [Fact]
    public async Task A_log_with_a_zero_character_or_too_many_steps_costs_no_other_segment()
    {
        var hostile = new LeadId(Guid.CreateVersion7());
        var other = new LeadId(Guid.CreateVersion7());
        var step = new FlowStep { Step = FlowStepKind.Sent, Result = FlowStepResult.Failed, At = Noon, Detail = "a\0b" + new string('x', 600) };

        await AppendAsync(Segment(hostile, [.. Enumerable.Repeat(step, ProcessSegment.MaximumSteps + 10)]), Segment(other, step));

        var kept = (await Queries.TraceAsync(hostile, default)).ShouldHaveSingleItem();
        kept.Steps.Length.ShouldBe(ProcessSegment.MaximumSteps);
        kept.Steps[0].Detail.ShouldNotBeNull().Length.ShouldBe(500);
        (await Queries.TraceAsync(other, default)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Refused_posts_come_newest_first_in_pages()
    {
        await fixture.Database.ExecuteAsync("""
            insert into refused_post (at, receiver, campaign_id, reason, detail) select '2026-03-10T12:00:00Z', 'v1', n, 103, 'no campaign ' || n from generate_series(1, 5) n
            """);

        var first = await Queries.RefusedPostsAsync(new RefusedPostSearch { Limit = 3 }, default);
        var second = await Queries.RefusedPostsAsync(new RefusedPostSearch { Limit = 3, After = first.Next }, default);

        first.Items.Concat(second.Items).Select(row => row.CampaignId?.Value).ShouldBe([5, 4, 3, 2, 1]);
        second.Next.ShouldBeNull();
        (await Queries.RefusedPostsAsync(new RefusedPostSearch { CampaignId = new(2), Reason = RejectReason.UnknownCampaign }, default)).Items.Count.ShouldBe(1);
    }

    private PostgresLeadQueries Queries => new(reads);

    private static ProcessSegment Segment(LeadId lead, params FlowStep[] steps) => new() { LeadId = lead, StartedAt = Noon, ElapsedMs = 1m, WaitMs = 0m, Steps = [.. steps] };

    // Stopping writes what is queued, so nothing waits for a clock here.
    private async Task AppendAsync(params ProcessSegment[] segments)
    {
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var log = new PostgresProcessLog(
            fixture.DataSource, Options.Create(new ProcessLogOptions()), TimeProvider.System,
            services.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>(), NullLogger<PostgresProcessLog>.Instance);
        await log.StartAsync(default);
        Array.ForEach(segments, log.Append);
        await log.StopAsync(default);
    }
}
