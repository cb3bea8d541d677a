namespace LeadExec.Domain.Delivery;

/// <summary>Whether and when a delivery that did not succeed is tried again (E-64, F-24, D-24, decision 11). Whether the lead can still be sold to that client is asked when the retry is due.</summary>
public static class RetrySchedule
{
    /// <summary>Null: no further attempt.</summary>
    public static RetryDecision? Next(RetryQuestion question)
    {
        if (question.Outcome == AttemptState.Unknown && question.BuyerDeduplicates && !question.ResentAtOnce)
        {
            return new RetryDecision(question.Now, AtOnce: true);
        }

        if (!question.Settings.Enabled || !Follows(question) || question.AttemptsMade > question.Settings.MaximumRetries)
        {
            return null;
        }

        var due = question.AttemptDueAt.AddMinutes(question.Settings.MinutesBetween);
        var earliest = question.Now + (question.RetryAfter ?? TimeSpan.Zero);
        return new RetryDecision(due > earliest ? due : earliest, AtOnce: false);
    }

    private static bool Follows(RetryQuestion question) => question.Outcome switch
    {
        AttemptState.NotSent or AttemptState.Failed => true,
        AttemptState.Rejected => !question.Settings.ErrorsOnly,
        AttemptState.Unknown => question.BuyerDeduplicates,
        AttemptState.Accepted or AttemptState.Planned or AttemptState.Sending or AttemptState.Unconfirmed => false,
    };
}
