using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Tests.Distribution;
using LeadExec.Domain.Values;
using static LeadExec.Domain.Tests.Distribution.CandidateBuilder;

namespace LeadExec.Domain.Tests.Flow;

// Decisions 10 and 11, reliability 5.4: a buyer that drops repetitions is asked once more, at once; nobody else is.
public sealed class AskingAgainTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Buyer_that_drops_repetitions_is_asked_again_under_the_same_holds()
    {
        var answers = new Queue<AttemptState>([AttemptState.Unknown, AttemptState.Accepted]);
        var driver = new FlowDriver(1, [Webhook(1, 40).Deduplicating(), Portal(2, 30)], _ => answers.Dequeue());

        driver.Run(Noon).Log.ShouldBe(["hold 1", "send 1", "send 1", "settle 1 Accepted, final"]);
        driver.DeliveryIds.Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData(AttemptState.Unknown)]
    [InlineData(AttemptState.NotSent)]
    [InlineData(AttemptState.Failed)]
    public void Second_try_that_says_nothing_about_the_first_leaves_it_unknown(AttemptState second)
    {
        var answers = new Queue<AttemptState>([AttemptState.Unknown, second]);
        var run = new FlowDriver(1, [Webhook(1, 40).Deduplicating().Exclusive(), Portal(2, 30)], _ => answers.Dequeue()).Run(Noon);

        run.Log.ShouldBe(["hold 1", "send 1", "send 1", "settle 1 Unknown pinned, final"]);
        run.State.RestStage.ShouldBe(FlowStage.Reconcile);
    }

    [Fact]
    public void Refusal_of_the_second_try_is_the_answer()
    {
        var answers = new Queue<AttemptState>([AttemptState.Unknown, AttemptState.Rejected]);

        new FlowDriver(1, [Webhook(1, 40).Deduplicating(), Portal(2, 30)], _ => answers.Dequeue()).Run(Noon).Log
            .ShouldBe(["hold 1", "send 1", "send 1", "settle 1 Rejected, hold 2, final"]);
    }

    [Theory]
    [InlineData(AttemptState.Failed)]
    [InlineData(AttemptState.NotSent)]
    [InlineData(AttemptState.Rejected)]
    public void Known_outcome_is_never_asked_about_again(AttemptState outcome) =>
        new FlowDriver(1, [Webhook(1, 40).Deduplicating()], _ => outcome).Run(Noon).Log.Count(line => line == "send 1").ShouldBe(1);

    [Fact]
    public void After_the_second_unknown_the_retry_settings_decide() // DELV-41, decision 11
    {
        var run = new FlowDriver(1, [Webhook(1, 40).Deduplicating().Retrying(3, 5)], _ => AttemptState.Unknown).Run(Noon);

        run.Log.ShouldBe(["hold 1", "send 1", "send 1", "settle 1 Unknown released, final"]);
        run.State.Retries.Single().DueAt.ShouldBe(Noon.AddMinutes(5));
    }

    [Theory]
    [InlineData(AttemptState.Accepted, "send 1|settle 1 Accepted, final", 1)]
    [InlineData(AttemptState.Rejected, "send 1|hold 2, final", 1)]
    [InlineData(AttemptState.Unknown, "send 1|hold 2, final", 1)]
    public void Attempt_of_a_dead_process_is_asked_about_before_anybody_else(AttemptState answer, string log, int sold) // reliability 5.5
    {
        var orphan = Orphan(Webhook(1, 40).Deduplicating());
        var state = LeadFlow.OnRecovered(LeadFlow.Start(1, [Portal(2, 30)]), orphan);
        var driver = new FlowDriver(state, _ => answer).Run(Noon);

        string.Join('|', driver.Log).ShouldBe(log);
        driver.State.Sold.Length.ShouldBe(sold);
    }

    [Fact]
    public void Pinned_attempt_of_a_dead_process_stays_pinned_unless_it_was_accepted()
    {
        var orphan = Orphan(Webhook(1, 40).Deduplicating().Exclusive());
        var start = LeadFlow.Start(1, [Portal(2, 30)]) with { Pinned = [orphan] };

        var unsure = new FlowDriver(LeadFlow.OnRecovered(start, orphan), _ => AttemptState.Failed).Run(Noon).State;
        var sure = new FlowDriver(LeadFlow.OnRecovered(start, orphan), _ => AttemptState.Accepted).Run(Noon).State;

        unsure.RestStage.ShouldBe(FlowStage.Reconcile);
        unsure.Sold.ShouldBeEmpty();
        (sure.RestStage, sure.Pinned.Length, sure.Sold.Length).ShouldBe((FlowStage.Settled, 0, 1));
    }

    [Fact]
    public void Attempt_of_a_dead_process_is_left_alone_when_the_lead_is_sold()
    {
        var sold = new SoldDelivery { AttemptId = new AttemptId(Guid.NewGuid()), Candidate = Portal(2, 30), Price = Money.Round(30) };
        var state = LeadFlow.Start(1, []) with { Sold = [sold] };

        LeadFlow.OnRecovered(state, Orphan(Webhook(1, 40).Deduplicating())).Active.ShouldBeNull();
    }

    private static ActiveAttempt Orphan(Candidate candidate) =>
        new() { Id = new AttemptId(Guid.NewGuid()), Number = 1, DeliveryId = Guid.NewGuid(), Candidate = candidate, DueAt = Noon };
}
