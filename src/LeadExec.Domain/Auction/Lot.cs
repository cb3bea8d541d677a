using LeadExec.Domain.Values;

namespace LeadExec.Domain.Auction;

/// <summary>
/// The question at one number of buyers, where every price is fixed: which so many bids. Bids of one group exclude each other, so
/// "the first of each group until there are enough" is at least as good as any allowed sale; without conflicts groups are clients
/// (or accounts), and it is the answer.
/// </summary>
internal sealed class Lot
{
    private readonly Bits[] _excluded;
    private readonly int[] _groups;
    private readonly int[] _seen;
    private int _look;

    private Lot(LotEntry[] entries, int buyers, Bits[] excluded, int[] groups)
    {
        Entries = entries;
        Buyers = buyers;
        _excluded = excluded;
        _groups = groups;
        _seen = new int[groups.Length == 0 ? 0 : groups.Max() + 1];
        InOrder = [.. Enumerable.Range(0, entries.Length)];
    }

    /// <summary>Best first, by the strategy.</summary>
    public LotEntry[] Entries { get; }

    public int Buyers { get; }

    public int[] InOrder { get; }

    public static Lot Create(BidBook book, int buyers, AuctionStrategy strategy)
    {
        LotEntry[] entries = [.. book.At(buyers)];
        Array.Sort(entries, strategy == AuctionStrategy.Waterfall ? LotEntry.ByPriority : LotEntry.ByValue);
        var owners = Owners(entries);
        var excluded = Excluded(book, entries, owners);
        return new Lot(entries, buyers, excluded, book.HasConflicts ? Cliques(excluded) : [.. entries.Select(entry => entry.Owner)]);
    }

    /// <summary>Who cannot win together with a bid; the bid itself may be named too.</summary>
    public Bits ExcludedBy(int position) => _excluded[position];

    /// <summary>
    /// Fills the sale with what is taken and the first open one of each group, in the order given, until it is complete or nothing
    /// is left. What is open must not be excluded by what is taken.
    /// </summary>
    public void Fill(Sale sale, int[] order, Partial partial)
    {
        sale.Clear();
        _look++;
        var left = Buyers - partial.Taken;
        foreach (var at in order)
        {
            if (partial.Open.Has(at))
            {
                if (left > 0 && _seen[_groups[at]] != _look)
                {
                    _seen[_groups[at]] = _look;
                    left--;
                    sale.Add(at);
                }
            }
            else if (partial.In.Has(at))
            {
                sale.Add(at);
            }

            if (sale.Complete)
            {
                return;
            }
        }
    }

    /// <summary>The first bid of the sale that cannot win together with another of it; -1 when all can.</summary>
    public int FirstConflict(Sale sale, Bits scratch)
    {
        scratch.Clear();
        foreach (var position in sale.Positions)
        {
            scratch.Add(position);
        }

        foreach (var position in sale.Positions)
        {
            var excluded = _excluded[position];
            if (excluded.CountIn(scratch) > (excluded.Has(position) ? 1 : 0))
            {
                return position;
            }
        }

        return -1;
    }

    private static Dictionary<int, Bits> Owners(LotEntry[] entries)
    {
        var owners = new Dictionary<int, Bits>();
        for (var at = 0; at < entries.Length; at++)
        {
            if (!owners.TryGetValue(entries[at].Owner, out var own))
            {
                owners.Add(entries[at].Owner, own = new Bits(entries.Length));
            }

            own.Add(at);
        }

        return owners;
    }

    private static Bits[] Excluded(BidBook book, LotEntry[] entries, Dictionary<int, Bits> owners)
    {
        var excluded = Array.ConvertAll(entries, entry => owners[entry.Owner]);
        if (!book.HasConflicts)
        {
            return excluded;
        }

        var clients = new Dictionary<ClientId, Bits>();
        for (var at = 0; at < entries.Length; at++)
        {
            var client = entries[at].Bid.ClientId;
            if (!clients.TryGetValue(client, out var bids))
            {
                clients.Add(client, bids = new Bits(entries.Length));
            }

            bids.Add(at);
        }

        for (var at = 0; at < entries.Length; at++)
        {
            if (book.ConflictsOf(entries[at].Bid.ClientId) is { } others)
            {
                excluded[at] = excluded[at].Copy();
                foreach (var other in others.Where(clients.ContainsKey))
                {
                    excluded[at].AddAll(clients[other]);
                }
            }
        }

        return excluded;
    }

    // First fit: a bid joins the first group whose every member excludes it.
    private static int[] Cliques(Bits[] excluded)
    {
        var groups = new int[excluded.Length];
        var cliques = new List<Bits>();
        for (var at = 0; at < groups.Length; at++)
        {
            var group = cliques.FindIndex(clique => clique.AllIn(excluded[at]));
            if (group < 0)
            {
                group = cliques.Count;
                cliques.Add(new Bits(groups.Length));
            }

            cliques[group].Add(at);
            groups[at] = group;
        }

        return groups;
    }
}
