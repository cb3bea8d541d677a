namespace LeadExec.Domain.Auction;

/// <summary>
/// Bounds for lots in which the bids of the greatest value do not bring enough revenue, as when weights differ from prices: the most
/// revenue that is possible, and the most value at a price of so many millionths for each cent of revenue beyond the least (a Lagrange
/// multiplier, chosen once per lot).
/// </summary>
internal sealed class RevenueBound(Lot lot, long least)
{
    private const long SteepestMix = 1_000_000_000;

    private int[]? _byPrice;
    private int[]? _byMix;
    private long _mix;

    /// <summary>The sale with the most revenue, conflicts aside.</summary>
    public void FillMost(Sale sale, Partial partial) => lot.Fill(sale, _byPrice ??= Order(entry => entry.Price), partial);

    /// <summary>A good sale with enough revenue, conflicts aside; returns a value in millionths that no sale with enough revenue exceeds.</summary>
    public Int128 FillMixed(Sale sale, Partial partial)
    {
        if (_byMix is null)
        {
            (_mix, _byMix) = BestMix();
        }

        lot.Fill(sale, _byMix, partial);
        return sale.Value + ((Int128)_mix * (sale.Revenue - (Int128)least));
    }

    // The flattest mix whose best sale brings enough, to the power of two and then by halving.
    private (long Mix, int[] Order) BestMix()
    {
        var root = Partial.Nothing(lot);
        var sale = new Sale(lot);
        bool Enough(long mix)
        {
            lot.Fill(sale, Mixed(mix), root);
            return sale.Revenue >= least;
        }

        long steep = 1;
        while (steep < SteepestMix && !Enough(steep))
        {
            steep *= 4;
        }

        var flat = steep / 4;
        for (var step = 0; step < 8 && steep - flat > 1; step++)
        {
            var middle = (steep + flat) / 2;
            (flat, steep) = Enough(middle) ? (flat, middle) : (middle, steep);
        }

        return (steep, Mixed(steep));
    }

    private int[] Mixed(long mix) => Order(entry => entry.Value + (mix * entry.Price));

    private int[] Order(Func<LotEntry, long> key) => [.. lot.InOrder.OrderByDescending(at => key(lot.Entries[at]))];
}
