namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>One test of one account in the form that the index takes: its slot, and what it wants there.</summary>
internal readonly record struct Conjunct(int Slot)
{
    /// <summary>For sets: the wanted values. For circles: the squares that they touch.</summary>
    public IdSet? Ids { get; init; }

    /// <summary>For postal codes near a place that is known.</summary>
    public GeoCircle? Circle { get; init; }

    /// <summary>For ranges: the first key, included. See <see cref="RangeKeys"/>.</summary>
    public long Low { get; init; }

    /// <summary>For ranges: the last key, included.</summary>
    public long High { get; init; }
}
