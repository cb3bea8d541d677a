using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Simulation.Tests.Buyers;

namespace LeadExec.Simulation.Tests.Invariants;

/// <summary>INV-05 and 26: the buyers' own book and the record tell the same story.</summary>
internal static class WireRules
{
    public static IEnumerable<Violation> Check(RunFacts run) =>
    [
        .. from request in run.Buyers.Log
           where !request.WasHeld
           select run.Broken("INV-05", $"account {request.Account} got a request without a hold", request.Lead),
        .. from request in run.Buyers.Log
           where !request.Deduplicates
           group request by request.Attempt into same
           where same.Count() > 1
           select run.Broken("INV-26", $"{same.Count()} requests of one attempt", same.First().Lead),
        .. from request in run.Buyers.Log
           where request.Verdict == AttemptState.Accepted && !Known(run, request)
           select run.Broken("INV-26", $"account {request.Account} accepted, and the record says {StateOf(run, request)?.ToString() ?? "nothing"}", request.Lead),
    ];

    private static AttemptState? StateOf(RunFacts run, BuyerRequest request) =>
        run.Database.Journal.Find(request.Lead)?.Attempts.Find(attempt => attempt.Hold.AttemptId == request.Attempt)?.State;

    /// <summary>A sale, or unknown, or under way; or ended by the account's policy when its time was over, which is flagged; or staff said that it was not delivered.</summary>
    private static bool Known(RunFacts run, BuyerRequest request) =>
        run.Database.Journal.Find(request.Lead)?.Attempts.Find(attempt => attempt.Hold.AttemptId == request.Attempt) is { } attempt
        && (attempt.State is AttemptState.Accepted or AttemptState.Unknown or AttemptState.Sending or AttemptState.Unconfirmed
            || attempt is { State: AttemptState.Failed, Reason: RejectReason.BuyerTimeout }
            || attempt is { State: AttemptState.NotSent, Manual: true });
}
