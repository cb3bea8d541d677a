using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Auction;

/// <summary>All bids of an auction in an order that does not depend on their arrival, and who may not win together.</summary>
internal sealed class BidBook
{
    /// <summary>Value is kept to six decimals: finer differences decide nothing.</summary>
    public const int ValueDecimals = 6;

    public const decimal Millionths = 1_000_000m;

    private readonly AuctionRules _rules;
    private readonly int[] _owners;
    private readonly LotEntry?[] _shared;
    private readonly Dictionary<ClientId, HashSet<ClientId>> _conflicts = [];

    public BidBook(IEnumerable<Bid> bids, AuctionRules rules)
    {
        _rules = rules;
        Bids = [.. bids.OrderBy(bid => bid.Priority).ThenBy(bid => bid.ClientId.Value).ThenBy(bid => bid.AccountId.Value).ThenBy(bid => bid.Id.Value)];
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Bids.Length, AuctionRules.MostBids, nameof(bids));
        if (Bids.Any(bid => bid.Weight is < 0 or > AuctionRules.MostWeight || Math.Abs(bid.Penalty) > AuctionRules.MostPenalty)
            || Bids.Select(bid => bid.Id).Distinct().Count() != Bids.Length)
        {
            throw new ArgumentException("A weight or penalty is out of range, or a bid is there twice.", nameof(bids));
        }

        _owners = OwnersOf(Bids, rules.OnePerClient);
        _shared = [.. Bids.Select((bid, at) => bid.Offer.Shape == BidShape.Shared ? Entry(at, 1) : null)];
        foreach (var bid in Bids)
        {
            foreach (var other in bid.Conflicts.Where(other => other != bid.ClientId))
            {
                Never(bid.ClientId, other);
                Never(other, bid.ClientId);
            }
        }
    }

    public ImmutableArray<Bid> Bids { get; }

    public bool HasConflicts => _conflicts.Count > 0;

    public static bool InRange(Money price) => price >= Money.Zero && price <= AuctionRules.HighestPrice;

    /// <summary>The bids that stand when so many buyers get the lead.</summary>
    public List<LotEntry> At(int buyers)
    {
        var entries = new List<LotEntry>(Bids.Length);
        for (var at = 0; at < Bids.Length; at++)
        {
            if ((Bids[at].Offer.Shape == BidShape.Shared ? _shared[at] : Entry(at, buyers)) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    /// <param name="at">Place in <see cref="Bids"/>.</param>
    public int OwnerOf(int at) => _owners[at];

    public IReadOnlySet<ClientId>? ConflictsOf(ClientId client) => _conflicts.GetValueOrDefault(client);

    private LotEntry? Entry(int at, int buyers)
    {
        var bid = Bids[at];
        if (bid.Offer.At(buyers) is not { } price || !InRange(price) || _rules.Margin.After(price) is var after && after < Money.Zero)
        {
            return null;
        }

        var value = decimal.Round((bid.Weight * after.Amount) - bid.Penalty, ValueDecimals, MidpointRounding.AwayFromZero);
        return new LotEntry
        {
            Bid = bid,
            Seniority = at,
            Owner = _owners[at],
            Price = price.Cents,
            AfterMargin = after.Cents,
            Value = (long)(value * Millionths),
        };
    }

    private void Never(ClientId one, ClientId other)
    {
        if (!_conflicts.TryGetValue(one, out var others))
        {
            _conflicts.Add(one, others = []);
        }

        others.Add(other);
    }

    // A client takes several only when all its bids say so.
    private static int[] OwnersOf(ImmutableArray<Bid> bids, bool onePerClient)
    {
        var once = onePerClient ? bids.Where(bid => !bid.SeveralPerClient).Select(bid => bid.ClientId).ToHashSet() : [];
        var numbers = new Dictionary<(ClientId Client, DeliveryAccountId? Account), int>();
        return
        [
            .. bids.Select(bid =>
            {
                var owner = (bid.ClientId, once.Contains(bid.ClientId) ? null : (DeliveryAccountId?)bid.AccountId);
                return numbers.TryGetValue(owner, out var number) ? number : numbers[owner] = numbers.Count;
            }),
        ];
    }
}
