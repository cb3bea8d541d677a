using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Tests.Engine;
using LeadExec.Ports.Leads;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Leads;

// Leads sent by staff through the real engine: LEAD-20, LEAD-22, LEAD-28, LEAD-29, LEAD-31, E-48, E-49, E-85, CLNT-18, INV-05 to INV-13
public sealed class ByHandTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    private static readonly CriteriaNode Nowhere = new FieldTest("State", CriteriaOperator.IsAnyOf, ["NV"]);
    private static readonly DeliverySchedule Never = new() { Ranges = [] };

    [Fact]
    public async Task Sent_past_criteria_automation_schedule_and_full_caps_is_one_sale_that_is_counted() // LEAD-22
    {
        var catalog = SampleCatalog.Create().WithBuyer(401, 40m, account => account with { Criteria = Nowhere, Automated = false, Limits = new QuantityLimits { PerDay = 1 } }, method => method with { Schedule = Never });
        catalog = catalog.WithClient(401, client => client with { Limits = new QuantityLimits { PerDay = 1 } });
        await using var engine = await StartAsync(catalog);
        var leads = new[] { await engine.PostAsync("6025540101"), await engine.PostAsync("6025540102") };

        foreach (var lead in leads)
        {
            var reply = await SendAsync(engine, lead, 401);
            (reply.Status, reply.State, reply.PriceCents).ShouldBe((ByHandStatus.Done, AttemptState.Accepted, 4000));
            (await engine.SalesAsync(lead.LeadId)).ShouldBe(["401:4000"]);
            (await engine.StageAsync(lead)).ShouldBe(FlowStage.Settled);
        }

        (await engine.Database.ScalarAsync<int>("select day_taken from book where kind = 4 and id = 401")).ShouldBe(2);
        (await engine.Database.ScalarAsync<int>("select day_taken from book where kind = 5 and id = 401")).ShouldBe(2);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Same_key_sends_once_even_through_two_processes()
    {
        var catalog = SampleCatalog.Create(campaign => campaign with { MaximumDeliveryCount = 5 }).WithBuyer(402, 40m, account => account with { Automated = false }).WithClient(402, client => client with { AllowSeveralDeliveries = true });
        await using var engine = await StartAsync(catalog);
        await using var twin = await EngineHost.StartAsync(fixture.Database, catalog, engine.Time);
        var lead = await engine.PostAsync("6025540201");
        var command = Send(engine, 402);

        var replies = await Task.WhenAll(new[] { engine, twin, engine, twin }.Select(host => host.Lead(lead.LeadId).ActByHandAsync(command)));
        var again = await engine.Lead(lead.LeadId).ActByHandAsync(command);

        (engine.Buyers.Sent.Count + twin.Buyers.Sent.Count).ShouldBe(1);
        replies.ShouldContain(reply => reply.Status == ByHandStatus.Done);
        (again.Status, again.Before, again.State).ShouldBe((ByHandStatus.Done, true, AttemptState.Accepted));
        (await engine.SalesAsync(lead.LeadId)).ShouldBe(["402:4000"]);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Exclusivity_one_delivery_per_client_and_the_maximum_count_are_kept() // E-48, E-49
    {
        var catalog = SampleCatalog.Create(campaign => campaign with { MaximumDeliveryCount = 2 })
            .WithBuyer(403, 40m).WithBuyer(404, 30m, Off).WithBuyer(405, 50m, account => account with { Automated = false, Exclusive = true }).WithBuyer(406, 20m, Off)
            .WithClient(406, client => client with { NeverWith = [new ClientId(404)] }).WithBuyer(407, 20m, Off);
        await using var engine = await StartAsync(catalog);
        var lead = await engine.PostAsync("6025540301");
        (await engine.SalesAsync(lead.LeadId)).ShouldBe(["403:4000"]);

        (await SendAsync(engine, lead, 403)).Reason.ShouldBe(RejectReason.ClientAlreadyHasLead);
        (await SendAsync(engine, lead, 405)).Reason.ShouldBe(RejectReason.ExclusiveAfterShared);
        (await SendAsync(engine, lead, 404)).State.ShouldBe(AttemptState.Accepted);
        (await SendAsync(engine, lead, 406)).Reason.ShouldBe(RejectReason.MaximumDeliveriesReached);
        (await SendAsync(engine, lead, 999)).Status.ShouldBe(ByHandStatus.NotFound);

        var shared = await engine.PostAsync("6025540302");
        (await SendAsync(engine, shared, 404)).State.ShouldBe(AttemptState.Accepted);
        engine.Buyers.Sent.Count.ShouldBe(4);
        await engine.CheckAsync();
    }

    [Theory]
    [InlineData(ClientStatus.Inactive, true, RejectReason.ClientNotActive)]
    [InlineData(ClientStatus.Active, false, RejectReason.MethodDisabled)]
    public async Task What_is_off_is_not_sent_to(ClientStatus status, bool enabled, RejectReason reason)
    {
        var catalog = SampleCatalog.Create().WithBuyer(408, 40m, Off, method => method with { Enabled = enabled }).WithClient(408, client => client with { Status = status });
        await using var engine = await StartAsync(catalog);
        var lead = await engine.PostAsync($"602554040{(int)reason % 10}");

        var reply = await SendAsync(engine, lead, 408);

        (reply.Status, reply.Reason).ShouldBe((ByHandStatus.Refused, reason));
        reply.Detail.ShouldNotBeNullOrEmpty();
        engine.Buyers.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Unknown_outcome_waits_for_staff_and_automation_leaves_the_lead_alone()
    {
        var catalog = SampleCatalog.Create().WithBuyer(409, 40m, Off).WithBuyer(410, 30m, account => account with { Criteria = Nowhere });
        await using var engine = await StartAsync(catalog);
        var lead = await engine.PostAsync("6025540501");
        engine.Buyers.Answer(409, AttemptState.Unknown);

        (await SendAsync(engine, lead, 409)).State.ShouldBe(AttemptState.Unknown);
        (await SendAsync(engine, lead, 409)).Reason.ShouldBe(RejectReason.OutcomeUnknown);
        (await RunAsync(engine, lead)).Reason.ShouldBe(RejectReason.OutcomeUnknown);
        engine.Catalogs.Publish(current => current.WithBuyer(410, 30m));
        var attempt = (await engine.LoadAsync(lead)).Attempts.Single();
        await engine.Lead(lead.LeadId).DecideAttemptAsync(new DecideAttempt { AttemptId = attempt.Id.Value, Accepted = false, UserId = 1 });
        await engine.Lead(lead.LeadId).ResumeAsync();

        engine.Buyers.Sent.Count.ShouldBe(1);
        (await engine.StageAsync(lead)).ShouldBe(FlowStage.Settled);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Process_that_dies_while_sending_by_hand_leaves_an_unknown_outcome_and_no_new_distribution() // FM-04
    {
        var catalog = SampleCatalog.Create().WithBuyer(411, 40m, Off);
        await using var engine = await StartAsync(catalog);
        var lead = await engine.PostAsync("6025540601");
        var sent = new TaskCompletionSource();
        var answer = new TaskCompletionSource<DeliveryVerdict>();
        engine.Buyers.Answer(411, () =>
        {
            sent.SetResult();
            return answer.Task;
        });
        var sending = engine.Lead(lead.LeadId).ActByHandAsync(Send(engine, 411));
        await sent.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        (await engine.StageAsync(lead)).ShouldBe(FlowStage.Sending);
        await fixture.Database.ExecuteAsync($"""
            update attempt set state = 6, done_at = at, reason = 514, pinned_until = at, cap_state = 2, slot_state = 4 where lead_id = '{lead.LeadId}';
            update lead_flow set slots = 0, epoch = epoch + 1 where id = '{lead.LeadId}'
            """);

        await using var successor = await EngineHost.StartAsync(fixture.Database, catalog.WithBuyer(412, 30m), engine.Time);
        await successor.Lead(lead.LeadId).ResumeAsync();

        successor.Buyers.Sent.ShouldBeEmpty();
        (await successor.StageAsync(lead)).ShouldBe(FlowStage.Settled);
        answer.SetResult(ScriptedTransport.Verdict(AttemptState.Accepted)); // the one that was taken for dead says so too late
        (await sending).State.ShouldBe(AttemptState.Unknown);
        (await successor.LoadAsync(lead)).Attempts.Single().State.ShouldBe(AttemptState.Unknown);
        (await successor.SalesAsync(lead.LeadId)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Automation_run_by_hand_asks_those_again_that_did_not_take_the_lead() // LEAD-20
    {
        await using var engine = await StartAsync(SampleCatalog.Create().WithBuyer(413, 40m));
        engine.Buyers.Answer(413, AttemptState.Rejected);
        var lead = await engine.PostAsync("6025540701");
        engine.Buyers.Answer(413, AttemptState.Accepted);

        (await RunAsync(engine, lead)).Status.ShouldBe(ByHandStatus.Done);

        (await engine.SalesAsync(lead.LeadId)).ShouldBe(["413:4000"]);
        engine.Buyers.Sent.Select(sent => sent.DeliveryId).Distinct().Count().ShouldBe(2);
        (await RunAsync(engine, lead)).Reason.ShouldBe(RejectReason.MaximumDeliveriesReached);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Automation_run_by_hand_keeps_all_rules() // E-85
    {
        await using var engine = await StartAsync(SampleCatalog.Create().WithBuyer(414, 40m, account => account with { Criteria = Nowhere }));
        var lead = await engine.PostAsync("6025540801");

        (await RunAsync(engine, lead)).Status.ShouldBe(ByHandStatus.Done);

        engine.Buyers.Sent.ShouldBeEmpty();
        (await engine.StageAsync(lead)).ShouldBe(FlowStage.Settled);
    }

    [Fact]
    public async Task Resent_delivery_is_a_request_more_and_no_sale_more() // LEAD-28
    {
        await using var engine = await StartAsync(SampleCatalog.Create().WithBuyer(415, 40m));
        var lead = await engine.PostAsync("6025540901");
        var first = (await engine.LoadAsync(lead)).Attempts.Single();
        var command = Resend(engine, first);

        var reply = await engine.Lead(lead.LeadId).ActByHandAsync(command);
        var again = await engine.Lead(lead.LeadId).ActByHandAsync(command);

        (reply.Status, reply.State, reply.PriceCents).ShouldBe((ByHandStatus.Done, AttemptState.Accepted, 0));
        again.Before.ShouldBeTrue();
        engine.Buyers.Sent.Select(sent => sent.DeliveryId).Distinct().Count().ShouldBe(2); // the buyer must not take it for a repetition
        (await engine.SalesAsync(lead.LeadId)).ShouldBe(["415:4000"]);
        (await engine.Database.ScalarAsync<long>($"select count(*) from entry where kind = 1 and ref in (select id from attempt where lead_id = '{lead.LeadId}')")).ShouldBe(1);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Resent_failed_delivery_is_its_first_sale()
    {
        await using var engine = await StartAsync(SampleCatalog.Create().WithBuyer(416, 40m));
        engine.Buyers.Answer(416, AttemptState.Failed);
        var lead = await engine.PostAsync("6025541001");
        engine.Buyers.Answer(416, AttemptState.Accepted, 35m);

        var reply = await engine.Lead(lead.LeadId).ActByHandAsync(Resend(engine, (await engine.LoadAsync(lead)).Attempts.Single()));

        (reply.State, reply.PriceCents).ShouldBe((AttemptState.Accepted, 3500));
        (await engine.SalesAsync(lead.LeadId)).ShouldBe(["416:3500"]);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Recorded_delivery_is_booked_and_sends_nothing() // LEAD-29, LEAD-31
    {
        await using var engine = await StartAsync(SampleCatalog.Create().WithBuyer(417, 40m, Off));
        var lead = await engine.PostAsync("6025541101");

        var reply = await engine.Lead(lead.LeadId).ActByHandAsync(Send(engine, 417) with { RecordOnly = true, PriceCents = 1250 });

        (reply.State, reply.PriceCents).ShouldBe((AttemptState.Accepted, 1250));
        engine.Buyers.Sent.ShouldBeEmpty();
        (await engine.SalesAsync(lead.LeadId)).ShouldBe(["417:1250"]);
        await engine.CheckAsync();
    }

    [Theory] // E-19, INV-28: whoever ends the lead, its source is told, once
    [InlineData(431, true)]
    [InlineData(432, false)]
    public async Task Held_lead_that_ends_by_hand_tells_its_source(int account, bool recordOnly)
    {
        var catalog = SampleCatalog.Create().WithBuyer(account, 40m);
        await using var engine = await StartAsync(catalog with { Account = catalog.Account with { OutboundStopped = true } });
        var lead = await engine.PostAsync($"6025543{account}", "AZ", command => command with { ReturnUrl = "https://source.example/result" });
        engine.Catalogs.Publish(present => present with { Account = present.Account with { OutboundStopped = false } });
        Task<string?> ToldAsync() => engine.Database.ScalarAsync<string>($"select string_agg(payload->>'final', ' ') from outbox where topic = 'lead.result' and key = '{lead.LeadId}'");
        (await ToldAsync()).ShouldBeNull("nothing is decided yet");

        (await engine.Lead(lead.LeadId).ActByHandAsync(Send(engine, account) with { RecordOnly = recordOnly })).State.ShouldBe(AttemptState.Accepted);

        (await ToldAsync()).ShouldBe("true");
        await engine.Database.ExecuteAsync($"update outbox set state = 1 where key = '{lead.LeadId}'"); // nobody tells it here (INV-28)
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Prepaid_client_without_funds_gets_nothing_by_hand_either()
    {
        await using var engine = await StartAsync(SampleCatalog.Create().WithBuyer(418, 40m, account => account with { Automated = false, UsesWallet = true }));
        var lead = await engine.PostAsync("6025541201");

        (await SendAsync(engine, lead, 418)).Reason.ShouldBe(RejectReason.FundsTooLow);
        (await engine.Lead(lead.LeadId).ActByHandAsync(Send(engine, 418) with { OnOrder = true })).Reason.ShouldBe(RejectReason.OrderRequired);

        engine.Buyers.Sent.ShouldBeEmpty();
        (await engine.StageAsync(lead)).ShouldBe(FlowStage.Settled);
    }

    private static DeliveryAccount Off(DeliveryAccount account) => account with { Automated = false };

    private static ActByHand Send(EngineHost engine, int account) =>
        new() { Key = Guid.NewGuid(), Action = ByHandAction.Send, Deadline = engine.Time.GetUtcNow().AddSeconds(30), AccountId = account };

    private static ActByHand Resend(EngineHost engine, AttemptRecord attempt) =>
        new() { Key = Guid.NewGuid(), Action = ByHandAction.Resend, Deadline = engine.Time.GetUtcNow().AddSeconds(30), AttemptId = attempt.Id.Value };

    private static Task<ByHandReply> SendAsync(EngineHost engine, LeadReply lead, int account) => engine.Lead(lead.LeadId).ActByHandAsync(Send(engine, account));

    private static Task<ByHandReply> RunAsync(EngineHost engine, LeadReply lead) => engine.Lead(lead.LeadId).ActByHandAsync(
        new ActByHand { Key = Guid.NewGuid(), Action = ByHandAction.RunAutomation, Deadline = engine.Time.GetUtcNow().AddSeconds(30) });

    private Task<EngineHost> StartAsync(Catalog catalog) => EngineHost.StartAsync(fixture.Database, catalog);
}
