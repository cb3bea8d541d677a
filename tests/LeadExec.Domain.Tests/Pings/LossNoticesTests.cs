using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Pings;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.Pings;

// Who is told that its bid lost: C-10 NotSelected, issue section 2.4
public sealed class LossNoticesTests
{
    [Fact]
    public void Losers_that_asked_for_it_are_told_why()
    {
        var bidders = Auctioned().Pinged(1, 40m, Told).Pinged(2, 30m, Told).Pinged(3, 5m, Told).Pinged(4, 20m).Pinged(5, null, Told).Pinged(6, 25m, Told);

        var notices = LossNotices.Of(bidders.Question(), bidders.Apply(), Accounts(1, 6), sold: true);

        // 1 has the lead, 6 refused its post and knows, 4 did not ask, 5 bid nothing.
        notices.Select(notice => (notice.AccountId.Value, notice.Reason)).ShouldBe([(2, "outbid"), (3, "belowFloor")]);
    }

    [Theory]
    [InlineData(true, "outbid")]
    [InlineData(false, "notSold")]
    public void Without_an_auction_the_end_of_the_lead_is_the_reason(bool sold, string reason)
    {
        var bidders = new Bidders().Pinged(1, 40m, Told);

        LossNotices.Of(bidders.Question(), bidders.Apply(), Accounts(), sold).ShouldHaveSingleItem().Reason.ShouldBe(reason);
    }

    private static Bidders Auctioned() => new()
    {
        Campaign = new Campaign
        {
            Id = new CampaignId(1),
            LeadSourceId = new LeadSourceId(1),
            LeadTypeId = new LeadTypeId(1),
            Name = "Web",
            Auction = AuctionSettings.Standard with { Floor = Money.Round(10m) },
        },
    };

    private static DeliveryAccount Told(DeliveryAccount account) => account with { Bidding = new BidSettings { LossNoticeMethodId = new DeliveryMethodId(99) } };

    private static ImmutableHashSet<DeliveryAccountId> Accounts(params int[] numbers) => [.. numbers.Select(number => new DeliveryAccountId(number))];
}
