using LeadExec.Domain.Distribution;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Pings;
using LeadExec.Domain.Values;
using LeadExec.Grains.Leads;

namespace LeadExec.Grains.Pings;

/// <summary>A lead's pings in its process log (DIST-55): one step each, then what came of them.</summary>
internal static class PingSteps
{
    // Pings that get a step of their own; the summary counts all of them.
    private const int Shown = 200;

    public static void Write(StepLog steps, StepClock clock, CollectedBids collected, AuctionPlan auction, ScanPlan before)
    {
        foreach (var trace in collected.Traces.Take(Shown))
        {
            steps.Note(Step(trace));
        }

        if (!collected.Traces.IsEmpty)
        {
            var words = $"{collected.Traces.Length} pinged, {collected.WithBids.Length} bids{(collected.ClosedEarly ? ", closed early" : "")}";
            steps.Waited(clock, FlowSteps.Done(FlowStepKind.Ping, words));
        }

        foreach (var skipped in auction.Plan.Skipped.Skip(before.Skipped.Length).Take(Shown))
        {
            steps.Note(FlowSteps.Skipped(skipped));
        }

        if (auction.Result is { } result)
        {
            var proven = result.Optimal ? "" : ", the best found";
            steps.Note(FlowSteps.Done(FlowStepKind.Auction, $"{auction.Winners.Length} of {auction.Plan.Candidates} win, {result.Revenue} together{proven}"));
        }
    }

    private static FlowStep Step(PingTrace trace)
    {
        var step = trace.State switch
        {
            PingState.BidAccepted => FlowSteps.Done(FlowStepKind.Ping, $"bid {trace.Price}"),
            PingState.BidRefused => FlowSteps.Refused(FlowStepKind.Ping, trace.Reason, trace.Detail),
            PingState.TimedOut or PingState.Failed => FlowSteps.Failed(FlowStepKind.Ping, trace.Reason, trace.Detail),
            PingState.NotSent or PingState.Sent => FlowSteps.Refused(FlowStepKind.Ping, trace.Reason, trace.Detail) with { Result = FlowStepResult.Skipped },
        };
        return step with { ClientId = trace.ClientId.Value, AccountId = trace.AccountId.Value, AttemptId = trace.BidId.Value, ElapsedMs = trace.ElapsedMs, WaitMs = trace.ElapsedMs };
    }
}
