namespace LeadExec.Domain.Auction;

/// <summary>
/// The best sale over all lots by branch and bound. A node is a partial sale; its bound is the sale that disregards conflicts across
/// groups and requirements. If that sale is allowed, it is the best below the node; else one of its bids is let in, then left out.
/// </summary>
internal sealed class Search(AuctionRules rules)
{
    public Sale? Best { get; private set; }

    public int Nodes { get; private set; }

    public bool Exhausted { get; private set; }

    /// <summary>Something to compare with, and to fall back on, before any lot is searched in depth.</summary>
    public void Seed(Lot lot)
    {
        var sale = new Sale(lot);
        var partial = Partial.Nothing(lot);
        foreach (var at in lot.InOrder)
        {
            if (partial.Open.Has(at) && partial.Taken < lot.Buyers)
            {
                partial = partial.With(at, lot);
                sale.Add(at);
            }
        }

        Keep(sale);
    }

    public void Explore(Lot lot)
    {
        var range = RevenueRange.Of(rules, lot);
        if (!range.IsEmpty && lot.Entries.Length >= lot.Buyers)
        {
            Explore(new Depths(lot, range), Partial.Nothing(lot));
        }
    }

    private void Explore(Depths lot, Partial partial)
    {
        while (true)
        {
            if (Nodes >= rules.NodeLimit)
            {
                Exhausted = true;
                return;
            }

            Nodes++;
            if (Branch(lot, partial) is not { } position)
            {
                return;
            }

            Explore(lot, partial.With(position, lot.Lot));
            partial.Open.Remove(position);
        }
    }

    /// <summary>The bid to decide on; null when there is nothing better below this node.</summary>
    private int? Branch(Depths lot, Partial partial)
    {
        var bound = lot.Bound;
        lot.Lot.Fill(bound, lot.Lot.InOrder, partial);
        if (!bound.Complete || !Beats(bound) || !CanBringEnough(lot, partial))
        {
            return null;
        }

        var conflict = lot.Lot.FirstConflict(bound, lot.Scratch);
        return conflict >= 0 ? conflict : Keep(bound) || AllAlike(lot, partial) ? null : Cheapest(lot.Lot, bound, partial);
    }

    /// <summary>Whether all sales below the node have the same prices, so that what one misses all miss.</summary>
    private static bool AllAlike(Depths lot, Partial partial)
    {
        lot.Revenue.FillMost(lot.Other, partial);
        return lot.Other.Revenue == LeastRevenue(lot, partial);
    }

    /// <summary>Whether a sale below the node can have the revenue that the requirements need, and then beat the best.</summary>
    private bool CanBringEnough(Depths lot, Partial partial)
    {
        if (lot.Bound.Revenue >= lot.Range.Least)
        {
            return lot.Range.Most == long.MaxValue || LeastRevenue(lot, partial) <= lot.Range.Most;
        }

        lot.Revenue.FillMost(lot.Other, partial);
        if (lot.Other.Revenue < lot.Range.Least)
        {
            return false;
        }

        KeepAllowed(lot);
        if (rules.Strategy is AuctionStrategy.Waterfall or AuctionStrategy.HighestBid)
        {
            return Beats(lot.Bound);
        }

        var most = lot.Revenue.FillMixed(lot.Other, partial);
        KeepAllowed(lot);
        return Beats(lot.Bound) && (Best is null || IsMoreBuyers(lot.Lot) || most >= Best.Value);
    }

    private bool IsMoreBuyers(Lot lot) => rules.Strategy == AuctionStrategy.AllUpToCount && lot.Buyers > Best!.Lot.Buyers;

    private static long LeastRevenue(Depths lot, Partial partial)
    {
        var (taken, cheapest) = (0L, long.MaxValue);
        foreach (var at in lot.Lot.InOrder)
        {
            taken += partial.In.Has(at) ? lot.Lot.Entries[at].Price : 0;
            cheapest = partial.Open.Has(at) ? Math.Min(cheapest, lot.Lot.Entries[at].Price) : cheapest;
        }

        return partial.Taken == lot.Lot.Buyers ? taken : taken + ((lot.Lot.Buyers - partial.Taken) * cheapest);
    }

    private static int? Cheapest(Lot lot, Sale sale, Partial partial)
    {
        int? cheapest = null;
        foreach (var at in sale.Positions)
        {
            if (partial.Open.Has(at) && (cheapest is not { } other || lot.Entries[at].Price < lot.Entries[other].Price))
            {
                cheapest = at;
            }
        }

        return cheapest;
    }

    private void KeepAllowed(Depths lot)
    {
        if (lot.Lot.FirstConflict(lot.Other, lot.Scratch) < 0)
        {
            Keep(lot.Other);
        }
    }

    private bool Beats(Sale sale) => Best is null || SaleOrder.Compare(rules.Strategy, sale, Best) > 0;

    private bool Keep(Sale sale)
    {
        if (!sale.Complete || Requirements.Missed(rules, sale) != AuctionRefusal.None)
        {
            return false;
        }

        var copy = sale.Copy();
        Best = Beats(copy) ? copy : Best;
        return true;
    }

    /// <summary>What the search of one lot uses again at every node.</summary>
    private sealed class Depths(Lot lot, RevenueRange range)
    {
        public Lot Lot => lot;

        public RevenueRange Range => range;

        public Sale Bound { get; } = new(lot);

        public Sale Other { get; } = new(lot);

        public Bits Scratch { get; } = new(lot.Entries.Length);

        public RevenueBound Revenue { get; } = new(lot, range.Least);
    }
}
