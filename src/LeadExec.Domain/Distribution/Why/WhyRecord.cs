using System.Collections.Immutable;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using NodaTime;

namespace LeadExec.Domain.Distribution.Why;

/// <summary>What was written down of a lead's distribution: its attempts and its process log.</summary>
public sealed record WhyRecord
{
    public required ImmutableArray<WhyAttempt> Attempts { get; init; }

    /// <summary>All steps in the order in which they were written.</summary>
    public required ImmutableArray<FlowStep> Steps { get; init; }

    public required Instant ReceivedAt { get; init; }

    public LeadValidity Validity { get; init; } = LeadValidity.Valid;

    /// <summary>When delivery accounts were first judged; null when the log does not name it.</summary>
    public Instant? ScannedAt => Steps.FirstOrDefault(step => step.Step == FlowStepKind.Matched) is { } scan ? Instant.FromDateTimeOffset(scan.At) : null;

    /// <summary>The moment for which gates are judged again.</summary>
    public Instant JudgedFor => ScannedAt ?? ReceivedAt;

    /// <summary>Somebody bought it, or may have.</summary>
    public bool MayBeSold => Attempts.Any(attempt => Outcome(attempt.State) is WhyOutcome.Sold or WhyOutcome.Open);

    /// <summary>
    /// One finding per delivery account: a sale before any other attempt, a later attempt before an earlier one, an attempt before
    /// the log, and of the log what it says last.
    /// </summary>
    public ImmutableArray<WhyFinding> Findings() =>
    [
        .. Attempts.OrderByDescending(attempt => attempt.State == AttemptState.Accepted).ThenByDescending(attempt => attempt.Number).Select(Tried)
            .Concat(Steps.Where(KeptAway).Reverse().Select(Logged))
            .DistinctBy(finding => finding.AccountId),
    ];

    /// <summary>What nobody can know afterwards, for people.</summary>
    public ImmutableArray<string> NotKnown()
    {
        List<string> notKnown =
        [
            "Open breakers and funds at that moment: named where the process log names them, else not judged.",
            "Caps of windows that ended since: named where the process log names them; those of running windows are as they are now.",
            "Earlier sales of the same person, as of that moment.",
            "Postal codes and rows of distribution lists as they were: today's are used.",
            "Settings that changed between receipt and a later scan: those in force at receipt are used.",
        ];
        if (ScannedAt is null)
        {
            notKnown.Add("The moment of the scan: the process log names none, so the moment of receipt is used.");
        }

        if (Validity != LeadValidity.Valid)
        {
            notKnown.Add("What distribution would have done: the lead was not valid, so it was not distributed.");
        }

        return [.. notKnown];
    }

    // An account that was judged and left out, or whose hold was refused: then no attempt was stored. What came of stored attempts says their own row.
    private static bool KeptAway(FlowStep step) =>
        step is { AccountId: not null, ClientId: not null, Reason: not RejectReason.None }
        && step.Result is FlowStepResult.Refused or FlowStepResult.Skipped
        && step.Step is FlowStepKind.Candidate or FlowStepKind.Reserved or FlowStepKind.Stored or FlowStepKind.Settled;

    private static WhyFinding Tried(WhyAttempt attempt) => new()
    {
        AccountId = attempt.AccountId,
        ClientId = attempt.ClientId,
        Outcome = Outcome(attempt.State),
        Reason = attempt.Reason,
        Detail = attempt.Detail,
        Recorded = true,
    };

    private static WhyFinding Logged(FlowStep step) => new()
    {
        AccountId = new DeliveryAccountId(step.AccountId!.Value), // KeptAway asked for both
        ClientId = new ClientId(step.ClientId!.Value),
        Outcome = WhyOutcome.Skipped,
        Reason = step.Reason,
        Detail = step.Detail,
        At = Instant.FromDateTimeOffset(step.At),
        Recorded = true,
    };

    private static WhyOutcome Outcome(AttemptState state) => state switch
    {
        AttemptState.Accepted => WhyOutcome.Sold,
        AttemptState.Rejected or AttemptState.Failed or AttemptState.NotSent => WhyOutcome.Refused,
        AttemptState.Planned or AttemptState.Sending or AttemptState.Unknown or AttemptState.Unconfirmed => WhyOutcome.Open,
    };
}
