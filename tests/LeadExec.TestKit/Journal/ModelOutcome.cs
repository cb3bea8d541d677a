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
            return outcome.State == AttemptState.Sending && outcome.ReleaseToken != attempt.ReleaseToken ? Refused(RejectReason.StaleOwner, attempt.State) : null;
        }

        if (!Moves(attempt.State, outcome.State))
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

    private static bool Moves(AttemptState from, AttemptState to) => from switch
    {
        AttemptState.Planned => to != AttemptState.Unknown,
        AttemptState.Sending => true,
        AttemptState.Unknown => to is not (AttemptState.Sending or AttemptState.Unconfirmed),
        AttemptState.Unconfirmed => to is AttemptState.Accepted or AttemptState.Rejected or AttemptState.Failed or AttemptState.NotSent,
        AttemptState.Accepted or AttemptState.Rejected or AttemptState.Failed or AttemptState.NotSent => false,
    };

    /// <summary>Whether the outcome stands already; an unknown one may still end the wait of a pinned slot.</summary>
    public static bool Stands(ModelAttempt attempt, AttemptOutcome outcome) =>
        attempt.State == outcome.State && !(outcome.State == AttemptState.Unknown && outcome.ReleaseSlot && attempt.SlotTaken);

    public static void Apply(ModelLead lead, ModelAttempt attempt, AttemptOutcome outcome, DateTimeOffset now)
    {
        var open = outcome.State is AttemptState.Sending or AttemptState.Unconfirmed;
        attempt.State = outcome.State;
        attempt.Reason = outcome.Reason;
        attempt.ConfirmUntil = outcome.State == AttemptState.Unconfirmed ? outcome.PinnedUntil : attempt.ConfirmUntil;
        attempt.ReleasedAt = outcome.State == AttemptState.Sending ? now : attempt.ReleasedAt;
        attempt.ReleaseToken = outcome.ReleaseToken ?? attempt.ReleaseToken;
        attempt.Agreed = outcome.State == AttemptState.Unconfirmed ? outcome.Price : attempt.Agreed;
        attempt.Price = outcome.State == AttemptState.Accepted ? outcome.Price : Money.Zero;
        attempt.Manual |= outcome.Manual;
        attempt.DoneAt = outcome.State == AttemptState.Sending ? null : now;
        attempt.PinnedUntil = outcome.State is AttemptState.Unknown or AttemptState.Unconfirmed ? outcome.PinnedUntil : null;
        attempt.RedirectUrl = outcome.RedirectUrl ?? attempt.RedirectUrl;
        attempt.SlotTaken &= open || outcome.State == AttemptState.Accepted || (outcome.State == AttemptState.Unknown && !outcome.ReleaseSlot);
        lead.Starts = outcome.State is AttemptState.Unknown or AttemptState.Sending ? lead.Starts : 0;
    }

    /// <summary>Why a hold cannot stand beside a sale.</summary>
    public static RejectReason Clash(ModelAttempt sold, AttemptHold hold) =>
        Same(sold, hold) ? RejectReason.ClientAlreadyHasLead
        : sold.Hold.Exclusive ? RejectReason.AfterExclusive
        : hold.Exclusive ? RejectReason.ExclusiveAfterShared
        : RejectReason.None;

    /// <summary>Whether the other attempt takes the place that the hold wants: one per client, or per account where the client takes several (E-48).</summary>
    public static bool Same(ModelAttempt other, AttemptHold hold) =>
        other.Hold.ClientId == hold.ClientId && (!hold.SeveralPerClient || other.Hold.AccountId == hold.AccountId);

    private static RejectReason ClashOf(ModelLead lead, ModelAttempt attempt)
    {
        var sold = lead.Attempts.Where(other => other.Sold).Select(other => Clash(other, attempt.Hold)).DefaultIfEmpty().Max();
        var sending = lead.Attempts.Any(other => other.Open && !other.Hold.HoldsNothing && Clash(other, attempt.Hold) != RejectReason.None);
        return sold != RejectReason.None ? sold : sending ? RejectReason.SlotTaken : RejectReason.None;
    }

    private static LeadCommitReply Refused(RejectReason reason, AttemptState? state) =>
        new() { Answer = CommitAnswer.Refused, Reason = reason, AttemptState = state };
}
