using System.Collections.Immutable;
using LeadExec.Domain.Auction;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Pings;

/// <summary>From a campaign's settings and its candidates to the rules and bids of the auction.</summary>
public static class AuctionSetup
{
    /// <summary>How bids compete; null where there is no auction, a bid is a price and the distribution method orders (DIST-52).</summary>
    public static AuctionSettings? SettingsOf(Campaign campaign)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        return campaign.Auction ?? (campaign.Channel == Channel.PingPost ? AuctionSettings.Standard : null);
    }

    /// <summary>
    /// How the source is paid: a revenue share where the campaign has one (F-02); what is left of the bids after the margin in a shared
    /// exchange, or where the campaign has a margin and no price; else the campaign's price (F-01).
    /// </summary>
    public static CostModel CostOf(Campaign campaign)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        if (campaign.RevenueShare is { } share)
        {
            return CostModel.RevenueShare(share.Percent ?? 0m, share.PerSale ?? Money.Zero);
        }

        var margin = SettingsOf(campaign) is { } settings && (settings.MarginAmount is not null || settings.MarginPercent is not null);
        return campaign is { Channel: Channel.PingPost, Ping.Exchange: ExchangeMode.Shared } || (margin && campaign.Price == Money.Zero)
            ? CostModel.AfterMargin
            : CostModel.Fixed(campaign.Price);
    }

    /// <summary>
    /// What the source is paid for each sale: the campaign's revenue share, or what the margin leaves where that is the cost, so that the
    /// books pay what a bid was offered at. Null: the campaign's price for the lead (F-01).
    /// </summary>
    public static RevenueShare? ShareOf(Campaign campaign)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        return campaign.RevenueShare is not null || CostOf(campaign).Kind != CostKind.AfterMargin
            ? campaign.RevenueShare
            : new RevenueShare { Percent = 100m - (campaign.Auction?.MarginPercent ?? 0m), PerSale = Money.Zero - (campaign.Auction?.MarginAmount ?? Money.Zero) };
    }

    /// <summary>What is kept of every sale; nothing without an auction.</summary>
    internal static Margin MarginOf(AuctionSettings? settings) =>
        settings is null ? Margin.None : new Margin { Amount = settings.MarginAmount ?? Money.Zero, Percent = settings.MarginPercent ?? 0m };

    internal static AuctionRules Rules(AuctionQuestion question, AuctionSettings settings, int? winners)
    {
        var asked = question.AskRequirements ? question.Campaign.Ping ?? PingOptions.Standard : PingOptions.Standard;
        return new AuctionRules
        {
            Strategy = settings.Strategy,
            MaximumWinners = winners is { } most ? Math.Clamp(most, 1, AuctionRules.MostWinners) : null,
            MinimumWinners = asked.MinimumDeliveries ?? 1,
            RevenueRequirement = asked.RevenueRequirement,
            ProfitRequirement = asked.ProfitRequirement,
            ProfitPercentRequirement = asked.ProfitPercentRequirement,
            Cost = CostOf(question.Campaign),
            Margin = MarginOf(settings),
        };
    }

    /// <summary>The bids of candidates, in their order; with <paramref name="taken"/> buyers that have the lead already.</summary>
    internal static ImmutableArray<Bid> Bids(ImmutableArray<Candidate> candidates, int taken)
    {
        var grouped = candidates.Any(candidate => candidate.OnlyOne || candidate.OnePerGroup is not null);
        return [.. candidates.Select(candidate => BidOf(candidate, grouped ? candidates : [], taken))];
    }

    /// <summary>Names a candidate in the auction: its bid, or its account where it has a fixed price.</summary>
    internal static BidId IdOf(Candidate candidate) => candidate.Bid?.BidId ?? new BidId(new Guid(candidate.Account.Id.Value, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));

    private static Bid BidOf(Candidate candidate, ImmutableArray<Candidate> others, int taken) => new()
    {
        Id = IdOf(candidate),
        ClientId = candidate.Client.Id,
        AccountId = candidate.Account.Id,
        Offer = OfferOf(candidate, taken),
        Weight = candidate.Account.Bidding.Weight,
        Penalty = candidate.Account.Bidding.Penalty.Amount - candidate.Boost.Amount,
        Priority = candidate.Client.Priority,
        SeveralPerClient = candidate.Client.AllowSeveralDeliveries,
        Conflicts = [.. candidate.Client.NeverWith, .. others.Where(other => InOneGroup(candidate, other)).Select(other => other.Client.Id).Distinct()],
    };

    private static BidOffer OfferOf(Candidate candidate, int taken)
    {
        var prices = candidate.Bid?.PricesByCount ?? [];
        return candidate.Account.Exclusive ? BidOffer.Conditional([candidate.Bid is { } bid ? bid.PriceFor(1) : candidate.Price])
            : prices.IsEmpty ? BidOffer.Shared(candidate.Price)
            : BidOffer.Conditional(prices.Skip(taken));
    }

    // DIST-35, DIST-37: what the flow would refuse is not sold by the auction either.
    private static bool InOneGroup(Candidate one, Candidate other) =>
        one.Client.Id != other.Client.Id && (one.OnlyOne || (one.OnePerGroup is { } group && other.Client.ClientGroupId == group));
}
