using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Auction;

/// <summary>What a buyer pays, by the number of buyers who get the lead, itself included. Prices are whole cents: a raw bid is rounded once before.</summary>
public sealed record BidOffer
{
    private readonly ImmutableArray<Money?> _prices;

    private BidOffer(BidShape shape, ImmutableArray<Money?> prices) => (Shape, _prices) = (shape, prices);

    public BidShape Shape { get; }

    /// <summary>The most buyers at which there is a price; null is any number.</summary>
    public int? MostBuyers => Shape == BidShape.Shared ? null : _prices.Length;

    public static BidOffer Exclusive(Money price) => new(BidShape.Exclusive, [price]);

    public static BidOffer Shared(Money price) => new(BidShape.Shared, [price]);

    /// <param name="byBuyers">First the price alone, then the one with one other, and so on; null where the buyer does not want the lead.</param>
    public static BidOffer Conditional(IEnumerable<Money?> byBuyers) => new(BidShape.Conditional, [.. byBuyers]);

    /// <summary>The price when <paramref name="buyers"/> get the lead; null when the bid does not stand then.</summary>
    public Money? At(int buyers) => Shape switch
    {
        BidShape.Shared => buyers >= 1 ? _prices[0] : null,
        BidShape.Exclusive or BidShape.Conditional => buyers >= 1 && buyers <= _prices.Length ? _prices[buyers - 1] : null,
    };

    public bool Equals(BidOffer? other) => other is not null && Shape == other.Shape && _prices.AsSpan().SequenceEqual(other._prices.AsSpan());

    public override int GetHashCode() => _prices.Aggregate((int)Shape, HashCode.Combine);
}
