using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Tests.Distribution;
using LeadExec.Domain.Values;
using static LeadExec.Domain.Tests.Distribution.CandidateBuilder;

namespace LeadExec.Domain.Tests.Flow;

// FM-57: retries that are due together are spread, and are a bounded share of what a delivery account is sent.
public sealed class RetryPacingTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly RetryBudgetLimits Limits = new(SharePercent: 10, PerMinute: 10, Burst: 20);

    [Theory]
    [InlineData(1, 6)]
    [InlineData(5, 30)]
    [InlineData(1_440, 30)]
    public void Jitter_is_a_tenth_of_the_time_between_retries_and_at_most_thirty_seconds(int minutes, int seconds) =>
        RetryJitter.Longest(TimeSpan.FromMinutes(minutes)).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void Jitter_spreads_deliveries_evenly_and_is_the_same_when_asked_again()
    {
        var longest = TimeSpan.FromSeconds(30);
        var ids = Enumerable.Range(1, 3_000).Select(number => new Guid(number, 7, 0x7000, [1, 2, 3, 4, 5, 6, 7, 8])).ToList();

        var delays = ids.Select(id => RetryJitter.Of(id, 1, longest)).ToList();

        delays.ShouldAllBe(delay => delay >= TimeSpan.Zero && delay < longest);
        delays.GroupBy(delay => (int)delay.TotalSeconds / 3).Select(part => part.Count()).ShouldAllBe(count => count > 200 && count < 400);
        ids.Select(id => RetryJitter.Of(id, 1, longest)).ShouldBe(delays);
        ids.Count(id => RetryJitter.Of(id, 1, longest) == RetryJitter.Of(id, 2, longest)).ShouldBeLessThan(100);
    }

    [Fact]
    public void Repetitions_never_exceed_burst_minutes_and_share()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var random = new Random(seed);
            var (budget, now, first, granted) = (RetryBudget.Full(Limits, Noon), Noon, 0, 0);
            for (var step = 0; step < 500; step++)
            {
                now += TimeSpan.FromMilliseconds(random.Next(0, 4_000));
                if (random.Next(3) == 0)
                {
                    (budget, first) = (budget.Earn(Limits, now), first + 1);
                    continue;
                }

                (budget, var may) = budget.Spend(Limits, now);
                granted += may ? 1 : 0;
            }

            ((decimal)granted).ShouldBeLessThanOrEqualTo(20 + ((decimal)(now - Noon).TotalMinutes * 10) + (first * 0.1m), $"seed {seed}");
        }
    }

    [Fact]
    public void Budget_is_spent_refilled_by_the_minute_and_earned_by_first_requests()
    {
        var budget = new RetryBudget(0, Noon);

        budget.Spend(Limits, Noon).Granted.ShouldBeFalse();
        budget.Spend(Limits, Noon.AddSeconds(5)).Granted.ShouldBeFalse();
        budget.Spend(Limits, Noon.AddSeconds(6)).Granted.ShouldBeTrue();
        Enumerable.Range(1, 10).Aggregate(budget, (left, _) => left.Earn(Limits, Noon)).Spend(Limits, Noon).Granted.ShouldBeTrue();
        Enumerable.Range(1, 9).Aggregate(budget, (left, _) => left.Earn(Limits, Noon)).Spend(Limits, Noon).Granted.ShouldBeFalse();
        budget.Earn(Limits, Noon.AddDays(3)).Left.ShouldBe(20);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(23, 1)]
    [InlineData(24, 0)]
    public void Retry_of_a_busy_account_is_put_off_until_a_day_after_its_time(int hoursLate, int left)
    {
        var candidate = Webhook(1, 40).Retrying(3, 5);
        var planned = new PlannedRetry { Candidate = candidate, DeliveryId = Guid.NewGuid(), Done = 0, DueAt = Noon };
        var now = Noon.AddHours(hoursLate);
        var state = LeadFlow.OnRetriesDue(LeadFlow.Start(1, []) with { Retries = [planned] }, now);
        var (asking, effect) = LeadFlow.Next(state, Guid.NewGuid, now);

        var after = LeadFlow.OnAccountBusy(asking, (FlowEffect.Commit)effect, RejectReason.RetryBudgetSpent, now);

        after.Retries.Length.ShouldBe(left);
        after.Retries.ShouldAllBe(retry => retry.WakeAt >= now.AddMinutes(1) && retry.WakeAt < now.AddMinutes(2) && !retry.IsDue(now) && retry.IsDue(retry.WakeAt));
        after.Queue.ShouldBeEmpty();
    }

    [Fact]
    public void First_try_at_a_busy_account_goes_to_the_next_client()
    {
        var (state, effect) = LeadFlow.Next(LeadFlow.Start(1, [Webhook(1, 40).Retrying(3, 5), Portal(2, 30)]), Guid.NewGuid, Noon);

        var after = LeadFlow.OnAccountBusy(state, (FlowEffect.Commit)effect, RejectReason.NoPermit, Noon);

        after.Retries.ShouldBeEmpty();
        after.Queue.Single().Account.Id.Value.ShouldBe(2);
    }
}
