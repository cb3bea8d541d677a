using System.Collections.Immutable;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;

namespace LeadExec.Grains.Leads;

/// <summary>Where a lead that rests stands without being scanned again: what staff did to it moves nothing else.</summary>
internal static class HandRest
{
    /// <summary>The lead as its deliveries left it; one of them may stand as taken back, because it is about to be.</summary>
    public static LeadFlowState Of(LeadRecord record, PastAttempts past, AttemptId? without = null) =>
        LeadFlow.Start(record.MaximumDeliveries, []) with
        {
            Sold = past.Sold.RemoveAll(sold => sold.AttemptId == without),
            Returned = [.. past.Returned, .. past.Sold.Where(sold => sold.AttemptId == without)],
            Pinned = past.Pinned,
            Pending = past.Pending,
            Retries = past.Retries,
            LastNumber = past.LastNumber,
        };

    /// <summary>The same with a delivery by hand that has ended so.</summary>
    public static LeadFlowState After(LeadFlowState rest, Settlement ended)
    {
        if (ended.Attempt.AlternateOf is not null)
        {
            return rest;
        }

        var attempt = ended.Attempt;
        var left = rest with { Retries = rest.Retries.RemoveAll(planned => planned.Candidate.Account.Id == attempt.Candidate.Account.Id) };
        var test = attempt.Candidate.Method.Environment == DeliveryEnvironment.Testing;
        return ended.State switch
        {
            AttemptState.Unconfirmed => left with { Pending = left.Pending.Add(Pending(ended)) },
            AttemptState.Accepted when !test => left with { Sold = left.Sold.Add(SoldDelivery.Of(attempt, ended.Price, ended.Verdict.RedirectUrl)) },
            AttemptState.Unknown when !ended.ReleaseSlot => left with { Pinned = left.Pinned.Add(attempt) },
            AttemptState.Planned or AttemptState.Sending or AttemptState.Accepted or AttemptState.Rejected or AttemptState.Failed or AttemptState.NotSent or AttemptState.Unknown => left,
        };
    }

    private static PendingAttempt Pending(Settlement ended) =>
        new() { Attempt = ended.Attempt, Kind = PendingKind.Confirmation, Until = ended.ConfirmUntil!.Value, RedirectUrl = ended.Verdict.RedirectUrl }; // unconfirmed has a time
}
