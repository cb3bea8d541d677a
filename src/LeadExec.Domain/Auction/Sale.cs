namespace LeadExec.Domain.Auction;

/// <summary>Some bids of one lot, and their sums. Filled again and again while searching; <see cref="Copy"/> keeps one.</summary>
internal sealed class Sale(Lot lot)
{
    private readonly int[] _positions = new int[lot.Buyers];
    private int _count;
    private long _value;
    private long _revenue;
    private long _cost;

    public Lot Lot => lot;

    public int Count => _count;

    public bool Complete => _count == lot.Buyers;

    /// <summary>Millionths of the currency unit.</summary>
    public long Value => _value;

    /// <summary>Cents.</summary>
    public long Revenue => _revenue;

    /// <summary>What the sales add to the cost of the lead, in cents.</summary>
    public long Cost => _cost;

    public ReadOnlySpan<int> Positions => _positions.AsSpan(0, _count);

    public void Clear() => (_count, _value, _revenue, _cost) = (0, 0, 0, 0);

    public void Add(int position)
    {
        var entry = lot.Entries[position];
        _positions[_count++] = position;
        _value += entry.Value;
        _revenue += entry.Price;
        _cost += entry.Cost;
    }

    /// <summary>The same in the order of the lot.</summary>
    public Sale Copy()
    {
        var copy = new Sale(lot);
        foreach (var position in _positions.Take(_count).Order())
        {
            copy.Add(position);
        }

        return copy;
    }
}
