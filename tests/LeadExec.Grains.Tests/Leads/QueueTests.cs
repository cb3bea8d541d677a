using System.Text;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Leads;

// The delivery queue through the real engine. CAMP-27, RCV-19, E-19, C-2, INV-04
public sealed class QueueTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>, IAsyncLifetime
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);

    // What another test left in the queue is none of the next one's business.
    public async ValueTask InitializeAsync() => await fixture.Database.ExecuteAsync("update lead_flow set stage = 6, due_at = null where stage <> 6");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Queued_lead_is_answered_when_it_is_stored_and_sold_when_it_is_taken() // CAMP-27, RCV-19
    {
        await using var engine = await StartAsync(catalog => catalog.WithBuyer(1, 40m));

        var reply = await engine.PostAsync("6025558001");

        reply.Status.ShouldBe(LeadReplyStatus.Final);
        reply.HttpStatus.ShouldBe(200);
        engine.Buyers.Sent.ShouldBeEmpty();
        (await StageAsync(engine, reply)).ShouldBe(FlowStage.Queued);
        engine.Gauge.Depth.Due.ShouldBe(1);

        await WorkAsync(engine);

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["1:4000"]);
        (await StageAsync(engine, reply)).ShouldBe(FlowStage.Settled);
        engine.Gauge.Depth.Due.ShouldBe(0);
        (await engine.Record.FindAnswerAsync(new LeadId(reply.LeadId), CancellationToken.None))!.Body.ShouldBe(reply.Body);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Queue_and_synchronous_path_sell_alike(bool queued) // one engine, RCV-19
    {
        var catalog = SampleCatalog.Create(campaign => campaign with { UseDeliveryQueue = queued, MaximumDeliveryCount = 2 })
            .WithBuyer(1, 40m).WithPortal(2, 60m, account => account with { Criteria = new FieldTest("State", CriteriaOperator.IsAnyOf, ["CA"]) })
            .WithPortal(3, 20m).WithPortal(4, 30m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        engine.Buyers.Answer(1, AttemptState.Rejected);

        var reply = await engine.PostAsync(queued ? "6025558002" : "6025558003");
        await WorkAsync(engine);

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["4:3000", "3:2000"]);
        engine.Log.Of(new LeadId(reply.LeadId)).Where(step => step.Reason == RejectReason.CriteriaNotMet).Select(step => step.AccountId).ShouldBe([2]);
    }

    [Fact]
    public async Task Leads_are_taken_by_age_and_so_many_at_once_as_allowed()
    {
        await using var engine = await StartAsync(catalog => catalog.WithBuyer(1, 40m));
        var buyer = new TaskCompletionSource<DeliveryVerdict>();
        engine.Buyers.Answer(1, () => buyer.Task);
        var young = await PostAsync(engine, "6025558010", minutesAgo: 1);
        var oldest = await PostAsync(engine, "6025558011", minutesAgo: 9);
        var old = await PostAsync(engine, "6025558012", minutesAgo: 5);

        (await engine.Queue.RoundAsync(CancellationToken.None)).ShouldBeTrue("both places were taken, there may be more");
        (await engine.Queue.RoundAsync(CancellationToken.None)).ShouldBeFalse("no place is free");

        engine.Queue.UnderWay.ShouldBe(2);
        (await StageAsync(engine, young)).ShouldBe(FlowStage.Queued);
        (await StageAsync(engine, oldest)).ShouldNotBe(FlowStage.Queued);
        (await StageAsync(engine, old)).ShouldNotBe(FlowStage.Queued);
        buyer.SetResult(ScriptedTransport.Verdict(AttemptState.Accepted));
        await WorkAsync(engine);
        (await engine.SalesAsync(young.LeadId)).ShouldBe(["1:4000"]);
    }

    [Fact]
    public async Task Send_delay_is_a_place_in_the_queue_that_is_due_later() // E-19
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, SampleCatalog.Create().WithPortal(6, 30m));
        var reply = await engine.PostAsync("6025558020", change: command => command with { SendDelayHours = 1.5m });
        (await StageAsync(engine, reply)).ShouldBe(FlowStage.Queued);
        engine.Time.Advance(TimeSpan.FromHours(1.5) - TimeSpan.FromSeconds(1));
        await WorkAsync(engine);
        (await engine.SalesAsync(reply.LeadId)).ShouldBeEmpty();
        engine.Gauge.Depth.Due.ShouldBe(0, "a lead that is due later is no backlog");

        engine.Time.Advance(TimeSpan.FromSeconds(1));
        await WorkAsync(engine);

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["6:3000"]);
    }

    [Fact]
    public async Task Delayed_lead_is_as_old_as_the_end_of_its_delay() // nothing overtakes by a delay, nothing starves
    {
        await using var engine = await StartAsync(catalog => catalog.WithPortal(6, 30m));
        var delayed = await engine.PostAsync("6025558021", change: command => command with { SendDelayHours = 1m });
        engine.Time.Advance(TimeSpan.FromMinutes(59));
        var before = await engine.PostAsync("6025558022");
        engine.Time.Advance(TimeSpan.FromMinutes(2));
        var after = await engine.PostAsync("6025558023");

        var taken = await engine.QueueStore.TakeAsync(10, CancellationToken.None);

        taken.Select(lead => lead.Id.Value).ShouldBe([before.LeadId, delayed.LeadId, after.LeadId]);
        taken.Select(lead => lead.Waited).ShouldBe([TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(1), TimeSpan.Zero]);
    }

    [Fact]
    public async Task No_sell_is_stored_answered_and_never_taken() // E-19
    {
        await using var engine = await StartAsync(catalog => catalog.WithPortal(6, 30m));
        var reply = await engine.PostAsync("6025558024", change: command => command with { NoSell = true, SendDelayHours = 1m, ReturnUrl = "https://source.example/result" });
        engine.Time.Advance(TimeSpan.FromDays(2));

        await WorkAsync(engine);

        reply.Status.ShouldBe(LeadReplyStatus.Final);
        engine.Gauge.Depth.Due.ShouldBe(0);
        (await engine.SalesAsync(reply.LeadId)).ShouldBeEmpty();
        (await MessagesAsync(reply)).ShouldBe([$$"""{"leadId": "{{reply.LeadId}}"}"""]);
    }

    [Fact]
    public async Task Result_goes_to_the_return_url_when_the_queue_is_through_and_once() // E-19
    {
        var retry = new RetrySettings { Enabled = true, MaximumRetries = 1, MinutesBetween = 5 };
        var catalog = SampleCatalog.Create(campaign => campaign with { UseDeliveryQueue = true, AllowSendResponses = true, MaximumDeliveryCount = 2 })
            .WithPortal(6, 30m).WithBuyer(7, 50m, method: method => method with { Retry = retry });
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        engine.Buyers.Answer(7, AttemptState.Failed);
        var reply = await engine.PostAsync("6025558030", change: command => command with { ReturnUrl = "https://source.example/result" });
        (await MessagesAsync(reply)).ShouldBeEmpty();

        await WorkAsync(engine);
        engine.Time.Advance(TimeSpan.FromMinutes(6));
        await engine.Lead(reply.LeadId).ResumeAsync();

        engine.Buyers.Sent.Count.ShouldBe(2, "the retry ran");
        (await MessagesAsync(reply)).ShouldBe([$$"""{"final": true, "leadId": "{{reply.LeadId}}"}"""]);
        var record = await engine.Record.LoadAsync(new LeadId(reply.LeadId), CancellationToken.None);
        Text(engine.Final.Of(record!)!.Body).ShouldContain("Client 6");
        Text(reply.Body).ShouldNotContain("Client 6");
    }

    [Fact]
    public async Task Same_post_again_gets_the_same_answer_queued_or_through() // decision 1
    {
        await using var engine = await StartAsync(catalog => catalog.WithPortal(6, 30m));
        var first = await engine.PostAsync("6025558040");
        var waiting = await engine.PostAsync("6025558040");
        await WorkAsync(engine);
        var through = await engine.PostAsync("6025558040");

        new[] { waiting.Status, through.Status }.ShouldAllBe(status => status == LeadReplyStatus.Replayed);
        waiting.Body.ShouldBe(first.Body);
        through.Body.ShouldBe(first.Body);
        (await engine.SalesAsync(first.LeadId)).ShouldBe(["6:3000"]);
    }

    [Fact]
    public async Task Duplicate_that_is_forwarded_takes_its_place_in_the_queue_too() // QUAL-08
    {
        var catalog = SampleCatalog.Create(campaign => campaign with { UseDeliveryQueue = true, DefaultReject = DefaultReject.ForwardToDelivery }).WithPortal(6, 30m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        await engine.PostAsync("6025558041");

        var again = await engine.PostAsync("6025558041", "NV");

        var record = (await engine.Record.LoadAsync(new LeadId(again.LeadId), CancellationToken.None))!;
        (record.Reason, record.Stage).ShouldBe((RejectReason.Duplicate, FlowStage.Queued));
    }

    [Fact]
    public async Task Lead_of_a_worker_that_forgot_it_goes_on_from_the_record() // INV-04
    {
        await using var engine = await StartAsync(catalog => catalog.WithPortal(6, 30m));
        var reply = await engine.PostAsync("6025558050");
        (await engine.QueueStore.TakeAsync(1, CancellationToken.None)).Single().Id.Value.ShouldBe(reply.LeadId);

        var record = (await engine.Record.LoadAsync(new LeadId(reply.LeadId), CancellationToken.None))!;
        record.Stage.ShouldBe(FlowStage.Received);
        record.DueAt.ShouldBe(engine.Time.GetUtcNow().AddMinutes(1));
        await engine.Lead(reply.LeadId).ResumeAsync();
        await engine.Lead(reply.LeadId).ResumeAsync();

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["6:3000"]);
    }

    [Fact]
    public async Task Queue_outlives_its_process() // FM-01
    {
        Guid lead;
        await using (var first = await StartAsync(catalog => catalog.WithPortal(6, 30m)))
        {
            lead = (await first.PostAsync("6025558051")).LeadId;
        }

        await using var second = await StartAsync(catalog => catalog.WithPortal(6, 30m));
        await WorkAsync(second);

        (await second.SalesAsync(lead)).ShouldBe(["6:3000"]);
    }

    [Fact]
    public async Task Stopped_deliveries_leave_the_leads_in_the_queue() // decision 18
    {
        await using var engine = await StartAsync(catalog => catalog.WithBuyer(8, 30m));
        engine.Catalogs.Publish(present => present with { Account = present.Account with { OutboundStopped = true } });
        var reply = await engine.PostAsync("6025558060");
        await WorkAsync(engine);
        (await StageAsync(engine, reply)).ShouldBe(FlowStage.Queued);

        engine.Catalogs.Publish(present => present with { Account = present.Account with { OutboundStopped = false } });
        await WorkAsync(engine);

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["8:3000"]);
    }

    [Fact]
    public async Task Test_lead_is_matched_at_once_and_joins_no_queue() // decision 6
    {
        await using var engine = await StartAsync(catalog => catalog.WithPortal(6, 30m));

        var reply = await engine.PostAsync("6025558070", change: command => command with { Test = true });

        (await StageAsync(engine, reply)).ShouldBe(FlowStage.Settled);
        engine.Gauge.Depth.Due.ShouldBe(0);
    }

    private Task<EngineHost> StartAsync(Func<Catalog, Catalog> buyers) =>
        EngineHost.StartAsync(fixture.Database, buyers(SampleCatalog.Create(campaign => campaign with { UseDeliveryQueue = true })));

    /// <summary>Rounds until nothing is due and nothing under way.</summary>
    private static async Task WorkAsync(EngineHost engine)
    {
        bool more;
        await engine.Queue.DrainAsync().WaitAsync(Hang);
        do
        {
            more = await engine.Queue.RoundAsync(CancellationToken.None);
            await engine.Queue.DrainAsync().WaitAsync(Hang);
        }
        while (more);
    }

    private static Task<LeadReply> PostAsync(EngineHost engine, string phone, int minutesAgo) =>
        engine.PostAsync(phone, change: command => command with { ReceivedAt = command.ReceivedAt.AddMinutes(-minutesAgo) });

    private static async Task<FlowStage> StageAsync(EngineHost engine, LeadReply reply) =>
        (await engine.Record.LoadAsync(new LeadId(reply.LeadId), CancellationToken.None))!.Stage;

    private async Task<string[]> MessagesAsync(LeadReply reply) =>
        (await fixture.Database.ScalarAsync<string>($"select string_agg(payload::text, '|') from outbox where key = '{reply.LeadId}'"))?.Split('|') ?? [];

    private static string Text(IEnumerable<byte> body) => Encoding.UTF8.GetString([.. body]);
}
