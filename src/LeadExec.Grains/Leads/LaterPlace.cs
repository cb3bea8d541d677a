using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Grains.Interfaces.Leads;

namespace LeadExec.Grains.Leads;

/// <summary>Where a valid lead waits that is not distributed before the answer. Without a due time nothing happens by itself.</summary>
internal sealed record LaterPlace(FlowStage Stage, DateTimeOffset? DueAt)
{
    /// <summary>
    /// Null: distributed now. No-sell is stored and stays (E-19); a send delay is a place in the delivery queue that is due when the
    /// delay ends, and the campaign's switch one that is due at receipt (CAMP-27, RCV-19). While all deliveries are stopped the
    /// others are held back for a minute at a time (decision 18).
    /// </summary>
    public static LaterPlace? Of(SubmitLead command, LeadFacts facts)
    {
        if (command.NoSell)
        {
            return new LaterPlace(FlowStage.Held, null);
        }

        if (command.SendDelayHours is > 0m and { } hours)
        {
            return new LaterPlace(FlowStage.Queued, facts.ReceivedAt.AddTicks((long)(hours * TimeSpan.TicksPerHour)));
        }

        if (facts.Campaign.UseDeliveryQueue)
        {
            return new LaterPlace(FlowStage.Queued, facts.ReceivedAt);
        }

        var stopped = facts.Catalog.Account.OutboundStopped && facts.Catalog.DeliveryMethods.Values.Any(method => method.Type != DeliveryType.LeadPortal);
        return stopped ? new LaterPlace(FlowStage.Held, facts.ReceivedAt + LeadResumption.WhileStopped) : null;
    }
}
