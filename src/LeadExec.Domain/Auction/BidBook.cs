using LeadExec.Domain.Values;

namespace LeadExec.Domain.Auction;

/// <summary>All bids of an auction in an order that does not depend on their arrival, and who may not win together.</summary>
internal sealed class BidBook
{
    /// <summary>Value is kept to six decimals: finer differences decide nothing.</summary>
    public const decimal Millionths = 1_000_000m;

    private const int ValueDecimals = 6;
    private const long MillionthsPerCent = 10_000;

    private readonly AuctionRules _rules;
    private readonly int[] _clients;
    private readonly int[] _owners;
    private readonly LotEntry?[] _shared;
    private readonly int[]?[] _never;

    public BidBook(IEnumerable<Bid> bids, AuctionRules rules)
    {
        _rules = rules;
        Bids = [.. bids];
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Bids.Length, AuctionRules.MostBids, nameof(bids));
        Check(Bids);
        Array.Sort(Bids, BySeniority);
        (_clients, _owners) = (Numbers(bid => bid.ClientId), OwnersOf(rules.OnePerClient));
        _shared = new LotEntry?[Bids.Length];
        for (var at = 0; at < Bids.Length; at++)
        {
            _shared[at] = Bids[at].Offer.Shape == BidShape.Shared ? Entry(at, 1) : null;
        }

        HasConflicts = Array.Exists(Bids, bid => !bid.Conflicts.IsEmpty);
        _never = HasConflicts ? Never() : [];
    }

    /// <summary>By priority, client, account and bid.</summary>
    public Bid[] Bids { get; }

    public bool HasConflicts { get; }

    public static bool InRange(Money price) => price >= Money.Zero && price <= AuctionRules.HighestPrice;

    /// <summary>The bids that stand when so many buyers get the lead.</summary>
    public LotEntry[] At(int buyers)
    {
        var (entries, count) = (new LotEntry[Bids.Length], 0);
        for (var at = 0; at < Bids.Length; at++)
        {
            if ((Bids[at].Offer.Shape == BidShape.Shared ? _shared[at] : Entry(at, buyers)) is { } entry)
            {
                entries[count++] = entry;
            }
        }

        return entries[..count];
    }

    /// <param name="at">Place in <see cref="Bids"/>.</param>
    public int OwnerOf(int at) => _owners[at];

    /// <param name="at">Place in <see cref="Bids"/>.</param>
    public int ClientOf(int at) => _clients[at];

    /// <summary>The clients that never get a lead together with this one, by number.</summary>
    public ReadOnlySpan<int> NeverWith(int client) => HasConflicts ? _never[client] : [];

    private LotEntry? Entry(int at, int buyers)
    {
        var bid = Bids[at];
        if (bid.Offer.At(buyers) is not { } price || !InRange(price) || _rules.Margin.After(price) is var after && after < Money.Zero)
        {
            return null;
        }

        return new LotEntry
        {
            Bid = bid,
            Seniority = at,
            Client = _clients[at],
            Owner = _owners[at],
            Price = price.Cents,
            AfterMargin = after.Cents,
            Cost = _rules.Cost.OfSale(price, after).Cents,
            Value = bid is { Weight: 1, Penalty: 0 } ? after.Cents * MillionthsPerCent : Weighted(bid, after),
        };
    }

    private static long Weighted(Bid bid, Money after) =>
        (long)(decimal.Round((bid.Weight * after.Amount) - bid.Penalty, ValueDecimals, MidpointRounding.AwayFromZero) * Millionths);

    private static void Check(Bid[] bids)
    {
        var ids = new HashSet<BidId>(bids.Length);
        foreach (var bid in bids)
        {
            if (bid.Weight is < 0 or > AuctionRules.MostWeight || bid.Penalty is < -AuctionRules.MostPenalty or > AuctionRules.MostPenalty || !ids.Add(bid.Id))
            {
                throw new ArgumentException("A weight or penalty is out of range, or a bid is there twice.", nameof(bids));
            }
        }
    }

    private static int BySeniority(Bid one, Bid other) =>
        one.Priority != other.Priority ? one.Priority.CompareTo(other.Priority)
        : one.ClientId != other.ClientId ? one.ClientId.Value.CompareTo(other.ClientId.Value)
        : one.AccountId != other.AccountId ? one.AccountId.Value.CompareTo(other.AccountId.Value)
        : one.Id.Value.CompareTo(other.Id.Value);

    // A client takes several only when all its bids say so.
    private int[] OwnersOf(bool onePerClient)
    {
        var once = new HashSet<ClientId>();
        foreach (var bid in Bids)
        {
            if (onePerClient && !bid.SeveralPerClient)
            {
                once.Add(bid.ClientId);
            }
        }

        return Numbers(bid => (bid.ClientId, once.Contains(bid.ClientId) ? default : bid.AccountId));
    }

    private int[] Numbers<T>(Func<Bid, T> key)
        where T : notnull
    {
        var (numbers, known) = (new int[Bids.Length], new Dictionary<T, int>(Bids.Length));
        for (var at = 0; at < numbers.Length; at++)
        {
            var one = key(Bids[at]);
            if (!known.TryGetValue(one, out numbers[at]))
            {
                known.Add(one, numbers[at] = known.Count);
            }
        }

        return numbers;
    }

    // Both ways, whoever named the other; clients without a bid are of no interest.
    private int[]?[] Never()
    {
        var numbers = new Dictionary<ClientId, int>();
        for (var at = 0; at < Bids.Length; at++)
        {
            numbers.TryAdd(Bids[at].ClientId, _clients[at]);
        }

        var pairs = new Bits[numbers.Count];
        for (var client = 0; client < pairs.Length; client++)
        {
            pairs[client] = new Bits(pairs.Length);
        }

        for (var at = 0; at < Bids.Length; at++)
        {
            foreach (var other in Bids[at].Conflicts)
            {
                if (numbers.TryGetValue(other, out var number) && number != _clients[at])
                {
                    pairs[_clients[at]].Add(number);
                    pairs[number].Add(_clients[at]);
                }
            }
        }

        return [.. pairs.Select(others => Enumerable.Range(0, pairs.Length).Where(others.Has).ToArray())];
    }
}
