using System.Text.Json;
using LeadExec.Domain.Capacity;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Tests.Engine;
using LeadExec.Ports.Leads;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Leads;

// Leads that nobody bought are rejected, and nothing of them is paid or counted: RCV-21, E-24, QUAL-12
public sealed class NotDeliveredTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Lead_that_every_buyer_refused_is_rejected_and_its_cost_taken_back(bool retried)
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Strict().WithBuyer(1, 40m).WithBuyer(2, 30m));
        engine.Buyers.Answer(1, AttemptState.Rejected);
        engine.Buyers.Answer(2, AttemptState.Failed);

        var reply = await engine.PostAsync(retried ? "6025570102" : "6025570101");

        await ShouldBeRejectedAsync(engine, reply);
        engine.Buyers.Sent.Count.ShouldBe(2);
        (await EntriesAsync(engine, reply)).ShouldBe("2:cogs:1500 5:payable:1:1500");
        if (retried)
        {
            (await engine.PostAsync("6025570102")).Body.ShouldBe(reply.Body); // FM-34
        }

        await engine.CheckAsync();
    }

    [Fact]
    public async Task Rejected_lead_gives_its_place_in_the_campaign_back() // E-29
    {
        var catalog = Strict(campaign => campaign with { Limits = new QuantityLimits { PerHour = 1, PerDay = 1, PerWeek = 1, PerMonth = 1 } }).WithBuyer(11, 40m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        engine.Buyers.Answer(11, AttemptState.Rejected);
        await ShouldBeRejectedAsync(engine, await engine.PostAsync("6025570201"));
        engine.Buyers.Answer(11, AttemptState.Accepted);

        var second = await engine.PostAsync("6025570202");
        var third = await engine.PostAsync("6025570203");

        (await engine.SalesAsync(second.LeadId)).ShouldBe(["11:4000"]);
        (await engine.LoadAsync(third)).Reason.ShouldBe(RejectReason.OverLimit);
        await engine.CheckAsync();
    }

    [Theory]
    [InlineData(false, RejectReason.None)]
    [InlineData(true, RejectReason.Duplicate)]
    public async Task Person_may_come_again_unless_rejected_leads_count(bool counts, RejectReason expected)
    {
        var phone = counts ? "6025570302" : "6025570301";
        await using var engine = await EngineHost.StartAsync(fixture.Database, Strict(campaign => campaign with { CheckRejectedLeads = counts }).WithBuyer(21, 40m));
        engine.Buyers.Answer(21, AttemptState.Rejected);
        await ShouldBeRejectedAsync(engine, await engine.PostAsync(phone));
        engine.Buyers.Answer(21, AttemptState.Accepted);

        (await engine.LoadAsync(await engine.PostAsync(phone, "NV"))).Reason.ShouldBe(expected);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Lead_without_a_place_anywhere_is_stored_as_rejected_at_once()
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Strict().WithBuyer(31, 40m, account => account with { Limits = new QuantityLimits { PerDay = 1 } }));
        (await engine.SalesAsync((await engine.PostAsync("6025570401")).LeadId)).ShouldBe(["31:4000"]);

        var second = await engine.PostAsync("6025570402");
        var nobody = await engine.PostAsync("6025570403");

        await ShouldBeRejectedAsync(engine, second);
        await ShouldBeRejectedAsync(engine, nobody);
        (await EntriesAsync(engine, second)).ShouldBe("");
        await engine.CheckAsync();
    }

    [Theory]
    [InlineData(41, UnknownPolicy.Wait)]
    [InlineData(42, UnknownPolicy.MoveOn)]
    public async Task Lead_that_a_buyer_may_have_stays_accepted(int buyer, UnknownPolicy policy)
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Strict().WithBuyer(buyer, 40m, account => account with { UnknownPolicy = policy }));
        engine.Buyers.Answer(buyer, AttemptState.Unknown);

        var reply = await engine.PostAsync($"60255705{buyer}");

        var lead = await engine.LoadAsync(reply);
        (lead.Validity, lead.Cost).ShouldBe((LeadValidity.Valid, Money.Round(15m)));
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Lead_that_waits_for_a_retry_stays_accepted_whatever_comes_of_it()
    {
        var catalog = Strict().WithBuyer(51, 40m, method: way => way with { Retry = new RetrySettings { Enabled = true, MaximumRetries = 1, MinutesBetween = 5 } });
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        engine.Buyers.Answer(51, AttemptState.Failed);
        var reply = await engine.PostAsync("6025570601");
        engine.Time.Advance(TimeSpan.FromMinutes(5));
        await engine.Lead(reply.LeadId).ResumeAsync();

        (await engine.LoadAsync(reply)).Validity.ShouldBe(LeadValidity.Valid); // its source was told so
        (await engine.StageAsync(reply)).ShouldBe(FlowStage.Settled);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Lead_of_a_dead_process_is_rejected_when_it_is_taken_up_again()
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Strict().WithBuyer(61, 40m));
        engine.Buyers.Answer(61, AttemptState.Rejected);
        var command = engine.Submission("6025570701");
        await engine.Journal.CommitAsync(
            new LeadCommit
            {
                LeadId = new LeadId(command.LeadId),
                Epoch = 1,
                Stage = FlowStage.Received,
                Receipt = new LeadReceipt
                {
                    LeadTypeId = SampleCatalog.Type,
                    LeadSourceId = new LeadSourceId(1),
                    CampaignId = SampleCatalog.Campaign,
                    ReceivedAt = engine.Time.GetUtcNow(),
                    CatalogVersion = new CatalogVersion(1),
                    Validity = LeadValidity.Valid,
                    Cost = Money.Round(15m),
                    BodyHash = [.. command.BodyHash],
                    FieldsJson = """{"Phone":"6025570701","State":"AZ"}""",
                    ReturnUrl = "https://source.example/result",
                },
            },
            CancellationToken.None);

        await engine.Lead(command.LeadId).ResumeAsync();

        var lead = (await engine.Record.LoadAsync(new LeadId(command.LeadId), CancellationToken.None))!;
        (lead.Validity, lead.Reason, lead.Cost).ShouldBe((LeadValidity.Rejected, RejectReason.NotDelivered, Money.Zero));
        lead.Answer.ShouldNotBeNull();
        (await engine.Database.ScalarAsync<long>($"select count(*) from outbox where key = '{command.LeadId}'")).ShouldBe(1);
        await engine.Database.ExecuteAsync($"delete from outbox where key = '{command.LeadId}'"); // told long ago, by this host's clock
        await engine.CheckAsync();
    }

    private static async Task ShouldBeRejectedAsync(EngineHost engine, LeadReply reply)
    {
        var lead = await engine.LoadAsync(reply);
        (lead.Validity, lead.Reason, lead.Cost, lead.Stage).ShouldBe((LeadValidity.Rejected, RejectReason.NotDelivered, Money.Zero, FlowStage.Settled));
        var answer = JsonDocument.Parse(reply.Body.ToArray()).RootElement;
        answer.GetProperty("ResponseType").GetInt32().ShouldBe(5); // decision 2
    }

    private static async Task<string> EntriesAsync(EngineHost engine, LeadReply reply) =>
        await engine.Database.ScalarAsync<string>($"select string_agg(kind || ':' || debit || ':' || cents, ' ' order by kind) from entry where ref = '{reply.LeadId}'") ?? "";

    private static Catalog Strict(Func<Campaign, Campaign>? change = null) => SampleCatalog.Create(campaign =>
    {
        var strict = campaign with { ScanCoverage = ScanCoverage.Delivery, RejectNotDelivered = true };
        return change is null ? strict : change(strict);
    });
}
