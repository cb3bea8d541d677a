using LeadExec.BuyerSimulator;
using LeadExec.Domain.Values;
using LeadExec.EndToEnd.Tests.Support;
using static LeadExec.EndToEnd.Tests.Support.ScenarioAccount;
using static LeadExec.EndToEnd.Tests.Support.ScenarioFixture;

namespace LeadExec.EndToEnd.Tests;

/// <summary>
/// Examples of product.md D through the real process. Where an example lets days pass, the rows are made older in the database; the
/// exact edges are tested where the clock can be set.
/// </summary>
public sealed class ScenarioTests(ScenarioFixture scenario) : IClassFixture<ScenarioFixture>
{
    private LeadBooks Books => scenario.Books;

    [Fact]
    public async Task Equal_key_and_body_replay_and_another_body_is_422()
    {
        var lead = Lead(Keys) with { IdempotencyKey = "key-" + Guid.NewGuid() };

        var first = await scenario.PostAsync(lead);
        var again = await scenario.PostAsync(lead);
        var other = await scenario.PostAsync(lead.With("LoanAmount", "1"));

        first.Accepted.ShouldBeTrue(first.Text);
        (again.Replayed, again.Status).ShouldBe((true, first.Status));
        again.Bytes.ShouldBe(first.Bytes);
        other.Status.ShouldBe(422);
        other.Replayed.ShouldBeFalse();
        (await Books.CountAsync(lead.Email)).ShouldBe(1);
    }

    [Fact]
    public async Task Equal_key_in_two_formats_is_two_different_requests()
    {
        var lead = Lead(Keys) with { IdempotencyKey = "key-" + Guid.NewGuid() };

        await scenario.PostAsync(lead);
        var asForm = await PostedAnswer.OfAsync(scenario.Silo.Http, lead.ToRequest(PostKind.V1Form));

        asForm.Status.ShouldBe(422, "the answer's dialect is part of the request");
        (await Books.CountAsync(lead.Email)).ShouldBe(1);
    }

    /// <summary>D-69: one lead, one accepted delivery, however many callers post it at once.</summary>
    [Fact]
    public async Task Equal_bodies_at_once_give_one_lead_and_one_sale()
    {
        var lead = Lead(Keys);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => scenario.PostAsync(lead)));

        answers.Select(answer => answer.Text).Distinct().ShouldHaveSingleItem();
        answers.Count(answer => !answer.Replayed).ShouldBe(1);
        (await Books.CountAsync(lead.Email)).ShouldBe(1);
        (await Books.OfAsync(answers[0].LeadId)).Clients.ShouldBe([Number(Keys, 1)]);
    }

    /// <summary>D-34: 30 days are 30 times 24 hours.</summary>
    [Theory]
    [InlineData("30 days -2 minutes", true)]
    [InlineData("30 days 1 second", false)]
    public async Task Duplicate_window_ends_after_30_times_24_hours(string age, bool duplicate)
    {
        var lead = Lead(Window);
        var first = await scenario.PostAsync(lead);
        await scenario.Database.ExecuteAsync($"update dup_claim set valid_at = clock_timestamp() - interval '{age}' where valid_lead = '{first.LeadId}'");

        var second = await scenario.PostAsync(lead.With("LoanAmount", "1"));

        second.Duplicate.ShouldBe(duplicate, second.Text);
        second.Accepted.ShouldBe(!duplicate);
        if (duplicate)
        {
            (await Books.OfAsync(second.LeadId)).Original.ShouldBe(first.LeadId);
        }
    }

    /// <summary>D-35: a rejected first lead counts only where the campaign says so.</summary>
    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public async Task Rejected_lead_counts_as_original_only_where_asked(int campaign, bool duplicate)
    {
        var lead = Lead(Rejected, campaign: 1, state: "NV");
        var first = await scenario.PostAsync(lead);

        var second = await scenario.PostAsync(lead with { Campaign = Number(Rejected, campaign) });

        first.Accepted.ShouldBeFalse("campaign 1 takes CA only");
        second.Duplicate.ShouldBe(duplicate, second.Text);
        second.Accepted.ShouldBe(!duplicate);
    }

    /// <summary>D-52: five in the last 60 minutes.</summary>
    [Fact]
    public async Task Campaign_hour_is_the_last_60_minutes()
    {
        for (var n = 0; n < 5; n++)
        {
            (await scenario.PostAsync(Lead(HourlyCampaign))).Accepted.ShouldBeTrue();
        }

        var sixth = await scenario.PostAsync(Lead(HourlyCampaign));
        await scenario.Database.ExecuteAsync($"update book set minute = minute - 61 where kind = 1 and id = {Number(HourlyCampaign, 1)}");
        var seventh = await scenario.PostAsync(Lead(HourlyCampaign));

        sixth.Accepted.ShouldBeFalse();
        ReasonOf(await Books.OfAsync(sixth.LeadId)).ShouldBe(RejectReason.OverLimit);
        seventh.Accepted.ShouldBeTrue(seventh.Text);
    }

    /// <summary>D-53: rejected outside criteria, cost 0.</summary>
    [Fact]
    public async Task Lead_outside_its_campaigns_criteria_is_rejected_and_costs_nothing()
    {
        var wrong = await scenario.PostAsync(Lead(CampaignCriteria, campaign: 2, state: "CA"));
        var right = await scenario.PostAsync(Lead(CampaignCriteria, campaign: 1, state: "CA"));

        wrong.Accepted.ShouldBeFalse();
        var rejected = await Books.OfAsync(wrong.LeadId);
        (ReasonOf(rejected), rejected.Cost, rejected.Revenue).ShouldBe((RejectReason.OutsideCriteria, 0m, 0m));
        right.Accepted.ShouldBeTrue(right.Text);
        (await Books.OfAsync(right.LeadId)).Cost.ShouldBe(15m);
    }

    /// <summary>D-61: exclusive accepts first, although three deliveries are allowed.</summary>
    [Fact]
    public async Task Lead_sold_exclusively_goes_nowhere_else()
    {
        var answer = await scenario.PostAsync(Lead(ExclusiveFirst));

        (await Books.OfAsync(answer.LeadId)).Clients.ShouldBe([Number(ExclusiveFirst, 1)]);
    }

    /// <summary>D-62: shared accepted first, the exclusive one is passed over, the next shared one is tried.</summary>
    [Fact]
    public async Task Exclusive_account_after_a_shared_sale_is_passed_over()
    {
        var answer = await scenario.PostAsync(Lead(SharedFirst));

        var sold = await Books.OfAsync(answer.LeadId);
        sold.Clients.Order().ShouldBe([Number(SharedFirst, 1), Number(SharedFirst, 3)]);
        sold.Revenue.ShouldBe(80m);
        (await Books.TraceAsync(answer.LeadId, "candidate")).ShouldContain(ReasonText(RejectReason.ExclusiveAfterShared));
    }

    /// <summary>D-19: the eleventh lead of a day with a limit of ten is skipped, and the trace says why.</summary>
    [Fact]
    public async Task Account_over_its_daily_cap_is_skipped_with_the_reason()
    {
        var answers = new List<PostedAnswer>();
        for (var n = 0; n < 11; n++)
        {
            answers.Add(await scenario.PostAsync(Lead(DailyCap)));
        }

        var clients = new List<int[]>();
        foreach (var answer in answers)
        {
            clients.Add((await Books.OfAsync(answer.LeadId)).Clients);
        }

        clients.Take(10).ShouldAllBe(sold => sold.SequenceEqual(new[] { Number(DailyCap, 1) }));
        clients[10].ShouldBe([Number(DailyCap, 2)]);
        (await Books.TraceAsync(answers[10].LeadId, "candidate")).ShouldContain(ReasonText(RejectReason.DailyCap));
    }

    /// <summary>D-70: a daily limit of one and leads at once; the others go elsewhere.</summary>
    [Fact]
    public async Task Leads_at_once_never_exceed_a_daily_cap()
    {
        scenario.Buyer.Set("race", new BuyerBehaviour { DelayMs = 100 });

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => scenario.PostAsync(Lead(CapRace))));

        var clients = new List<int>();
        foreach (var answer in answers)
        {
            clients.Add((await Books.OfAsync(answer.LeadId)).Clients.ShouldHaveSingleItem());
        }

        clients.Count(client => client == Number(CapRace, 1)).ShouldBe(1);
        clients.Count(client => client == Number(CapRace, 2)).ShouldBe(5);
        scenario.Buyer.Seen.Count(request => request.Buyer == "race").ShouldBe(1);
    }

    /// <summary>D-24: at most three retries, five minutes apart, for a client that always answers 500 (decision 11): four attempts, then no more.</summary>
    [Fact]
    public async Task Failing_client_gets_four_attempts_five_minutes_apart()
    {
        scenario.Buyer.Set("failing", new BuyerBehaviour { Status = 500 });
        var answer = await scenario.PostAsync(Lead(Retries));

        for (var made = 1; made <= 3; made++)
        {
            (await Books.OfAsync(answer.LeadId)).Attempts.ShouldBe(made);
            (await DueInMinutesAsync(answer.LeadId) ?? -1m).ShouldBeInRange(4m, 5.6m); // up to 30 s of jitter (FM-57)
            await MakeOlderAsync(answer.LeadId, minutes: 5);
            await Eventually.TrueAsync(async () => (await Books.OfAsync(answer.LeadId)) is { Stage: not 1 } lead && lead.Attempts == made + 1, $"attempt {made + 1}");
        }

        (await Books.OfAsync(answer.LeadId)).Revenue.ShouldBe(0m);
        (await DueInMinutesAsync(answer.LeadId)).ShouldBeNull();
        (await Books.ScalarAsync<long>("select count(*) from attempt where lead_id = @lead and state = 4", new { lead = answer.LeadId })).ShouldBe(4);
        scenario.Buyer.Seen.Count(request => request.Buyer == "failing").ShouldBe(4);
    }

    private Task<decimal?> DueInMinutesAsync(Guid lead) =>
        Books.ScalarAsync<decimal?>("select extract(epoch from due_at - clock_timestamp()) / 60 from lead_flow where id = @lead", new { lead });

    /// <summary>Lets time pass for one lead.</summary>
    private Task MakeOlderAsync(Guid lead, int minutes) => scenario.Database.ExecuteAsync($"""
        begin;
        update attempt set at = at - interval '{minutes} minutes', done_at = done_at - interval '{minutes} minutes' where lead_id = '{lead}';
        update lead_flow set due_at = least(due_at - interval '{minutes} minutes', clock_timestamp()) where id = '{lead}';
        commit
        """);

    private static RejectReason ReasonOf(SoldLead lead) => (RejectReason)lead.Reason;

    private static string ReasonText(RejectReason reason) => FormattableString.Invariant($"\"reason\": {(int)reason}");
}
