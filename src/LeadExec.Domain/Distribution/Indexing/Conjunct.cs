namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>One test of one account in the form that the index takes: its slot, and what it wants there.</summary>
internal readonly record struct Conjunct(int Slot)
{
    /// <summary>For sets the values, an <see cref="IdSet"/>; for places the <see cref="NearArea"/>. One reference for both: there are many of these.</summary>
    public object? Wanted { get; init; }

    /// <summary>For ranges: the first key, included. See <see cref="RangeKeys"/>.</summary>
    public long Low { get; init; }

    /// <summary>For ranges: the last key, included.</summary>
    public long High { get; init; }
}
