using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Pings;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Pings;
using LeadExec.Ports;
using LeadExec.Ports.Leads;

namespace LeadExec.Grains.Pings;

/// <summary>Which buyers are told that their bid on an inbound ping lost (C-10), and when. A test ping asks nobody and tells nobody.</summary>
internal sealed class PingLosses(IIdSource ids, SubmitPing command, AuctionQuestion question, AuctionPlan auction)
{
    /// <summary>The source was told no: every bid lost, and to nobody, whoever won the auction.</summary>
    public ImmutableArray<OutboxMessage> OfDeclined() => Messages(Lost(auction with { Result = null }, [], sold: false));

    /// <summary>The source was told yes: bids that its post cannot reach.</summary>
    public ImmutableArray<OutboxMessage> NotOffered(ImmutableArray<OfferedBid> offered) => Messages(Lost(auction, offered, sold: true));

    /// <summary>Bids that lost when no lead follows in time.</summary>
    public ImmutableArray<OutboxMessage> WhenUnused(ImmutableArray<OfferedBid> offered) =>
        Messages(offered.Where(bid => bid.Bid is not null && Asked(bid.AccountId)).Select(bid => new LossNotice { BidId = bid.BidId, AccountId = bid.AccountId, Reason = LossNotice.Expired }));

    private ImmutableArray<LossNotice> Lost(AuctionPlan plan, ImmutableArray<OfferedBid> offered, bool sold) =>
        LossNotices.Of(question, plan, offered.Select(bid => bid.AccountId).ToHashSet(), sold);

    private bool Asked(DeliveryAccountId account) => question.Catalog.DeliveryAccounts.GetValueOrDefault(account) is { Bidding.LossNoticeMethodId: not null };

    private ImmutableArray<OutboxMessage> Messages(IEnumerable<LossNotice> notices) =>
        command.Test ? [] : LossMessages.Of(notices, new LeadId(command.PingId), new CampaignId(command.CampaignId), ids);
}
