using LeadExec.Domain.Delivery;

namespace LeadExec.Domain.Flow;

/// <summary>
/// When a buyer that drops repeated keys is asked a second time about the same attempt, and what its second answer is worth
/// (decision 11, reliability 5.4, INV-26: one key, identical bodies).
/// </summary>
public static class AskingAgain
{
    /// <summary>
    /// How long after its start an attempt of a dead process is asked about again. Buyers forget keys; an old one is left to
    /// staff, also after a restored backup (FM-20).
    /// </summary>
    public static TimeSpan Longest => TimeSpan.FromHours(1);

    /// <summary>Whether this outcome is unknown, the buyer drops repetitions, and it was not asked again yet.</summary>
    public static bool IsDue(ActiveAttempt attempt, DeliveryVerdict verdict, DateTimeOffset now) =>
        RetrySchedule.Next(new RetryQuestion
        {
            Settings = attempt.Candidate.Method.Retry,
            Outcome = verdict.State,
            BuyerDeduplicates = attempt.Candidate.Method.Webhook is { BuyerDeduplicates: true },
            ResentAtOnce = attempt.Resent,
            AttemptsMade = 1,
            AttemptDueAt = attempt.DueAt,
            Now = now,
        }) is { AtOnce: true };

    /// <summary>
    /// The outcome of the attempt as a whole. That the second request failed, or did not reach the buyer, says nothing about the
    /// first: the attempt stays unknown.
    /// </summary>
    public static DeliveryVerdict Judge(ActiveAttempt attempt, DeliveryVerdict verdict) =>
        attempt.Resent && verdict.State is (AttemptState.NotSent or AttemptState.Failed)
            ? verdict with { State = AttemptState.Unknown }
            : verdict;
}
