using LeadExec.Domain.Values;

namespace LeadExec.Domain.Auction;

/// <summary>A bid that gets the lead.</summary>
public sealed record AuctionWinner
{
    public required BidId BidId { get; init; }

    public required ClientId ClientId { get; init; }

    public required DeliveryAccountId AccountId { get; init; }

    public required BidShape Shape { get; init; }

    /// <summary>What the buyer pays at the number of winners.</summary>
    public required Money Price { get; init; }

    /// <summary>The price less the margin: what an exchange offers to the source for this bid.</summary>
    public required Money AfterMargin { get; init; }

    /// <summary>What the bid was ranked by: weight x after margin - penalty, to six decimals.</summary>
    public required decimal Value { get; init; }
}
