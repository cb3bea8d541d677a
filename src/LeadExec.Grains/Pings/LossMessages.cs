using System.Collections.Immutable;
using LeadExec.Domain.Pings;
using LeadExec.Domain.Values;
using LeadExec.Ports;
using LeadExec.Ports.Leads;

namespace LeadExec.Grains.Pings;

/// <summary>Loss notices as messages that are committed with the lead's end; a bid has one, by its key.</summary>
internal static class LossMessages
{
    public static ImmutableArray<OutboxMessage> Of(IEnumerable<LossNotice> notices, LeadId lead, CampaignId campaign, IIdSource ids) =>
    [
        .. notices.Select(notice => new OutboxMessage
        {
            Id = ids.NewId(),
            Topic = OutboxTopics.BidLost,
            Key = notice.BidId.ToString(),
            Payload = $$"""{"leadId":"{{lead}}","campaignId":{{campaign}},"accountId":{{notice.AccountId}},"reason":"{{notice.Reason}}"}""",
        }),
    ];
}
