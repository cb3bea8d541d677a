using System.Collections.Immutable;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;

namespace LeadExec.Domain.Flow;

/// <summary>
/// Plays a plan to its end with buyers that all accept: the flow of the real run, so that slots, exclusive accounts and groups decide
/// alike, and nothing is reserved, sent or stored (DIST-53).
/// </summary>
public static class CoverageScan
{
    /// <param name="start">A lead with its rounds before it.</param>
    /// <param name="order">Puts a round into order without taking a turn.</param>
    /// <param name="now">When the lead would be sold; delayed and unconfirmed deliveries count as sold.</param>
    public static async Task<Coverage> RunAsync(LeadFlowState start, Func<ScanRound, LeadFlowState, Task<ImmutableArray<Candidate>>> order, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(order);
        var flow = start;
        var ids = 0;
        while (true)
        {
            (flow, var effect) = LeadFlow.Next(flow, () => new Guid(++ids, 0, 0, new byte[8]), now);
            switch (effect)
            {
                case FlowEffect.Order next:
                    flow = LeadFlow.OnOrdered(flow, await order(next.Round, flow), []);
                    break;
                case FlowEffect.Commit commit:
                    flow = LeadFlow.OnCommitted(flow, commit);
                    break;
                case FlowEffect.Deliver:
                    flow = LeadFlow.OnVerdict(flow, new DeliveryVerdict { State = AttemptState.Accepted }, now);
                    break;
                default:
                    return new Coverage([.. flow.Sold.Select(sold => sold.Candidate), .. flow.Pending.Select(pending => pending.Attempt.Candidate)]);
            }
        }
    }
}
