using System.Collections.Immutable;
using LeadExec.Domain.Auction;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Pings;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.Pings;

// DIST-51, E-105: waiting ends when nobody left could win, and the question is asked again only when it may have another answer.
public sealed class EarlyCloseTests
{
    [Theory]
    [InlineData(AuctionStrategy.BestCombination)]
    [InlineData(AuctionStrategy.AllUpToCount)]
    [InlineData(AuctionStrategy.HighestBid)]
    [InlineData(AuctionStrategy.Waterfall)]
    public void Nothing_is_decided_before_somebody_who_keeps_it_open_has_answered(AuctionStrategy strategy)
    {
        var (skipped, decided) = (0, 0);
        for (var seed = 1; seed <= 300; seed++)
        {
            var random = new Random(seed);
            var round = new Round(strategy, random, random.Next(2, 9));
            ImmutableHashSet<DeliveryAccountId>? keeping = null;
            while (round.Pending.Count > 1)
            {
                var over = round.Answer();
                if (keeping?.Contains(over) == false)
                {
                    skipped++;
                    EarlyClose.IsDecided(round.Question).ShouldBeFalse($"seed {seed}: {over} was not among {string.Join(' ', keeping)}");
                    continue;
                }

                keeping = EarlyClose.Keeping(round.Question);
                if (keeping is { IsEmpty: true })
                {
                    decided++;
                    break;
                }
            }
        }

        skipped.ShouldBeGreaterThan(50);
        decided.ShouldBeGreaterThan(20);
    }

    /// <summary>Buyers with ceilings that answer one after the other: a bid up to the ceiling, or nothing.</summary>
    private sealed class Round
    {
        private readonly Random _random;
        private readonly Bidders _bidders;
        private readonly Catalog _catalog;
        private readonly int _maximum;
        private readonly List<Candidate> _standing = [];

        public Round(AuctionStrategy strategy, Random random, int buyers)
        {
            (_random, _maximum) = (random, random.Next(1, 4));
            _bidders = new Bidders
            {
                Campaign = new Campaign { Id = new CampaignId(1), LeadSourceId = new LeadSourceId(1), LeadTypeId = new LeadTypeId(1), Name = "Web", Auction = new AuctionSettings { Strategy = strategy } },
            };
            foreach (var number in Enumerable.Range(1, buyers))
            {
                var ceiling = Money.FromCents(100 * random.Next(1, 30));
                _bidders.Pinged(number, null, account => account with { Exclusive = random.Next(4) == 0, Bidding = new BidSettings { Ceiling = ceiling } });
                _bidders.Priority(number, random.Next(3));
            }

            _catalog = _bidders.Catalog;
            Pending = [.. Enumerable.Range(1, buyers).Select(_bidders.Candidate)];
        }

        public List<Candidate> Pending { get; }

        public EarlyQuestion Question => new()
        {
            Catalog = _catalog,
            Campaign = _bidders.Campaign,
            MaximumDeliveries = _maximum,
            Standing = [.. _standing],
            Pending = [.. Pending],
        };

        public DeliveryAccountId Answer()
        {
            var over = Pending[_random.Next(Pending.Count)];
            Pending.Remove(over);
            if (_random.Next(4) > 0)
            {
                var most = (int)over.Account.Bidding.Ceiling!.Value.Cents;
                _standing.Add(over.At(new StandingBid
                {
                    BidId = new BidId(new Guid(over.Account.Id.Value, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
                    Price = Money.FromCents(_random.Next(3) == 0 ? most : _random.Next(1, most + 1)),
                    PingMethodId = over.Method.Id,
                }));
            }

            return over.Account.Id;
        }
    }
}
