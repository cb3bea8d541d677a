using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;

namespace LeadExec.TestKit.Journal;

/// <summary>How an outcome moves an attempt of the model, and what forbids it.</summary>
internal static class ModelOutcome
{
    /// <summary>The reply when the outcome cannot be taken; null when it can, or stands already.</summary>
    public static LeadCommitReply? Refuse(ModelLead lead, ModelAttempt? attempt, AttemptOutcome outcome)
    {
        if (attempt is null)
        {
            return Refused(RejectReason.Internal, null);
        }

        if (attempt.State == outcome.State)
        {
            return null;
        }

        if (attempt.State is not (AttemptState.Sending or AttemptState.Unknown))
        {
            return new LeadCommitReply { Answer = CommitAnswer.Already, AttemptState = attempt.State };
        }

        if (outcome.State != AttemptState.Accepted)
        {
            return null;
        }

        if (attempt.State == AttemptState.Unknown && !outcome.Manual)
        {
            return Refused(RejectReason.BuyerTimeout, attempt.State);
        }

        var clash = attempt.State == AttemptState.Unknown ? ClashOf(lead, attempt) : RejectReason.None;
        return clash != RejectReason.None ? Refused(clash, attempt.State)
            : outcome.Price > attempt.Hold.Price ? Refused(RejectReason.FundsTooLow, attempt.State)
            : null;
    }

    /// <summary>Whether the outcome stands already; an unknown one may still end the wait of a pinned slot.</summary>
    public static bool Stands(ModelAttempt attempt, AttemptOutcome outcome) =>
        attempt.State == outcome.State && !(outcome.State == AttemptState.Unknown && outcome.ReleaseSlot && attempt.SlotTaken);

    public static void Apply(ModelLead lead, ModelAttempt attempt, AttemptOutcome outcome, DateTimeOffset now)
    {
        attempt.State = outcome.State;
        attempt.Price = outcome.State == AttemptState.Accepted ? outcome.Price : Money.Zero;
        attempt.DoneAt = now;
        attempt.PinnedUntil = outcome.State == AttemptState.Unknown ? outcome.PinnedUntil : null;
        attempt.RedirectUrl = outcome.RedirectUrl ?? attempt.RedirectUrl;
        attempt.SlotTaken &= outcome.State == AttemptState.Accepted || (outcome.State == AttemptState.Unknown && !outcome.ReleaseSlot);
        lead.Starts = outcome.State == AttemptState.Unknown ? lead.Starts : 0;
    }

    /// <summary>Why a hold cannot stand beside a sale.</summary>
    public static RejectReason Clash(ModelAttempt sold, AttemptHold hold) =>
        sold.Hold.ClientId == hold.ClientId ? RejectReason.ClientAlreadyHasLead
        : sold.Hold.Exclusive ? RejectReason.AfterExclusive
        : hold.Exclusive ? RejectReason.ExclusiveAfterShared
        : RejectReason.None;

    private static RejectReason ClashOf(ModelLead lead, ModelAttempt attempt)
    {
        var sold = lead.Attempts.Where(other => other.Sold).Select(other => Clash(other, attempt.Hold)).DefaultIfEmpty().Max();
        var sending = lead.Attempts.Any(other => other.State == AttemptState.Sending && !other.Hold.Test && Clash(other, attempt.Hold) != RejectReason.None);
        return sold != RejectReason.None ? sold : sending ? RejectReason.SlotTaken : RejectReason.None;
    }

    private static LeadCommitReply Refused(RejectReason reason, AttemptState? state) =>
        new() { Answer = CommitAnswer.Refused, Reason = reason, AttemptState = state };
}
