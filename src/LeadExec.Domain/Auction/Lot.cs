namespace LeadExec.Domain.Auction;

/// <summary>
/// The question at one number of buyers, where every price is fixed: which so many bids. Bids of one group exclude each other, so
/// "the first of each group until there are enough" is at least as good as any allowed sale; without conflicts groups are clients
/// (or accounts), and it is the answer.
/// </summary>
internal sealed class Lot
{
    private readonly BidBook _book;
    private readonly int[] _groups;
    private readonly int[] _seen;
    private Bits[]? _excluded;
    private int _look;

    public Lot(BidBook book, int buyers, AuctionStrategy strategy)
    {
        _book = book;
        Buyers = buyers;
        Entries = book.At(buyers);
        Array.Sort(Entries, strategy == AuctionStrategy.Waterfall ? LotEntry.ByPriority : LotEntry.ByValue);
        InOrder = [.. Enumerable.Range(0, Entries.Length)];
        _groups = book.HasConflicts ? Cliques(Excluded) : Array.ConvertAll(Entries, entry => entry.Owner);
        _seen = new int[book.Bids.Length];
    }

    /// <summary>Best first, by the strategy.</summary>
    public LotEntry[] Entries { get; }

    /// <summary>Who gets the lead: how many bids to choose.</summary>
    public int Buyers { get; }

    public int[] InOrder { get; }

    private Bits[] Excluded => _excluded ??= Exclusions();

    /// <summary>Who cannot win together with a bid; the bid itself may be named too.</summary>
    public Bits ExcludedBy(int position) => Excluded[position];

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
        // Without conflicts the groups are all there is, and a sale has one of each.
        if (!_book.HasConflicts)
        {
            return -1;
        }

        scratch.Clear();
        foreach (var position in sale.Positions)
        {
            scratch.Add(position);
        }

        foreach (var position in sale.Positions)
        {
            var excluded = Excluded[position];
            if (excluded.CountIn(scratch) > (excluded.Has(position) ? 1 : 0))
            {
                return position;
            }
        }

        return -1;
    }

    private Bits[] Exclusions()
    {
        var (owners, clients) = (Members(entry => entry.Owner), Members(entry => entry.Client));
        return Array.ConvertAll(Entries, entry =>
        {
            var others = _book.NeverWith(entry.Client);
            var excluded = others.IsEmpty ? owners[entry.Owner] : owners[entry.Owner].Copy();
            foreach (var other in others)
            {
                if (clients.TryGetValue(other, out var bids))
                {
                    excluded.AddAll(bids);
                }
            }

            return excluded;
        });
    }

    private Dictionary<int, Bits> Members(Func<LotEntry, int> key)
    {
        var members = new Dictionary<int, Bits>();
        for (var at = 0; at < Entries.Length; at++)
        {
            if (!members.TryGetValue(key(Entries[at]), out var own))
            {
                members.Add(key(Entries[at]), own = new Bits(Entries.Length));
            }

            own.Add(at);
        }

        return members;
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
