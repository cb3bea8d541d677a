using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Tests.Distribution;
using LeadExec.Domain.Values;
using static LeadExec.Domain.Tests.Distribution.CandidateBuilder;

namespace LeadExec.Domain.Tests.Flow;

// DIST-24, DIST-25, DIST-26, CAMP-14, DELV-41..43
public sealed class LeadFlowTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Sale_at_the_first_webhook_takes_two_commits()
    {
        var run = new FlowDriver(1, [Webhook(1, 40), Webhook(2, 30)], _ => AttemptState.Accepted).Run();

        run.Log.ShouldBe(["hold 1", "send 1", "settle 1 Accepted, final"]);
        run.State.Sold.Single().Price.ShouldBe(Money.Round(40));
    }

    [Fact]
    public void Portal_delivery_takes_one_commit() // decision 12
    {
        new FlowDriver(1, [Portal(1, 30), Webhook(2, 20)], _ => AttemptState.Accepted).Run().Log.ShouldBe(["hold 1, final"]);
    }

    [Fact]
    public void Refusal_moves_on_and_settles_with_the_next_hold() // DIST-26, D-17
    {
        var run = new FlowDriver(1, [Webhook(1, 40), Webhook(2, 35), Portal(3, 30)], account => account == 3 ? AttemptState.Accepted : AttemptState.Rejected).Run();

        run.Log.ShouldBe(["hold 1", "send 1", "settle 1 Rejected, hold 2", "send 2", "settle 2 Rejected, hold 3, final"]);
    }

    [Fact]
    public void Maximum_count_three_sells_to_all_that_accept() // D-16
    {
        var run = new FlowDriver(3, [Webhook(1, 40), Webhook(2, 35), Portal(3, 30), Portal(4, 20)], _ => AttemptState.Accepted).Run();

        run.State.Sold.Select(sold => sold.Candidate.Account.Id.Value).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void Exclusive_acceptance_ends_the_scan() // D-61
    {
        var run = new FlowDriver(3, [Webhook(1, 60).Exclusive(), Webhook(2, 30), Portal(3, 20)], _ => AttemptState.Accepted).Run();

        run.Log.ShouldBe(["hold 1", "send 1", "settle 1 Accepted, final"]);
        run.State.Skipped.Select(skipped => skipped.Gate).ShouldAllBe(gate => gate == RejectReason.AfterExclusive);
    }

    [Fact]
    public void Exclusive_drops_out_after_a_shared_sale() // D-62
    {
        var run = new FlowDriver(3, [Portal(1, 60), Webhook(2, 50).Exclusive(), Webhook(3, 20)], _ => AttemptState.Accepted).Run();

        run.State.Sold.Select(sold => sold.Candidate.Account.Id.Value).ShouldBe([1, 3]);
        run.State.Skipped.Single().Gate.ShouldBe(RejectReason.ExclusiveAfterShared);
    }

    [Theory]
    [InlineData(false, new[] { 1 })]
    [InlineData(true, new[] { 1, 2 })]
    public void One_sale_per_client_unless_it_allows_several(bool several, int[] sold) // E-48
    {
        Candidate[] own = [Webhook(1, 40, client: 9), Webhook(2, 30, client: 9)];
        var run = new FlowDriver(3, [.. own.Select(candidate => several ? candidate.SeveralDeliveries() : candidate)], _ => AttemptState.Accepted).Run();

        run.State.Sold.Select(sale => sale.Candidate.Account.Id.Value).ShouldBe(sold);
    }

    [Fact]
    public void Unknown_of_a_shared_account_moves_on() // FM-47, D-68
    {
        var run = new FlowDriver(1, [Webhook(1, 40), Portal(2, 30)], _ => AttemptState.Unknown).Run();

        run.Log.ShouldBe(["hold 1", "send 1", "settle 1 Unknown released, hold 2, final"]);
        run.State.Pinned.ShouldBeEmpty();
    }

    [Fact]
    public void Unknown_of_an_exclusive_account_keeps_its_slot() // decision 10
    {
        var run = new FlowDriver(1, [Webhook(1, 40).Exclusive(), Portal(2, 30)], _ => AttemptState.Unknown).Run();

        run.Log.ShouldBe(["hold 1", "send 1", "settle 1 Unknown pinned, final"]);
        run.State.RestStage.ShouldBe(FlowStage.Reconcile);
    }

    [Fact]
    public void Refused_holds_pass_the_candidate_over() // D-70
    {
        var driver = new FlowDriver(1, [Webhook(1, 40), Portal(2, 30)], _ => AttemptState.Accepted) { RefuseHold = account => account == 1 ? RejectReason.DailyCap : RejectReason.None };
        var run = driver.Run();

        run.Log.ShouldBe(["refused 1", "hold 2, final"]);
        run.State.Skipped.Single().Gate.ShouldBe(RejectReason.DailyCap);
    }

    [Fact]
    public void Retries_run_at_their_times_and_end() // D-24, F-24
    {
        var driver = new FlowDriver(1, [Webhook(1, 40).Retrying(most: 3, minutes: 5)], _ => AttemptState.Failed);

        driver.Run(Noon).State.Retries.Single().DueAt.ShouldBe(Noon.AddMinutes(5));
        driver.Run(Noon.AddMinutes(5)).State.Retries.Single().DueAt.ShouldBe(Noon.AddMinutes(10));
        driver.Run(Noon.AddMinutes(10)).State.Retries.Single().DueAt.ShouldBe(Noon.AddMinutes(15));
        var last = driver.Run(Noon.AddMinutes(15));

        last.Log.Count(line => line.StartsWith("send", StringComparison.Ordinal)).ShouldBe(4);
        last.State.Retries.ShouldBeEmpty();
        last.State.RestStage.ShouldBe(FlowStage.Settled);
        driver.DeliveryIds.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void Retries_count_from_when_an_attempt_was_due() // D-24: slow answers do not push the times on
    {
        var driver = new FlowDriver(1, [Webhook(1, 40).Retrying(most: 3, minutes: 5)], _ => AttemptState.Failed) { Answering = TimeSpan.FromSeconds(30) };

        driver.Run(Noon).State.Retries.Single().DueAt.ShouldBe(Noon.AddMinutes(5));
        driver.Run(Noon.AddMinutes(5)).State.Retries.Single().DueAt.ShouldBe(Noon.AddMinutes(10));
    }

    [Fact]
    public void Retry_lapses_when_the_lead_was_sold_meanwhile() // E-64
    {
        var run = new FlowDriver(1, [Webhook(1, 40).Retrying(3, 5), Portal(2, 30)], _ => AttemptState.Failed).Run(Noon);

        run.State.RestStage.ShouldBe(FlowStage.Settled);
    }

    [Theory]
    [InlineData(AttemptState.Rejected, true, false)]
    [InlineData(AttemptState.Rejected, false, true)]
    [InlineData(AttemptState.NotSent, true, true)]
    [InlineData(AttemptState.Unknown, false, false)]
    public void Retry_follows_errors_and_refusals_as_set(AttemptState state, bool errorsOnly, bool retried) // decision 11
    {
        var run = new FlowDriver(1, [Webhook(1, 40).Retrying(3, 5, errorsOnly)], _ => state).Run(Noon);

        run.State.Retries.IsEmpty.ShouldBe(!retried);
    }

    [Theory]
    [InlineData("12.50", false, "12.50", false)]
    [InlineData("40.00", false, "40.00", false)]
    [InlineData("99.00", false, "40.00", true)] // FM-54: never above the hold
    [InlineData(null, true, "40.00", true)]
    [InlineData(null, false, "40.00", false)]
    public void Price_of_an_answer_is_fixed_within_the_hold(string? found, bool unusable, string charged, bool flagged) // F-09, INV-14
    {
        var attempt = new ActiveAttempt { Id = new AttemptId(Guid.NewGuid()), Number = 1, DeliveryId = Guid.NewGuid(), Candidate = Webhook(1, 40) };
        var price = found is null ? (decimal?)null : decimal.Parse(found, System.Globalization.CultureInfo.InvariantCulture);
        var settled = Settlement.Of(attempt, new DeliveryVerdict { State = AttemptState.Accepted, Price = price, PriceUnusable = unusable }, Noon);

        settled.Price.ToString().ShouldBe(charged);
        settled.PriceFlagged.ShouldBe(flagged);
    }
}
