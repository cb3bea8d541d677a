using System.Collections.Immutable;
using LeadExec.Domain.Auction;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.Auction;

/// <summary>Random auctions that are rich in what is difficult: equal prices, negative and zero values, conflicts, few clients, requirements near the sum.</summary>
internal sealed class AuctionCases(int seed)
{
    private readonly Random _random = new(seed);

    public static BidId Id(int number) => new(new Guid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));

    public (Bid[] Bids, AuctionRules Rules) Next(int count, AuctionStrategy strategy)
    {
        var clients = _random.Next(2) == 0 ? count + 3 : _random.Next(1, count + 2);
        var hard = _random.Next(3) == 0;
        var conflicts = _random.Next(3) == 0 ? 0 : _random.Next(40);
        var bids = Enumerable.Range(1, count).Select(number => One(number, clients, conflicts, hard)).ToArray();
        _random.Shuffle(bids);
        return (bids, Rules(strategy));
    }

    public Bid[] Shuffled(Bid[] bids)
    {
        var other = bids.ToArray();
        _random.Shuffle(other);
        return other;
    }

    private Bid One(int number, int clients, int conflicts, bool hard) => new()
    {
        Id = Id(_random.Next(1_000_000) * 100 + number),
        ClientId = new ClientId(_random.Next(1, clients + 1)),
        AccountId = new DeliveryAccountId(_random.Next(20) == 0 ? 1 : number),
        Offer = Offer(),
        Weight = hard ? _random.Next(0, 200) / 100m : 1,
        Penalty = hard && _random.Next(3) == 0 ? _random.Next(-10, 60) : 0,
        Priority = _random.Next(3),
        SeveralPerClient = _random.Next(4) == 0,
        Conflicts = [.. Enumerable.Range(1, clients).Where(_ => _random.Next(100) < conflicts).Select(client => new ClientId(client))],
    };

    private BidOffer Offer() => _random.Next(6) switch
    {
        0 => BidOffer.Exclusive(Money.FromCents(_random.Next(0, 10) * 1_000)),
        1 => BidOffer.Conditional(Enumerable.Range(1, _random.Next(0, 5)).Select(buyers => _random.Next(4) == 0 ? (Money?)null : Money.FromCents(Price().Cents * 2 / (buyers + 1)))),
        _ => BidOffer.Shared(Price()),
    };

    private Money Price() => Money.FromCents(_random.Next(12) switch
    {
        0 => -_random.Next(500),
        1 => 0,
        < 5 => _random.Next(6_000),
        _ => _random.Next(1, 6) * 1_000,
    });

    private AuctionRules Rules(AuctionStrategy strategy) => new()
    {
        Strategy = strategy,
        MaximumWinners = _random.Next(5) == 0 ? null : _random.Next(1, 6),
        MinimumWinners = _random.Next(4) == 0 ? _random.Next(5) : 1,
        OnePerClient = _random.Next(4) != 0,
        RevenueRequirement = _random.Next(3) == 0 ? Money.FromCents(_random.Next(-1, 12) * 1_000) : null,
        ProfitRequirement = _random.Next(4) == 0 ? Money.FromCents(_random.Next(-4, 16) * 500) : null,
        ProfitPercentRequirement = _random.Next(4) == 0 ? _random.Next(-20, 150) / 2m : null,
        Cost = _random.Next(3) switch
        {
            0 => CostModel.Fixed(Money.FromCents(_random.Next(6) * 500)),
            1 => CostModel.RevenueShare(_random.Next(8) == 0 ? 100 : _random.Next(0, 9_000) / 100m, Money.FromCents(_random.Next(3) * 100)),
            _ => CostModel.AfterMargin,
        },
        Margin = new Margin { Amount = Money.FromCents(_random.Next(3) == 0 ? _random.Next(800) : 0), Percent = _random.Next(3) == 0 ? _random.Next(0, 5_000) / 100m : 0 },
    };
}
