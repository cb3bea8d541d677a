using LeadExec.Domain.Delivery;

namespace LeadExec.Delivery.Tests.Judging;

/// <summary>DELV-41 to DELV-43, E-64, F-24, D-24, decision 11.</summary>
public sealed class RetryScheduleTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly RetrySettings ThreeEveryFive = new() { Enabled = true, MaximumRetries = 3, MinutesBetween = 5 };

    [Fact]
    public void Four_attempts_five_minutes_apart_when_the_client_always_answers_500()
    {
        // D-24: 12:00, 12:05, 12:10, 12:15, then Failed; each answer takes a while, and the delays do not add up.
        var due = Noon;
        var attempts = new List<DateTimeOffset>();
        while (true)
        {
            attempts.Add(due);
            var next = RetrySchedule.Next(Question(AttemptState.Failed) with
            {
                AttemptsMade = attempts.Count,
                AttemptDueAt = due,
                Now = due.AddSeconds(25),
            });
            if (next is null)
            {
                break;
            }

            next.AtOnce.ShouldBeFalse();
            due = next.DueAt;
        }

        attempts.ShouldBe([Noon, Noon.AddMinutes(5), Noon.AddMinutes(10), Noon.AddMinutes(15)]);
    }

    [Theory]
    [InlineData(AttemptState.NotSent, false, true)]
    [InlineData(AttemptState.NotSent, true, true)]
    [InlineData(AttemptState.Failed, true, true)]
    [InlineData(AttemptState.Rejected, false, true)]
    [InlineData(AttemptState.Rejected, true, false)]
    [InlineData(AttemptState.Unknown, false, false)]
    [InlineData(AttemptState.Accepted, false, false)]
    [InlineData(AttemptState.Planned, false, false)]
    [InlineData(AttemptState.Sending, false, false)]
    public void Outcome_is_followed_by_a_retry_or_not(AttemptState outcome, bool errorsOnly, bool retried)
    {
        var question = Question(outcome) with { Settings = ThreeEveryFive with { ErrorsOnly = errorsOnly } };

        (RetrySchedule.Next(question) is not null).ShouldBe(retried);
    }

    [Fact]
    public void Retries_are_off_by_default() =>
        RetrySchedule.Next(Question(AttemptState.Failed) with { Settings = RetrySettings.Off }).ShouldBeNull();

    [Fact]
    public void After_unknown_only_a_buyer_that_deduplicates_is_asked_again()
    {
        var question = Question(AttemptState.Unknown) with { BuyerDeduplicates = true };

        RetrySchedule.Next(question).ShouldBe(new RetryDecision(Noon, AtOnce: true));
        RetrySchedule.Next(question with { Settings = RetrySettings.Off })!.AtOnce.ShouldBeTrue();
        RetrySchedule.Next(question with { ResentAtOnce = true }).ShouldBe(new RetryDecision(Noon.AddMinutes(5), AtOnce: false));
        RetrySchedule.Next(question with { ResentAtOnce = true, Settings = RetrySettings.Off }).ShouldBeNull();
    }

    [Fact]
    public void Retry_after_of_the_buyer_is_obeyed()
    {
        // FM-50
        var question = Question(AttemptState.Failed);

        RetrySchedule.Next(question with { RetryAfter = TimeSpan.FromMinutes(9) })!.DueAt.ShouldBe(Noon.AddMinutes(9));
        RetrySchedule.Next(question with { RetryAfter = TimeSpan.FromMinutes(1) })!.DueAt.ShouldBe(Noon.AddMinutes(5));
    }

    [Fact]
    public void A_retry_is_never_due_in_the_past() =>
        RetrySchedule.Next(Question(AttemptState.Failed) with { Now = Noon.AddHours(2) })!.DueAt.ShouldBe(Noon.AddHours(2));

    private static RetryQuestion Question(AttemptState outcome) => new()
    {
        Settings = ThreeEveryFive,
        Outcome = outcome,
        AttemptsMade = 1,
        AttemptDueAt = Noon,
        Now = Noon,
    };
}
